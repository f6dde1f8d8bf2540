using Bot.Domain.Reports;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>Which periods are spoken of at an instant, and what each means.</summary>
internal sealed class ReportTerms(ReportCycles cycles)
{
    public ReportCycles Cycles => cycles;

    /// <summary>The term of a period that one of the cycles has.</summary>
    public ReportTerm Of(ReportPeriodKey key) => Find(key) ?? throw new InvalidOperationException("the period belongs to no cycle");

    /// <summary>Null for a cycle that is no more, or a key that is none.</summary>
    public ReportTerm? Find(ReportPeriodKey key) =>
        cycles.TryFind(key.Cycle, out var cycle) && cycle.TryPeriod(key.Period, out var period) ? ReportTerm.Of(cycles, cycle, period) : null;

    /// <summary>
    /// Of each cycle the period that people mean by "the report" (from its first nudge on the new one, until then the one before), and before it the
    /// earlier one as long as nudges still speak of it.
    /// </summary>
    public IReadOnlyList<(ReportPeriodKey Period, bool IsCurrent)> Spoken(DateTimeOffset now)
    {
        var spoken = new List<(ReportPeriodKey, bool)>();
        foreach (var cycle in cycles.All)
        {
            var current = CurrentOf(cycle, now);
            var earlier = cycle.Previous(current);
            if (cycle.IsAskedFor(earlier) && cycle.Stages(earlier).Any(s => s.Until > now))
            {
                spoken.Add((Key(earlier), false));
            }

            if (cycle.IsAskedFor(current))
            {
                spoken.Add((Key(current), true));
            }
        }

        return [.. spoken.OrderBy(s => s.Item2)];
    }

    /// <summary>The period that is gathered now, of the first cycle of the office's file that asks for one.</summary>
    public ReportPeriodKey? Current(DateTimeOffset now) =>
        cycles.All.Select(c => (Cycle: c, Period: CurrentOf(c, now))).Where(c => c.Cycle.IsAskedFor(c.Period)).Select(c => (ReportPeriodKey?)Key(c.Period)).FirstOrDefault();

    private static ReportPeriod CurrentOf(ReportCycle cycle, DateTimeOffset now)
    {
        var period = cycle.PeriodFor(VietnamTime.Date(now));
        var before = cycle.Previous(period);
        return now >= cycle.Stages(period).Select(s => s.At).DefaultIfEmpty(cycle.CutOff(period)).Min() || !cycle.IsAskedFor(before) ? period : before;
    }

    private static ReportPeriodKey Key(ReportPeriod period) => new(period.Cycle, period.Key);
}
