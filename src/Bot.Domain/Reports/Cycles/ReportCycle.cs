using System.Collections.Concurrent;
using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.Text;

namespace Bot.Domain.Reports.Cycles;

/// <summary>
/// Periods of one kind of report: which days each is about, until when scans count for it, when it is due and when people are nudged. Everything follows
/// from the plan, the calendar and the instant asked about; nothing from the server's clock or zone.
/// </summary>
public sealed class ReportCycle
{
    // A period is spoken of from MostBeforeDays before its due day until MostLateDays after it, which with Tết and a due day in the month after its end
    // are five months after its end at most.
    private const int PeriodsBack = 6;
    private const int PeriodsAhead = 1;

    // As many as there are periods between the years of the policy; a run of the clock asks about the same few for every unit.
    private readonly ConcurrentDictionary<ReportPeriod, IReadOnlyList<NudgeStage>> _stages = new();
    private readonly WorkCalendar _calendar;
    private readonly NudgeTimes _times;

    public ReportCycle(CyclePlan plan, QuietHours quiet, WorkCalendar calendar)
    {
        Plan = plan;
        _calendar = calendar;
        _times = new NudgeTimes(plan.Nudges, quiet, calendar);
    }

    public CyclePlan Plan { get; }

    public string Id => Plan.Id;

    /// <summary>The period that a day belongs to.</summary>
    public ReportPeriod PeriodFor(DateOnly date) => EndingIn(Month(date).AddMonths(date.Day >= Plan.FromDay && Plan.FromDay > 1 ? 1 : 0));

    /// <summary>The period that a scan at this instant counts for: the next one, once the cut-off has passed.</summary>
    public ReportPeriod CountedIn(DateTimeOffset at)
    {
        var period = PeriodFor(VietnamTime.Date(at));
        return at < CutOff(period) ? period : Next(period);
    }

    public ReportPeriod Next(ReportPeriod period) => EndingIn(Month(period.Last).AddMonths(1));

    public ReportPeriod Previous(ReportPeriod period) => EndingIn(Month(period.Last).AddMonths(-1));

    /// <summary>Reads a period's key, such as 2026-11.</summary>
    public bool TryPeriod(string key, [NotNullWhen(true)] out ReportPeriod? period)
    {
        period = DateOnly.TryParseExact(key, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            && month.Year is >= CyclePolicy.EarliestYear and <= CyclePolicy.LatestYear
            ? EndingIn(month)
            : null;
        return period is not null;
    }

    /// <summary>Whether reports of the period are asked for at all.</summary>
    public bool IsAskedFor(ReportPeriod period) => Month(period.Last) >= Plan.Since;

    /// <summary>The day on which the report is due, shifted as the plan says. It may be sent until that day's end.</summary>
    public DateOnly Due(ReportPeriod period)
    {
        var nominal = Plan.Due.Nominal(period.Last);
        return Plan.Due.Shift switch
        {
            DueShift.Next => _calendar.OnOrAfter(nominal),
            DueShift.Previous => _calendar.OnOrBefore(nominal),
            _ => nominal,
        };
    }

    /// <summary>From this instant on the report is late: the end of the due day at 24 hours (Civil Code 91/2015/QH13, Article 148, clause 6).</summary>
    public DateTimeOffset Deadline(ReportPeriod period) => VietnamTime.StartOf(Due(period).AddDays(1));

    /// <summary>
    /// From this instant on scans count for the next period, and the number is fixed. It follows the due day before its shift, so that holidays move the
    /// due day and not the count; only where the due day moves forward the cut-off goes with it.
    /// </summary>
    public DateTimeOffset CutOff(ReportPeriod period)
    {
        var (nominal, due) = (Plan.Due.Nominal(period.Last), Due(period));
        var onDueDay = VietnamTime.At(due < nominal ? due : nominal, Plan.CutOff);
        var end = VietnamTime.StartOf(period.Last.AddDays(1));
        return onDueDay < end ? onDueDay : end;
    }

    public CountWindow Window(ReportPeriod period) => new(CutOff(Previous(period)), CutOff(period));

    /// <summary>Whether a unit is asked for a note because it has no scans, or far fewer than its heads and the working days let expect.</summary>
    /// <param name="scans">Scans of the period.</param>
    /// <param name="heads">Head-count of the unit; 0 when nobody knows it.</param>
    /// <param name="period">The period.</param>
    public bool AsksForNote(long scans, int heads, ReportPeriod period)
    {
        var window = Window(period);
        var days = _calendar.CountWorkingDays(VietnamTime.Date(window.From), VietnamTime.Date(window.Until.AddTicks(-1)));
        return scans == 0 || scans * 100 < (long)Plan.NoteBelowPercent * heads * days;
    }

    /// <summary>All moments of a period at which people are nudged, in the order of time; units before supervisors at the same instant.</summary>
    public IReadOnlyList<NudgeStage> Stages(ReportPeriod period) => _stages.GetOrAdd(period, static (p, cycle) => cycle._times.Of(cycle.Due(p)), this);

    /// <summary>
    /// What is to be said at this instant, if anybody has not sent: for each period at most one stage for units and one for supervisors, the latest that
    /// applies. The oldest period comes first. Whether it is said to a certain unit decides <see cref="StageFor"/>.
    /// </summary>
    public IReadOnlyList<DueStage> StagesDue(DateTimeOffset now) =>
    [
        .. Around(now).SelectMany(period => Stages(period).Where(s => _times.MaySay(s, now)).GroupBy(s => s.IsForSupervisors)
            .Select(g => new DueStage(period, g.MaxBy(s => s.At)!))),
    ];

    /// <summary>What is to be said at this instant to a unit's people about one report, or null: it was sent, snoozed, is not yet or no longer to be spoken of.</summary>
    public NudgeStage? StageFor(ReportPeriod period, ReportStanding standing, DateTimeOffset now)
    {
        if (standing.SentAt is not null || !IsAskedFor(period) || now < standing.SnoozedUntil)
        {
            return null;
        }

        var regular = Stages(period).Where(s => !s.IsForSupervisors && s.At >= (standing.SnoozedUntil ?? DateTimeOffset.MinValue));
        var snoozed = standing.SnoozedUntil is { } until ? [NudgeTimes.Snoozed(until)] : Array.Empty<NudgeStage>();
        return regular.Concat(snoozed).Where(s => _times.MaySay(s, now)).MaxBy(s => s.At);
    }

    /// <summary>When somebody who chooses so is asked again: never in the quiet hours.</summary>
    public DateTimeOffset WakeAt(SnoozeChoice choice, DateTimeOffset now) => _times.WakeAt(choice, now);

    /// <summary>The choices to offer: none that ends after the deadline, while it is still ahead.</summary>
    public IReadOnlyList<SnoozeChoice> Offered(IEnumerable<SnoozeChoice> choices, ReportPeriod period, DateTimeOffset now)
    {
        var deadline = Deadline(period);
        return [.. choices.Where(c => now >= deadline || WakeAt(c, now) < deadline)];
    }

    private IEnumerable<ReportPeriod> Around(DateTimeOffset now)
    {
        var month = Month(PeriodFor(VietnamTime.Date(now)).Last);
        return Enumerable.Range(-PeriodsBack, PeriodsBack + PeriodsAhead + 1).Select(n => EndingIn(month.AddMonths(n))).Where(IsAskedFor);
    }

    private static DateOnly Month(DateOnly date) => new(date.Year, date.Month, 1);

    private ReportPeriod EndingIn(DateOnly month) => Plan.FromDay == 1
        ? new ReportPeriod(Id, month, month.AddMonths(1).AddDays(-1))
        : new ReportPeriod(Id, month.AddMonths(-1).AddDays(Plan.FromDay - 1), month.AddDays(Plan.FromDay - 2));
}
