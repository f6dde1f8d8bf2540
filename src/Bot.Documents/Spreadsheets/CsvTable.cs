using Bot.Domain.Spreadsheets;

namespace Bot.Documents.Spreadsheets;

/// <summary>
/// Reads CSV line by line. A quotation mark that is not closed spoils its own line only: the next lines are read again as lines.
/// </summary>
internal sealed class CsvTable : ITable
{
    private const string Separators = "\t;,";
    private readonly CsvLines _lines;

    private CsvTable(CsvLines lines, TableLetters letters, char separator)
    {
        _lines = lines;
        Letters = letters;
        Separator = separator;
    }

    public IReadOnlyList<string> Head { get; private set; } = [];

    public TableLetters Letters { get; }

    public char Separator { get; }

    public static async ValueTask<TableOpening> OpenAsync(CsvLines lines, TableLetters letters, CancellationToken ct)
    {
        await SkipBlankAsync(lines, ct);
        var first = await lines.PeekAsync(0, ct) ?? string.Empty;
        var told = ToldSeparator(first);
        if (told is not null)
        {
            lines.Take(1);
        }

        var table = new CsvTable(lines, letters, told ?? MostOf(first));
        if (await table.ReadAsync(ct) is not { } head)
        {
            return new TableOpening.Refused(TableRefusal.Empty);
        }

        table.Head = head.Cells;
        return head.Fault is null ? new TableOpening.Opened(table) : new TableOpening.Refused(TableRefusal.BrokenHead);
    }

    public async ValueTask<TableLine?> ReadAsync(CancellationToken ct)
    {
        while (await _lines.PeekAsync(0, ct) is { } first)
        {
            var number = _lines.Taken + 1;
            var (cells, fault, length) = await SplitAsync(first, ct);
            _lines.Take(length);
            fault ??= CsvCells.Tidy(cells);
            if (fault is not null)
            {
                return new TableLine(number, [], fault);
            }

            if (cells.Exists(c => c.Length > 0))
            {
                return new TableLine(number, cells);
            }
        }

        return null;
    }

    private async ValueTask<(List<string> Cells, TableFault? Fault, int Lines)> SplitAsync(string first, CancellationToken ct)
    {
        if (first.Length > SheetPolicy.LongestReadLine)
        {
            return ([], new TableFault(1, TableFaultKind.TooLong), 1);
        }

        var (cells, fault) = CsvCells.Split(first, Separator);
        if (fault is not { Kind: TableFaultKind.OpenQuote } open)
        {
            return (cells, fault, 1);
        }

        var whole = first;
        for (var more = 1; more < SheetPolicy.MostLinesOfCell && await _lines.PeekAsync(more, ct) is { } next; more++)
        {
            whole += "\n" + next;
            if (whole.Length > SheetPolicy.LongestReadLine)
            {
                break;
            }

            (cells, fault) = CsvCells.Split(whole, Separator);
            if (fault is null)
            {
                return (cells, null, more + 1);
            }

            if (fault.Value.Kind != TableFaultKind.OpenQuote)
            {
                break;
            }
        }

        return ([], open, 1);
    }

    private static async ValueTask SkipBlankAsync(CsvLines lines, CancellationToken ct)
    {
        while (await lines.PeekAsync(0, ct) is { } line && string.IsNullOrWhiteSpace(line))
        {
            lines.Take(1);
        }
    }

    /// <summary>"sep=;", with which Excel is told the separator.</summary>
    private static char? ToldSeparator(string line) =>
        line.Length >= 5 && line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase) && line.AsSpan(5).Trim().Trim(line[4]).IsEmpty ? line[4] : null;

    /// <summary>
    /// Names of columns hold commas ("Phường, xã"), with a blank behind them, and seldom one of the others. So a mark with a blank behind it counts
    /// half, a comma not at all; of as many, the one that stands first in the list is taken.
    /// </summary>
    private static char MostOf(string line)
    {
        Span<int> counts = stackalloc int[Separators.Length];
        var isQuoted = false;
        for (var i = 0; i < line.Length; i++)
        {
            isQuoted ^= line[i] == '"';
            if (!isQuoted && Separators.IndexOf(line[i], StringComparison.Ordinal) is >= 0 and var which)
            {
                counts[which] += i + 1 == line.Length || line[i + 1] != ' ' ? 2 : line[i] == ',' ? 0 : 1;
            }
        }

        var best = 0;
        for (var i = 1; i < counts.Length; i++)
        {
            best = counts[i] > counts[best] ? i : best;
        }

        return counts[best] > 0 ? Separators[best] : ',';
    }
}
