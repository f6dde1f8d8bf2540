using Bot.Domain.Reports.Cycles;
using Bot.Domain.Text;

namespace Bot.Domain.Reports;

/// <summary>What a report needs to know of its period: which days it counts, when its number stands still, and until when it is in time.</summary>
/// <param name="Key">Which period.</param>
/// <param name="Days">The days whose scans it counts; not after the day of the cut-off.</param>
/// <param name="CutOff">From then on the number is fixed. Not before the end of <paramref name="Days"/>.</param>
/// <param name="Deadline">A report sent from then on is marked as late.</param>
public sealed record ReportTerm(ReportPeriodKey Key, CountedDays Days, DateTimeOffset CutOff, DateTimeOffset Deadline)
{
    /// <summary>The period before, whose figures stand beside these; null for the first.</summary>
    public ReportPeriodKey? Before { get; init; }

    /// <summary>So many percent of a scan for each person of the unit; fewer want a note.</summary>
    public int NoteBelowPercent { get; init; } = ReportPolicy.NoteBelowPercent;

    /// <summary>
    /// Whole days are counted: the day of a cut-off that is not at midnight counts for the period after it, and the hour of the cut-off only says when
    /// the number is fixed.
    /// </summary>
    public static ReportTerm Of(ReportCycles cycles, ReportCycle cycle, ReportPeriod period)
    {
        var window = cycle.Window(period);
        var (days, before) = (new CountedDays(VietnamTime.Date(window.From), VietnamTime.Date(window.Until)), cycle.Previous(period));
        return new ReportTerm(new ReportPeriodKey(period.Cycle, period.Key), days, window.Until, cycle.Deadline(period))
        {
            Before = cycle.IsAskedFor(before) ? new ReportPeriodKey(before.Cycle, before.Key) : null,
            NoteBelowPercent = cycle.Plan.NoteBelowPercent * cycles.Calendar.CountWorkingDays(days.From, days.Last),
        };
    }
}
