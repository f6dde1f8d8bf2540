using Bot.Domain.Privacy;
using Bot.Domain.Spreadsheets;

namespace Bot.Domain.VenueImport;

/// <summary>The cells of one line by the columns' words, and what was found wrong in them so far.</summary>
internal sealed class LineCells(TableLine line, TableColumns columns, IReadOnlyList<TableColumn> known)
{
    private readonly List<LineFinding> _findings = [];

    public IReadOnlyList<LineFinding> Findings => _findings;

    /// <summary>Whether the list is of a kind that has the column.</summary>
    public bool Has(string column) => known.Any(c => c.Id == column);

    public string Of(string column) => line.Cell(columns.Place(column));

    public void Tell(string column, BilingualText problem, BilingualText remedy)
    {
        var named = known.First(c => c.Id == column);
        _findings.Add(new LineFinding(line.Number, new($"cột {named.Vi}", $"column {named.En}"), problem, remedy));
    }
}
