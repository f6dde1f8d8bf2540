using Bot.Domain.Reminders;

namespace Bot.Domain.Reports.Cycles;

/// <summary>
/// Numbers of the monthly report's cycle. What an office may set stands in config/reporting.yaml and is bounded here. "The letter" is the labour
/// department's letter of 2021 that asks every unit for its scans on day 30 of each month.
/// </summary>
public static class CyclePolicy
{
    /// <summary>The letter: day 30 of every month. Where a month has none its last day counts (Civil Code 91/2015/QH13, Article 148, clause 4).</summary>
    public const int DueDay = 30;

    /// <summary>Civil Code 91/2015/QH13, Article 148, clause 5: what ends on a day off ends on the working day after it.</summary>
    public const DueShift Shift = DueShift.Next;

    /// <summary>Own choice: a report of a calendar month that is due in the same month has most of it behind it by then.</summary>
    public const int EarliestDueDayOfOpenMonth = 20;

    /// <summary>Own choice: every month has this day, so a period can begin on it.</summary>
    public const int LatestFromDay = 28;

    /// <summary>Own choice: the counts cover whole days, so "until the end of the 29th" is true and can be checked by anybody.</summary>
    public static readonly TimeOnly CutOff = TimeOnly.MinValue;

    /// <summary>Own choice: what is counted must be fixed before the morning's message quotes it.</summary>
    public static readonly TimeOnly LatestCutOff = new(12, 0);

    /// <summary>Own choice, as the letter's "thường xuyên đôn đốc" (urge constantly) leaves open how: three working days give time to ask back, one to do it.</summary>
    public static readonly IReadOnlyList<int> BeforeDays = [3, 1];

    /// <summary>Own choice: two working weeks ahead nobody remembers what he was told.</summary>
    public const int MostBeforeDays = 10;

    /// <summary>Own choice: more messages of one report than these would be a nuisance and be muted.</summary>
    public const int MostStagesAhead = 4;

    /// <summary>Own choice: the beginning of office hours, when the day's work is planned.</summary>
    public static readonly TimeOnly Morning = new(8, 0);

    /// <summary>Own choice: two hours before offices close there is still time to answer.</summary>
    public static readonly TimeOnly Afternoon = new(15, 0);

    /// <summary>Own choice: half an hour after the units were told, so that whoever answers at once is not on the list of the missing.</summary>
    public static readonly TimeOnly SupervisorMorning = new(8, 30);

    /// <summary>Own choice: about one month of working days. After that the next report is due, whose messages tell of the old one as well.</summary>
    public const int LateDays = 20;

    /// <summary>Own choice: two months; later nobody answers because of one more message.</summary>
    public const int MostLateDays = 40;

    /// <summary>Own choice: who is silent on three mornings needs a call, not a fourth message.</summary>
    public const int EscalateAfter = 3;

    /// <summary>Own choice: after work nobody reports; an hour earlier than the evening of the reminders to residents.</summary>
    public static readonly TimeOnly QuietFrom = new(20, 0);

    /// <summary>The bound that Decree 91/2020/NĐ-CP, Article 13, sets for advertising: see the policy of reminders.</summary>
    public static readonly TimeOnly QuietTo = ReminderPolicy.QuietTo;

    /// <summary>Own choice: an hour for a meeting, three for half a day, or the next working morning.</summary>
    public static readonly IReadOnlyList<SnoozeChoice> Snoozes = [SnoozeChoice.Of(TimeSpan.FromHours(1)), SnoozeChoice.Of(TimeSpan.FromHours(3)), SnoozeChoice.NextMorning];

    /// <summary>Own choice: a quarter of an hour is the shortest that is worth a tap.</summary>
    public static readonly TimeSpan ShortestSnooze = TimeSpan.FromMinutes(15);

    /// <summary>Own choice: longer than a working day is what the next morning is for.</summary>
    public static readonly TimeSpan LongestSnooze = TimeSpan.FromHours(8);

    /// <summary>Own choice: as many buttons as fit under a message beside the three answers.</summary>
    public const int MostSnoozes = 4;

    /// <summary>Own choice: somebody who was told has half a working day to act before being told again by hand.</summary>
    public static readonly TimeSpan ButtonAgainAfter = TimeSpan.FromHours(4);

    /// <summary>Own choice: below an hour the button is a doorbell.</summary>
    public static readonly TimeSpan ShortestButtonPause = TimeSpan.FromHours(1);

    /// <summary>Own choice: a day between two is the most a supervisor can be asked to wait.</summary>
    public static readonly TimeSpan LongestButtonPause = TimeSpan.FromHours(24);

    /// <summary>Own choice: by hand once in the morning and once in the afternoon.</summary>
    public const int ButtonMostADay = 2;

    /// <summary>Own choice: besides the service's own two messages of the day.</summary>
    public const int MostButtonADay = 6;

    /// <summary>
    /// Own choice: the district letter demands that everybody who enters be recorded. With one scan of each member of the staff on each working day as
    /// the measure, a unit under a fifth of it either does not scan or counts a wrong head-count; either wants a word.
    /// </summary>
    public const int NoteBelowPercent = 20;

    /// <summary>By definition: a hundred of a hundred, one scan for each head and working day.</summary>
    public const int MostNoteBelowPercent = 100;

    /// <summary>The year of the letters; nothing was reported before.</summary>
    public const int EarliestYear = 2021;

    /// <summary>Own choice: keeps arithmetic on dates away from the end of what a date can hold.</summary>
    public const int LatestYear = 2199;
}
