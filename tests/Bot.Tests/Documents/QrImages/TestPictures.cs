using System.Buffers.Binary;
using System.IO.Compression;
using System.Runtime.InteropServices;
using Bot.Documents.QrImages;

namespace Bot.Tests.Documents.QrImages;

/// <summary>Pictures made here: a QR on a canvas, written as JPEG by libturbojpeg or as PNG of any kind by a few lines.</summary>
internal static unsafe partial class TestPictures
{
    /// <summary>The code as grey pixels, in the middle of a canvas.</summary>
    public static GrayImage Canvas(string text, int width = 800, int height = 600, int modulePixels = 6)
    {
        var code = GrayPng.Decode(QrImage.Png(text, modulePixels))!;
        var pixels = new byte[width * height];
        pixels.AsSpan().Fill(200);
        var (left, top) = ((width - code.Width) / 2, (height - code.Height) / 2);
        for (var y = 0; y < code.Height; y++)
        {
            code.Pixels.AsSpan(y * code.Width, code.Width).CopyTo(pixels.AsSpan(((top + y) * width) + left));
        }

        return new GrayImage(pixels, width, height);
    }

    public static byte[] Jpeg(GrayImage image, int quality = 80)
    {
        var encoder = tjInitCompress();
        byte* made = null;
        CULong length = default;
        try
        {
            fixed (byte* pixels = image.Pixels)
            {
                tjCompress2(encoder, pixels, image.Width, image.Width, image.Height, 6, ref made, ref length, 3, quality, 0).ShouldBe(0);
                return new ReadOnlySpan<byte>(made, (int)length.Value).ToArray();
            }
        }
        finally
        {
            tjFree(made);
            _ = tjDestroy(encoder);
        }
    }

    /// <summary>A PNG whose rows use the given filter; colour 0 grey, 2 RGB, 3 palette, 4 grey with alpha, 6 RGB with alpha.</summary>
    public static byte[] Png(GrayImage image, int depth, int colour, int filter)
    {
        var channels = colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };
        var rowBytes = ((image.Width * depth * channels) + 7) / 8;
        var pixelBytes = Math.Max(1, depth * channels / 8);
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var before = new byte[rowBytes];
            for (var y = 0; y < image.Height; y++)
            {
                var row = Row(image, y, depth, colour, rowBytes);
                zlib.WriteByte((byte)filter);
                zlib.Write(Filtered(row, before, filter, pixelBytes));
                before = row;
            }
        }

        return File(image.Width, image.Height, depth, colour, packed.ToArray());
    }

    /// <summary>A PNG file around any packed bytes, so that its header may promise what is not there.</summary>
    public static byte[] File(int width, int height, int depth, int colour, byte[] packed)
    {
        using var file = new MemoryStream();
        file.Write([0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10]);
        var header = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(header, width);
        BinaryPrimitives.WriteInt32BigEndian(header.AsSpan(4), height);
        (header[8], header[9]) = ((byte)depth, (byte)colour);
        Chunk(file, "IHDR"u8, header);
        if (colour == 3)
        {
            Chunk(file, "PLTE"u8, [.. Enumerable.Range(0, 1 << depth).SelectMany(i => Enumerable.Repeat((byte)(i * 255 / ((1 << depth) - 1)), 3))]);
        }

        foreach (var part in packed.Chunk(4000))
        {
            Chunk(file, "IDAT"u8, part);
        }

        Chunk(file, "IEND"u8, []);
        return file.ToArray();
    }

    private static byte[] Row(GrayImage image, int y, int depth, int colour, int rowBytes)
    {
        var row = new byte[rowBytes];
        for (var x = 0; x < image.Width; x++)
        {
            var shade = image.Pixels[(y * image.Width) + x];
            if (depth < 8)
            {
                row[x * depth / 8] |= (byte)(shade >> (8 - depth) << (8 - depth - (x * depth % 8)));
                continue;
            }

            var channels = rowBytes / image.Width;
            row.AsSpan(x * channels, channels).Fill(shade);
            if (colour is 4 or 6)
            {
                row.AsSpan(((x + 1) * channels) - (depth / 8), depth / 8).Fill(byte.MaxValue);
            }
        }

        return row;
    }

    private static byte[] Filtered(byte[] row, byte[] before, int filter, int pixelBytes) => [.. row.Select((v, i) =>
    {
        int left = i >= pixelBytes ? row[i - pixelBytes] : 0, corner = i >= pixelBytes ? before[i - pixelBytes] : 0, up = before[i];
        var nearest = new[] { left, up, corner }.MinBy(n => Math.Abs(left + up - corner - n));
        return (byte)(v - (filter switch { 1 => left, 2 => up, 3 => (left + up) / 2, 4 => nearest, _ => 0 }));
    })];

    private static void Chunk(MemoryStream file, ReadOnlySpan<byte> kind, byte[] content)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        file.Write(length);
        file.Write(kind);
        file.Write(content);
        file.Write([0, 0, 0, 0]);
    }

    [LibraryImport("libturbojpeg.so.0")]
    private static partial nint tjInitCompress();

    [LibraryImport("libturbojpeg.so.0")]
    private static partial int tjDestroy(nint handle);

    [LibraryImport("libturbojpeg.so.0")]
    private static partial void tjFree(byte* made);

    [LibraryImport("libturbojpeg.so.0")]
    private static partial int tjCompress2(
        nint handle, byte* pixels, int width, int pitch, int height, int format, ref byte* made, ref CULong length, int subsampling, int quality, int flags);
}
