using System.Text;

namespace Bot.Documents.Spreadsheets;

/// <summary>
/// The lines of a text, whatever ends them, with a look at some that come. Of a line without an end only the first characters are kept,
/// so that memory stays bounded.
/// </summary>
internal sealed class CsvLines(TextReader text)
{
    private readonly char[] _buffer = new char[8 * 1024];
    private readonly StringBuilder _line = new();
    private readonly List<string> _ahead = [];
    private int _at;
    private int _filled;

    /// <summary>Lines taken so far.</summary>
    public int Taken { get; private set; }

    /// <summary>The line so many places ahead, null behind the end. Longer than any may be when the rest of it was left out.</summary>
    public async ValueTask<string?> PeekAsync(int ahead, CancellationToken ct)
    {
        while (_ahead.Count <= ahead)
        {
            if (await ReadAsync(ct) is not { } line)
            {
                return null;
            }

            _ahead.Add(line);
        }

        return _ahead[ahead];
    }

    public void Take(int count)
    {
        _ahead.RemoveRange(0, count);
        Taken += count;
    }

    private async ValueTask<string?> ReadAsync(CancellationToken ct)
    {
        _line.Clear();
        while (await FillAsync(ct))
        {
            var part = _buffer.AsSpan(_at, _filled - _at);
            var end = part.IndexOfAny('\r', '\n');
            var length = end < 0 ? part.Length : end;
            _line.Append(part[..Math.Min(length, SheetPolicy.LongestReadLine + 1 - _line.Length)]);
            _at += length;
            if (end >= 0)
            {
                await TakeEndAsync(ct);
                return _line.ToString();
            }
        }

        return _line.Length > 0 ? _line.ToString() : null;
    }

    private async ValueTask TakeEndAsync(CancellationToken ct)
    {
        var isReturn = _buffer[_at++] == '\r';
        if (isReturn && await FillAsync(ct) && _buffer[_at] == '\n')
        {
            _at++;
        }
    }

    private async ValueTask<bool> FillAsync(CancellationToken ct)
    {
        if (_at == _filled)
        {
            _at = 0;
            _filled = await text.ReadAsync(_buffer, ct);
        }

        return _filled > 0;
    }
}
