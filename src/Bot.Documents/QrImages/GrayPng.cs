using System.Buffers.Binary;
using System.IO.Compression;

namespace Bot.Documents.QrImages;

/// <summary>
/// PNG as a grey picture, scaled down while it is read: all colour kinds and depths, no interlacing (no phone writes it).
/// Checksums are not verified: a QR code has its own. Written here because no well-kept image package is at hand.
/// </summary>
internal static class GrayPng
{
    /// <summary>Null for what is no PNG, is interlaced or too large. A cut-off file gives the rows that are there on white.</summary>
    public static GrayImage? Decode(ReadOnlySpan<byte> png)
    {
        if (PngHeader.Read(png) is not { } header)
        {
            return null;
        }

        var packed = new MemoryStream();
        var palette = Array.Empty<byte>();
        for (var rest = png[PngHeader.End..]; rest.Length >= 12;)
        {
            var length = BinaryPrimitives.ReadUInt32BigEndian(rest);
            var content = rest[8..(int)Math.Min(rest.Length, 8L + length)];
            if (rest[4..8].SequenceEqual("IDAT"u8))
            {
                packed.Write(content);
            }
            else if (rest[4..8].SequenceEqual("PLTE"u8))
            {
                palette = content.ToArray();
            }

            rest = rest[(int)Math.Min(rest.Length, 12L + length)..];
        }

        packed.Position = 0;
        return Unpack(header, packed, palette);
    }

    private static GrayImage Unpack(PngHeader header, Stream packed, byte[] palette)
    {
        var shades = new PngShades(header, palette);
        var scaled = new ScaledRows(header.Width, header.Height);
        var (row, before) = (new byte[header.RowBytes + 1], new byte[header.RowBytes + 1]);
        var gray = new byte[header.Width];
        using var zlib = new ZLibStream(packed, CompressionMode.Decompress);
        for (var y = 0; y < header.Height && TryFill(zlib, row); y++)
        {
            Unfilter(row, before, header.PixelBytes);
            shades.Convert(row.AsSpan(1), gray);
            scaled.Add(gray);
            (row, before) = (before, row);
        }

        return scaled.Finish();
    }

    private static bool TryFill(ZLibStream zlib, byte[] row)
    {
        try
        {
            return zlib.ReadAtLeast(row, row.Length, throwOnEndOfStream: false) == row.Length;
        }
        catch (InvalidDataException)
        {
            // Damaged from here on: what came before may hold the whole code.
            return false;
        }
    }

    // PNG specification, section 9: each row's first byte says from which neighbours its bytes are predicted.
    private static void Unfilter(byte[] row, byte[] before, int pixelBytes)
    {
        var kind = row[0];
        for (var i = 1; i < row.Length; i++)
        {
            int left = i > pixelBytes ? row[i - pixelBytes] : 0, up = before[i], corner = i > pixelBytes ? before[i - pixelBytes] : 0;
            row[i] += (byte)(kind switch
            {
                1 => left,
                2 => up,
                3 => (left + up) / 2,
                4 => Paeth(left, up, corner),
                _ => 0,
            });
        }
    }

    private static int Paeth(int left, int up, int corner)
    {
        int toLeft = Math.Abs(up - corner), toUp = Math.Abs(left - corner), toCorner = Math.Abs(left + up - corner - corner);
        return toLeft <= toUp && toLeft <= toCorner ? left : toUp <= toCorner ? up : corner;
    }
}
