using Bot.Domain.Records;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports.Nudges;

/// <summary>A report that somebody is to be told of at a stage.</summary>
public readonly record struct DueReport(ReportKey Key, string Stage);

/// <summary>
/// Which of a person's own reports are to be spoken of now. Exactly what a run of the clock finds for many and the turn that speaks asks once more:
/// between the two a report may have been sent, a role have ended, a snooze been asked for. All periods and units together, because a person gets one
/// message for all of them.
/// </summary>
public sealed class OpenReports(ReportCycles cycles)
{
    /// <summary>What the person is to be told of now, as head or clerk, the oldest period first.</summary>
    public async ValueTask<IReadOnlyList<DueReport>> OfPersonAsync(DomainTurn turn, ResidentId person, CancellationToken ct)
    {
        var scopes = await UnitRights.ScopesAsync(turn, person, UnitDeed.Submit, ct);
        var due = new List<DueReport>();
        foreach (var (cycle, period) in cycles.StagesDue(turn.Now).Where(d => !d.Due.Stage.IsForSupervisors).Select(d => (d.Cycle, d.Due.Period)))
        {
            var key = new ReportPeriodKey(cycle.Id, period.Key);
            var units = scopes.Select(s => s.Unit).DistinctBy(u => u.Id).Where(u => u.Reports && u.IsInForce(period.Last)).Select(u => u.Id).ToList();
            var sent = (await turn.Records.Reports.StandingsAsync(key, units, ct)).Where(s => s.IsSubmitted).Select(s => s.Unit).ToHashSet();
            foreach (var unit in units.Where(u => !sent.Contains(u)))
            {
                var snoozed = await turn.Records.Reports.SnoozedUntilAsync(key.Of(unit), person, ct);
                if (cycle.StageFor(period, new Cycles.ReportStanding(null, snoozed), turn.Now) is { } stage)
                {
                    due.Add(new DueReport(key.Of(unit), stage.Key));
                }
            }
        }

        return due;
    }
}
