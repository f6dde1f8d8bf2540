using Bot.Domain.Reports.Printing;

namespace Bot.Documents.Reports;

internal enum ReportColumnKind
{
    Number = 1,
    Unit = 2,
    Scans = 3,
    Persons = 4,
    LastMonth = 5,
    Note = 6,
}

/// <param name="Kind">What stands in it.</param>
/// <param name="Title">As the letter has it.</param>
/// <param name="Share">Of the paper's width.</param>
internal sealed record ReportColumn(ReportColumnKind Kind, string Title, double Share)
{
    public bool IsFigure => Kind is ReportColumnKind.Scans or ReportColumnKind.Persons or ReportColumnKind.LastMonth;

    /// <summary>The figure of a line in this column; null where there is none.</summary>
    public long? Figure(TableLine line) => Kind switch
    {
        ReportColumnKind.Scans => line.Scans,
        ReportColumnKind.Persons => line.Persons,
        _ => line.LastMonth,
    };

    public string Words(TableLine line) => Kind switch
    {
        ReportColumnKind.Number => line.Number,
        ReportColumnKind.Unit => line.Name,
        _ => line.Note,
    };
}

/// <summary>The columns of the letter's appendix, in its order, with those on wish before the notes.</summary>
internal static class ReportColumns
{
    public static IReadOnlyList<ReportColumn> Of(ReportTable table)
    {
        var more = (table.ShowsPersons ? 1 : 0) + (table.ShowsLastMonth ? 1 : 0);
        var figure = more == 0 ? 0.16 : more == 1 ? 0.135 : 0.125;
        var number = 0.075;
        var unit = more == 0 ? 0.435 : 0.36;
        var columns = new List<ReportColumn>
        {
            new(ReportColumnKind.Number, ReportWords.Number, number),
            new(ReportColumnKind.Unit, ReportWords.Unit, unit),
            new(ReportColumnKind.Scans, ReportWords.Scans, figure),
        };
        if (table.ShowsPersons)
        {
            columns.Add(new(ReportColumnKind.Persons, ReportWords.Persons, figure));
        }

        if (table.ShowsLastMonth)
        {
            columns.Add(new(ReportColumnKind.LastMonth, ReportWords.LastMonth, figure));
        }

        columns.Add(new(ReportColumnKind.Note, ReportWords.Note, 1 - columns.Sum(c => c.Share)));
        return columns;
    }
}
