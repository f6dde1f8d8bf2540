using Bot.Domain.Records;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

internal static class ReportDraft
{
    /// <summary>A report that nobody has touched yet; it is written with its first revision.</summary>
    public static Report Of(IdSource ids, ReportTerm term, UnitId unit, DateTimeOffset now) =>
        new() { Id = new ReportId(ids.Next(now)), Key = term.Key.Of(unit), State = ReportState.Draft, Days = term.Days };
}
