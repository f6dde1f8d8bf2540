namespace Bot.Documents.QrImages;

/// <summary>Takes rows one by one and keeps the picture scaled down by whole averages, so that a large one is never held whole.</summary>
internal sealed class ScaledRows
{
    private readonly int _part;
    private readonly int[] _sums;
    private readonly GrayImage _image;
    private int _rows;

    public ScaledRows(int width, int height)
    {
        _part = Math.Max(1, (Math.Max(width, height) + QrImagePolicy.LongestSide - 1) / QrImagePolicy.LongestSide);
        _image = new GrayImage(new byte[Math.Max(1, width / _part) * Math.Max(1, height / _part)], Math.Max(1, width / _part), Math.Max(1, height / _part));
        _sums = new int[_image.Width];
        _image.Pixels.AsSpan().Fill(byte.MaxValue);
    }

    public void Add(ReadOnlySpan<byte> row)
    {
        for (var x = 0; x < _sums.Length * _part && x < row.Length; x++)
        {
            _sums[x / _part] += row[x];
        }

        if (++_rows % _part == 0 && _rows / _part <= _image.Height)
        {
            var line = _image.Pixels.AsSpan(((_rows / _part) - 1) * _image.Width, _image.Width);
            for (var x = 0; x < line.Length; x++)
            {
                line[x] = (byte)(_sums[x] / (_part * _part));
            }

            Array.Clear(_sums);
        }
    }

    public GrayImage Finish() => _image;
}
