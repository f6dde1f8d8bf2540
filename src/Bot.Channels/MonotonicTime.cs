namespace Bot.Channels;

/// <summary>Waiting is counted on the monotonic timestamp: a wall clock that is set back or forth must not delay or flood anything.</summary>
internal static class MonotonicTime
{
    public static long In(this TimeProvider time, TimeSpan span) => time.GetTimestamp() + (long)(span.TotalSeconds * time.TimestampFrequency);

    /// <summary>Rounded up to a whole millisecond, the least that a timer waits.</summary>
    public static TimeSpan Until(this TimeProvider time, long timestamp)
    {
        var left = time.GetElapsedTime(time.GetTimestamp(), timestamp);
        return left <= TimeSpan.Zero ? TimeSpan.Zero : TimeSpan.FromMilliseconds(Math.Ceiling(left.TotalMilliseconds));
    }
}
