using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>A unit's report as it is shown before somebody acts on it.</summary>
/// <param name="Unit">Whose.</param>
/// <param name="Report">Null while nobody has begun and nothing is fixed.</param>
/// <param name="Counted">The number of the cut-off with its making, or before it that of this moment.</param>
/// <param name="Latest">What was sent last.</param>
/// <param name="Need">Whether a note is asked for when the count is confirmed.</param>
public sealed record ReportView(Unit Unit, Report? Report, CountedReport Counted, ReportVersion? Latest, NoteNeed Need)
{
    /// <summary>To be handed back with what the person does.</summary>
    public int Revision => Report?.Revision ?? 0;

    public ReportState State => Report?.State ?? ReportState.Draft;
}

/// <summary>The number of a unit with its making, for whoever may see it.</summary>
public static class LookAtReport
{
    /// <summary>Null when the person may not see the unit's counts, or there is no such unit.</summary>
    public static async ValueTask<ReportView?> ExecuteAsync(DomainTurn turn, ResidentId resident, UnitId unit, ReportTerm term, CancellationToken ct)
    {
        if (!await UnitRights.MayAsync(turn, resident, unit, UnitDeed.SeeCounts, ct) || await turn.Records.Units.FindAsync(unit, ct) is not { } found)
        {
            return null;
        }

        var reports = turn.Records.Reports;
        var report = await reports.ByKeyAsync(term.Key.Of(unit), ct);
        var counted = report?.Fixed is { } count
            ? new CountedReport(count, await reports.MakingAsync(report.Id, 0, ct))
            : await CountReport.ExecuteAsync(turn.Records, unit, term, turn.Now, ct);
        var latest = report is { Version: > 0 } ? await reports.VersionAsync(report.Id, report.Version, ct) : null;
        return new ReportView(found, report, counted, latest, NoteNeeds.Of(counted.Count.Scans, counted.Count.Venues, found.HeadCount, term.NoteBelowPercent));
    }
}
