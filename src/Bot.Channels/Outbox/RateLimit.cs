namespace Bot.Channels.Outbox;

/// <summary>
/// Gives out sending times at a steady rate with a burst, first come, first served. It reads the monotonic timestamp, so that a clock set back
/// neither stops nor floods a channel.
/// </summary>
internal sealed class RateLimit
{
    private readonly TimeProvider _time;
    private readonly Lock _gate = new();
    private readonly long _ownInterval;
    private readonly long _tolerance;
    private long _interval;
    private long _next;

    public RateLimit(double perSecond, double burst, TimeProvider time)
    {
        _time = time;
        _interval = _ownInterval = (long)(time.TimestampFrequency / perSecond);
        _tolerance = (long)(_interval * (Math.Max(1, burst) - 1));
        _next = time.GetTimestamp() - _tolerance - _interval;
    }

    /// <summary>So many instances send at this rate together; the burst is divided with it.</summary>
    public void ShareWith(int instances)
    {
        lock (_gate)
        {
            _interval = _ownInterval * Math.Max(1, instances);
        }
    }

    public bool IsRested => _time.GetTimestamp() >= Volatile.Read(ref _next);

    /// <summary>Takes a slot only if it is free now.</summary>
    public bool TryTake() => TryTake(out _);

    /// <summary>Takes a slot only if it is free now; else says when to ask again.</summary>
    public bool TryTake(out TimeSpan wait)
    {
        lock (_gate)
        {
            var now = _time.GetTimestamp();
            var isFree = _next - _tolerance <= now;
            wait = isFree ? TimeSpan.Zero : _time.GetElapsedTime(now, _next - _tolerance);
            _next = isFree ? Math.Max(_next, now) + _interval : _next;
            return isFree;
        }
    }

    /// <summary>Takes the next slot and says how long it is until then.</summary>
    public TimeSpan Take()
    {
        lock (_gate)
        {
            var now = _time.GetTimestamp();
            var at = Math.Max(_next - _tolerance, now);
            _next = Math.Max(_next, now) + _interval;
            return at <= now ? TimeSpan.Zero : _time.GetElapsedTime(now, at);
        }
    }

    /// <summary>Gives back a slot that was not used.</summary>
    public void Return()
    {
        lock (_gate)
        {
            _next -= _interval;
        }
    }
}
