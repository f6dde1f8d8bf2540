namespace Bot.Domain.CheckIns;

/// <summary>What a scan means after the one before it at the same venue.</summary>
public static class VisitRules
{
    /// <summary>
    /// The direction of a scan for which none was chosen: out when the person is inside, else in. A scan within
    /// <see cref="CheckInPolicy.RepeatWindow"/> of the last one is taken for the same act done again, not for leaving.
    /// </summary>
    public static Direction DirectionAfter(CheckIn? last, DateTimeOffset now)
    {
        if (last is null)
        {
            return Direction.In;
        }

        return IsWithin(last, now, CheckInPolicy.RepeatWindow) ? last.Direction
            : IsInside(last, now) ? Direction.Out
            : Direction.In;
    }

    public static bool IsRepeat(CheckIn? last, Direction direction, DateTimeOffset now) =>
        last is not null && last.Direction == direction && IsWithin(last, now, CheckInPolicy.RepeatWindow);

    /// <summary>Whether the person entered and has neither left nor been gone from the books for <see cref="CheckInPolicy.LongestVisit"/>.</summary>
    public static bool IsInside(CheckIn? last, DateTimeOffset now) =>
        last is { Direction: Direction.In } && IsWithin(last, now, CheckInPolicy.LongestVisit);

    // A clock that jumped back must not turn a fresh scan into an old one: a time in the future counts as now.
    private static bool IsWithin(CheckIn last, DateTimeOffset now, TimeSpan window) => now - last.At < window;
}
