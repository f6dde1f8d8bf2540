using System.Buffers.Binary;

namespace Bot.Documents.QrImages;

/// <summary>What the first chunk of a PNG says, checked against what may be decoded.</summary>
internal sealed record PngHeader(int Width, int Height, int Depth, int Colour)
{
    /// <summary>Signature, length, "IHDR", 13 bytes and a checksum.</summary>
    public const int End = 33;

    public const int Palette = 3;

    public int Channels => Colour switch { 2 => 3, 4 => 2, 6 => 4, _ => 1 };

    /// <summary>Bytes of a whole pixel, at least one: how far back a row's filter looks.</summary>
    public int PixelBytes => Math.Max(1, Channels * Depth / 8);

    public int RowBytes => (int)((((long)Width * Channels * Depth) + 7) / 8);

    public static PngHeader? Read(ReadOnlySpan<byte> png)
    {
        if (png.Length < End || !png[12..16].SequenceEqual("IHDR"u8))
        {
            return null;
        }

        long width = BinaryPrimitives.ReadUInt32BigEndian(png[16..]), height = BinaryPrimitives.ReadUInt32BigEndian(png[20..]);
        if (width is 0 or > QrImagePolicy.MostPixels || height is 0 or > QrImagePolicy.MostPixels || width * height > QrImagePolicy.MostPixels)
        {
            return null;
        }

        var header = new PngHeader((int)width, (int)height, png[24], png[25]);
        var isPlain = png[26] == 0 && png[27] == 0 && png[28] == 0;
        return isPlain && header.IsKnownKind && ((long)header.RowBytes + 1) * height <= QrImagePolicy.MostUnpackedBytes ? header : null;
    }

    private bool IsKnownKind => Colour switch
    {
        0 => Depth is 1 or 2 or 4 or 8 or 16,
        Palette => Depth is 1 or 2 or 4 or 8,
        2 or 4 or 6 => Depth is 8 or 16,
        _ => false,
    };
}
