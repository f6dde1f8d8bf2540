using Bot.Domain.Reports.Printing;

namespace Bot.Documents.Reports;

/// <summary>Writes the report of a month as a file.</summary>
public static class ReportPapers
{
    /// <param name="format">Which kind of file.</param>
    /// <param name="table">What is in it.</param>
    /// <param name="frame">What stands around it in a letter; the other kinds have the table alone.</param>
    /// <param name="output">Written to asynchronously, from beginning to end; stays open.</param>
    /// <param name="ct">Ends the writing.</param>
    public static ValueTask WriteAsync(ReportFormat format, ReportTable table, LetterFrame frame, Stream output, CancellationToken ct) =>
        format == ReportFormat.Docx ? ReportLetter.WriteAsync(table, frame, output, ct) : ReportSheet.WriteAsync(format, table, output, ct);
}
