using System.Globalization;
using System.Text;
using Bot.Domain.Text;

namespace Bot.Documents.Spreadsheets;

/// <summary>
/// CSV after RFC 4180 in UTF-8 with a byte order mark, without which Excel breaks Vietnamese letters. Every text is quoted, so that no
/// program that splits at another sign makes a formula of its second half.
/// </summary>
internal sealed class CsvSheet : ISheetWriter
{
    private readonly Stream _output;
    private readonly StringBuilder _part = new(SheetPolicy.PartBytes);

    private CsvSheet(Stream output) => _output = output;

    public static async ValueTask<ISheetWriter> OpenAsync(IReadOnlyList<SheetColumn> columns, Stream output, CancellationToken ct)
    {
        await output.WriteAsync(Encoding.UTF8.GetPreamble(), ct);
        var sheet = new CsvSheet(output);
        await sheet.AddAsync(columns.Select(c => SheetCell.Text(c.Title)).ToArray(), ct);
        return sheet;
    }

    public ValueTask AddAsync(ReadOnlyMemory<SheetCell> row, CancellationToken ct)
    {
        var isFirst = true;
        foreach (ref readonly var cell in row.Span)
        {
            if (!isFirst)
            {
                _part.Append(',');
            }

            isFirst = false;
            Write(cell);
        }

        _part.Append("\r\n");
        return _part.Length >= SheetPolicy.PartBytes / 2 ? SendAsync(ct) : default;
    }

    public async ValueTask CompleteAsync(CancellationToken ct)
    {
        await SendAsync(ct);
        await _output.FlushAsync(ct);
    }

    public ValueTask DisposeAsync() => default;

    private void Write(in SheetCell cell)
    {
        if (cell.Words is { } words)
        {
            _part.Append('"').Append(SafeText.Of(words).Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }
        else if (cell.Instant is { } at)
        {
            _part.Append(VietnamTime.Local(at).ToString("yyyy-MM-dd'T'HH:mm:sszzz", CultureInfo.InvariantCulture));
        }
        else
        {
            _part.Append(cell.Number);
        }
    }

    private async ValueTask SendAsync(CancellationToken ct)
    {
        await _output.WriteAsync(Encoding.UTF8.GetBytes(_part.ToString()), ct);
        _part.Clear();
    }
}
