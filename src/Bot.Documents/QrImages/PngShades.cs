namespace Bot.Documents.QrImages;

/// <summary>Turns the samples of a PNG row into grey, on white where the picture is transparent.</summary>
internal sealed class PngShades(PngHeader header, byte[] palette)
{
    private readonly byte[] _shades = Shades(header, palette);

    public void Convert(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        if (header.Depth < 8 || header.Colour == PngHeader.Palette)
        {
            ConvertPacked(row, gray);
            return;
        }

        var (step, sample) = (header.PixelBytes, header.Depth / 8);
        for (int x = 0, k = 0; x < gray.Length; x++, k += step)
        {
            gray[x] = header.Colour switch
            {
                0 => row[k],
                2 => Luma(row[k], row[k + sample], row[k + (2 * sample)]),
                4 => OnWhite(row[k], row[k + sample]),
                _ => OnWhite(Luma(row[k], row[k + sample], row[k + (2 * sample)]), row[k + (3 * sample)]),
            };
        }
    }

    private void ConvertPacked(ReadOnlySpan<byte> row, Span<byte> gray)
    {
        var (depth, mask) = (header.Depth, (1 << header.Depth) - 1);
        for (var x = 0; x < gray.Length; x++)
        {
            var bit = x * depth;
            gray[x] = _shades[(row[bit >> 3] >> (8 - depth - (bit & 7))) & mask];
        }
    }

    private static byte[] Shades(PngHeader header, byte[] palette)
    {
        if (header.Depth > 8)
        {
            return [];
        }

        var shades = new byte[1 << header.Depth];
        for (var i = 0; i < shades.Length; i++)
        {
            shades[i] = header.Colour != PngHeader.Palette ? (byte)(i * 255 / (shades.Length - 1))
                : (3 * i) + 2 < palette.Length ? Luma(palette[3 * i], palette[(3 * i) + 1], palette[(3 * i) + 2])
                : byte.MaxValue;
        }

        return shades;
    }

    // ITU-R BT.601 weights in 256ths.
    private static byte Luma(int red, int green, int blue) => (byte)(((77 * red) + (150 * green) + (29 * blue)) >> 8);

    private static byte OnWhite(int shade, int opacity) => (byte)(((shade * opacity) + (255 * (255 - opacity))) / 255);
}
