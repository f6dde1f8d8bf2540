namespace Bot.Documents.QrImages;

/// <summary>A grey picture, one byte a pixel, row by row, with the few changes that help a decoder on a second look.</summary>
internal sealed record GrayImage(byte[] Pixels, int Width, int Height)
{
    public GrayImage Inverted() => this with { Pixels = Array.ConvertAll(Pixels, v => (byte)(255 - v)) };

    /// <summary>The average of nine neighbours: takes away noise and the pattern of screens.</summary>
    public GrayImage Blurred()
    {
        var blurred = (byte[])Pixels.Clone();
        for (var y = 1; y < Height - 1; y++)
        {
            for (var k = (y * Width) + 1; k < ((y + 1) * Width) - 1; k++)
            {
                blurred[k] = (byte)((RowSum(k - Width) + RowSum(k) + RowSum(k + Width)) / 9);
            }
        }

        return this with { Pixels = blurred };
    }

    /// <summary>Half as wide and high, by averages: helps with blurred photos taken from near.</summary>
    public GrayImage Halved()
    {
        var (width, height) = (Width / 2, Height / 2);
        var half = new byte[width * height];
        for (var y = 0; y < height; y++)
        {
            for (var x = 0; x < width; x++)
            {
                var k = (2 * y * Width) + (2 * x);
                half[(y * width) + x] = (byte)((Pixels[k] + Pixels[k + 1] + Pixels[k + Width] + Pixels[k + Width + 1] + 2) / 4);
            }
        }

        return new GrayImage(half, width, height);
    }

    /// <summary>Wider or narrower by a percentage: undoes the slant of a photo taken from the side.</summary>
    public GrayImage Stretched(int percent)
    {
        var width = Width * percent / 100;
        var stretched = new byte[width * Height];
        for (var x = 0; x < width; x++)
        {
            var at = x * 100.0 / percent;
            var left = (int)at;
            var right = Math.Min(left + 1, Width - 1);
            for (var y = 0; y < Height; y++)
            {
                int from = Pixels[(y * Width) + left], to = Pixels[(y * Width) + right];
                stretched[(y * width) + x] = (byte)(from + ((to - from) * (at - left)));
            }
        }

        return new GrayImage(stretched, width, Height);
    }

    private int RowSum(int middle) => Pixels[middle - 1] + Pixels[middle] + Pixels[middle + 1];
}
