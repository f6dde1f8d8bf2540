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

    /// <summary>
    /// The term of a cycle's period. Whole days are counted: the day of a cut-off that is not at midnight belongs to the period after it.
    /// </summary>
    public static ReportTerm Of(ReportCycle cycle, ReportPeriod period)
    {
        var window = cycle.Window(period);
        var before = cycle.Previous(period);
        return new ReportTerm(
            new ReportPeriodKey(period.Cycle, period.Key), new CountedDays(VietnamTime.Date(window.From), VietnamTime.Date(window.Until)), window.Until, cycle.Deadline(period))
        {
            Before = cycle.IsAskedFor(before) ? new ReportPeriodKey(before.Cycle, before.Key) : null,
        };
    }
}
