namespace Bot.Host.Clock;

/// <summary>
/// A clock that starts at another instant and then runs on as fast as the real one, so that anyone can watch the 30th happen.
/// Development only (<c>Clock:Start</c>). Timers and durations are not touched: only the reading of the time.
/// </summary>
public sealed class ShiftedClock(TimeProvider real, DateTimeOffset start) : TimeProvider
{
    private readonly TimeSpan _shift = start.ToUniversalTime() - real.GetUtcNow();

    public override TimeZoneInfo LocalTimeZone => real.LocalTimeZone;

    public override long TimestampFrequency => real.TimestampFrequency;

    public override DateTimeOffset GetUtcNow() => real.GetUtcNow() + _shift;

    public override long GetTimestamp() => real.GetTimestamp();

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) =>
        real.CreateTimer(callback, state, dueTime, period);
}
