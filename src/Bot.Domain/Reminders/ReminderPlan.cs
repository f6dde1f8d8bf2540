using Bot.Domain.Calendar;

namespace Bot.Domain.Reminders;

/// <summary>When an office reminds: config/reminders.yaml, within the bounds of <see cref="ReminderPolicy"/>.</summary>
public sealed record ReminderPlan
{
    /// <summary>From then until <see cref="QuietTo"/> of the next day, Vietnamese time, nobody is reminded.</summary>
    public TimeOnly QuietFrom { get; init; } = ReminderPolicy.QuietFrom;

    public TimeOnly QuietTo { get; init; } = ReminderPolicy.QuietTo;

    /// <summary>Whether anybody is reminded to check out.</summary>
    public bool RemindsOfCheckOut { get; init; } = true;

    /// <summary>How long after entering, at venues whose category has no time of its own.</summary>
    public TimeSpan CheckOutAfter { get; init; } = ReminderPolicy.CheckOutAfter;

    /// <summary>How long after entering, by category of the venue.</summary>
    public IReadOnlyDictionary<string, TimeSpan> CheckOutAfterIn { get; init; } = new Dictionary<string, TimeSpan>();

    public TimeSpan AfterIn(string category) => CheckOutAfterIn.TryGetValue(category, out var own) ? own : CheckOutAfter;

    public bool IsQuiet(DateTimeOffset now) => new QuietHours(QuietFrom, QuietTo).Includes(now);

    public TimeSpan Night => new QuietHours(QuietFrom, QuietTo).Night;
}
