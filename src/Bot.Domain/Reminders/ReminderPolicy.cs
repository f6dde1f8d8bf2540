using Bot.Domain.CheckIns;

namespace Bot.Domain.Reminders;

/// <summary>
/// Numbers of reminders. That people be reminded at all: the ministry's letter 2278/BTTTT-THH of 25 June 2021 asks to guide, remind and require
/// ("hướng dẫn, nhắc nhở, yêu cầu"). What an office may set stands in config/reminders.yaml and is bounded here.
/// </summary>
public static class ReminderPolicy
{
    /// <summary>Own choice for venues of no special kind: longer than a meal, a market or a consultation, and still on the same half of the day.</summary>
    public static readonly TimeSpan CheckOutAfter = TimeSpan.FromHours(4);

    /// <summary>Own choice: who is asked sooner than after an hour has hardly sat down.</summary>
    public static readonly TimeSpan ShortestAfter = TimeSpan.FromHours(1);

    /// <summary>Own choice: two hours too late a question about leaving is useless, and the person has often gone to sleep or elsewhere.</summary>
    public static readonly TimeSpan CheckOutLatest = TimeSpan.FromHours(2);

    /// <summary>
    /// Ten hours: a working day of 8 hours (Labour Code 45/2019/QH14, Article 105) with its noon break. Later would be too late to check out:
    /// see <see cref="CheckInPolicy.LongestVisit"/>.
    /// </summary>
    public static readonly TimeSpan LongestAfter = CheckInPolicy.LongestVisit - CheckOutLatest;

    /// <summary>Own choice: after the night the office has this long to tell of declarations that ended in it, before it helps nobody any more.</summary>
    public static readonly TimeSpan DeclarationMorning = TimeSpan.FromHours(2);

    /// <summary>Own choice: the evening belongs to the family an hour earlier than the law demands of advertisements, see <see cref="LatestEvening"/>.</summary>
    public static readonly TimeOnly QuietFrom = new(21, 0);

    /// <summary>Decree 91/2020/NĐ-CP, Article 13, lets advertising messages come from 7 o'clock on; a reminder is not more urgent.</summary>
    public static readonly TimeOnly QuietTo = new(7, 0);

    /// <summary>Decree 91/2020/NĐ-CP, Article 13: no advertising message after 22 o'clock. No office may remind later than that.</summary>
    public static readonly TimeOnly LatestEvening = new(22, 0);

    /// <summary>Own choice: an office that wants its people left alone from the end of work on may say so, but not from noon.</summary>
    public static readonly TimeOnly EarliestEvening = new(17, 0);

    /// <summary>Own choice: after noon "this morning" has passed, and with it the sense of telling what ended in the night.</summary>
    public static readonly TimeOnly LatestMorning = new(12, 0);

    /// <summary>
    /// Own choice: with a run every 15 seconds 24,000 an hour for each kind, and an answer to somebody who speaks waits at most 4 seconds behind them
    /// at Telegram's 25 messages a second.
    /// </summary>
    public const int MostPerRun = 100;

    /// <summary>Own choice: subjects read from the store in one look.</summary>
    public const int PageSize = 100;
}
