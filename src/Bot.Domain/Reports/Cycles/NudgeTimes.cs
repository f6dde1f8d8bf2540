using System.Globalization;
using Bot.Domain.Calendar;
using Bot.Domain.Text;

namespace Bot.Domain.Reports.Cycles;

/// <summary>Lays the nudges of a plan around a due day.</summary>
internal sealed class NudgeTimes(NudgePlan plan, QuietHours quiet, WorkCalendar calendar)
{
    /// <summary>The one more time that somebody asked for; it is still said later on the same day.</summary>
    public static NudgeStage Snoozed(DateTimeOffset at) => new(
        "snooze-" + VietnamTime.Local(at).ToString("yyyy-MM-dd-HHmm", CultureInfo.InvariantCulture), NudgeKind.Snoozed, at.ToUniversalTime(), EndOf(VietnamTime.Date(at)));

    public IReadOnlyList<NudgeStage> Of(DateOnly due) =>
    [
        .. ForUnits(due).Concat(ForSupervisors(due)).OrderBy(s => s.At).ThenBy(s => s.IsForSupervisors),
    ];

    /// <summary>
    /// Whether a stage applies and may be said: not in the quiet hours, and on another day than its own only when people work. What was missed on a
    /// Friday is not made good on Saturday.
    /// </summary>
    public bool MaySay(NudgeStage stage, DateTimeOffset now)
    {
        var today = VietnamTime.Date(now);
        return now >= stage.At && now < stage.Until && !quiet.Includes(now) && (today == VietnamTime.Date(stage.At) || calendar.IsWorkingDay(today));
    }

    /// <summary>After the asked time; what would fall into the night waits for the working morning after it.</summary>
    public DateTimeOffset WakeAt(SnoozeChoice choice, DateTimeOffset now)
    {
        if (choice.After is not { } after)
        {
            return VietnamTime.At(calendar.NextWorkingDay(VietnamTime.Date(now)), plan.LateAt);
        }

        var wake = now + after;
        return quiet.Includes(wake) ? VietnamTime.At(calendar.OnOrAfter(VietnamTime.Date(quiet.OnOrAfter(wake))), plan.LateAt) : wake.ToUniversalTime();
    }

    private List<NudgeStage> ForUnits(DateOnly due)
    {
        List<Moment> moments =
        [
            .. plan.BeforeDays.OrderDescending().Select(n => new Moment(Invariant($"before-{n}"), NudgeKind.Before, calendar.AddWorkingDays(due, -n), plan.BeforeAt)),
            .. plan.DueDayAt.Order().Select(clock => new Moment(Invariant($"due-{clock:HHmm}"), NudgeKind.DueDay, due, clock)),
            .. LateDays(due).Select(day => new Moment(Invariant($"late-{day:yyyy-MM-dd}"), NudgeKind.Late, day, plan.LateAt)),
        ];
        return [.. moments.Select((m, i) => new NudgeStage(m.Key, m.Kind, m.At, Overtaken(m, i + 1 < moments.Count ? moments[i + 1] : null)))];
    }

    private IEnumerable<NudgeStage> ForSupervisors(DateOnly due) => LateDays(due).Select((day, i) => new NudgeStage(
        Invariant($"supervisor-{day:yyyy-MM-dd}"),
        i + 1 < plan.EscalateAfter ? NudgeKind.SupervisorList : NudgeKind.Escalation,
        VietnamTime.At(day, plan.SupervisorAt),
        EndOf(day)));

    // What is said before the due day holds until the day of the next stage begins, so that an outage of a day loses nothing and two do not come within an
    // hour. What is said on the due day or afterwards is true on that day only.
    private static DateTimeOffset Overtaken(Moment moment, Moment? next)
    {
        if (next is null || (moment.Kind != NudgeKind.Before && next.Day > moment.Day))
        {
            return EndOf(moment.Day);
        }

        return next.Day > moment.Day ? VietnamTime.StartOf(next.Day) : next.At;
    }

    private IEnumerable<DateOnly> LateDays(DateOnly due)
    {
        var day = due;
        for (var n = 0; n < plan.LateDays; n++)
        {
            day = calendar.NextWorkingDay(day);
            yield return day;
        }
    }

    private static DateTimeOffset EndOf(DateOnly day) => VietnamTime.StartOf(day.AddDays(1));

    private static string Invariant(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    private sealed record Moment(string Key, NudgeKind Kind, DateOnly Day, TimeOnly Clock)
    {
        public DateTimeOffset At => VietnamTime.At(Day, Clock);
    }
}
