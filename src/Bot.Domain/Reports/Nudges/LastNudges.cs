using Bot.Domain.Records;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Units;

namespace Bot.Domain.Reports.Nudges;

/// <param name="At">When the unit's people were told last.</param>
/// <param name="IsByHand">By somebody's tap; otherwise by the clock.</param>
public sealed record LastNudge(DateTimeOffset At, bool IsByHand);

/// <summary>
/// When a unit was last reminded of a report, by the clock or by a tap, so that whoever follows it knows whether to wait or to call. What supervisors are
/// told about units below them reminds none of these.
/// </summary>
public sealed class LastNudges(ReportCycles cycles)
{
    /// <summary>The last one of each unit that was reminded at all.</summary>
    public async ValueTask<IReadOnlyDictionary<UnitId, LastNudge>> FindAsync(IRecords records, ReportPeriodKey period, IReadOnlyList<UnitId> units, CancellationToken ct)
    {
        var toSupervisors = cycles.TryFind(period.Cycle, out var cycle) && cycle.TryPeriod(period.Period, out var asked)
            ? cycle.Stages(asked).Where(s => s.IsForSupervisors).Select(s => s.Key).ToHashSet(StringComparer.Ordinal)
            : [];
        var last = new Dictionary<UnitId, LastNudge>();
        foreach (var nudge in (await records.Nudges.OfUnitsAsync(period, units, ct)).Where(n => !toSupervisors.Contains(n.Stage)))
        {
            last.TryAdd(nudge.Key.Unit, new LastNudge(nudge.At, IsByHand: false));
        }

        foreach (var unit in units)
        {
            if (await NudgeByHand.EarlierAsync(records, period.Of(unit), ct) is [var at, ..] && (!last.TryGetValue(unit, out var clock) || at >= clock.At))
            {
                last[unit] = new LastNudge(at, IsByHand: true);
            }
        }

        return last;
    }
}
