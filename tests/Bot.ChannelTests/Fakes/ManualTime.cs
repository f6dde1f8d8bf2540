namespace Bot.ChannelTests.Fakes;

/// <summary>A clock that stands until it is moved. The wall clock may be set back; the monotonic timestamp and the timers never go back.</summary>
public sealed class ManualTime : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly List<ManualTimer> _timers = [];
    private DateTimeOffset _wall = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);
    private long _ticks = TimeSpan.TicksPerDay;

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return _wall;
        }
    }

    public override long GetTimestamp() => Interlocked.Read(ref _ticks);

    public void SetWall(DateTimeOffset to)
    {
        lock (_gate)
        {
            _wall = to;
        }
    }

    /// <summary>Moves on, stopping at each timer on the way so that what it starts sees its own moment.</summary>
    public void Advance(TimeSpan by)
    {
        var target = _ticks + by.Ticks;
        while (true)
        {
            ManualTimer? due;
            lock (_gate)
            {
                due = _timers.Where(t => t.DueAt <= target).MinBy(t => t.DueAt);
                var to = due is null ? target : Math.Max(due.DueAt, _ticks);
                _wall += TimeSpan.FromTicks(to - _ticks);
                Interlocked.Exchange(ref _ticks, to);
                due?.Rearm();
            }

            if (due is null)
            {
                return;
            }

            due.Fire();
        }
    }

    /// <summary>Moves on in steps until the condition holds; real threads get their chance between the steps.</summary>
    public async Task AdvanceUntilAsync(Func<bool> condition, TimeSpan step, TimeSpan atMost)
    {
        for (var moved = TimeSpan.Zero; ; moved += step)
        {
            for (var i = 0; i < 5 && !condition(); i++)
            {
                await Task.Delay(1);
            }

            if (condition())
            {
                return;
            }

            moved.ShouldBeLessThan(atMost, "the condition did not come true in that time");
            Advance(step);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new ManualTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private sealed class ManualTimer(ManualTime time, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        public long DueAt { get; private set; } = long.MaxValue;

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            bool isNow;
            lock (time._gate)
            {
                time._timers.Remove(this);
                _period = period;
                isNow = dueTime == TimeSpan.Zero && period == Timeout.InfiniteTimeSpan;
                if (dueTime != Timeout.InfiniteTimeSpan && !isNow)
                {
                    DueAt = time._ticks + dueTime.Ticks;
                    time._timers.Add(this);
                }
            }

            if (isNow)
            {
                ThreadPool.QueueUserWorkItem(_ => callback(state));
            }

            return true;
        }

        public void Rearm()
        {
            if (_period > TimeSpan.Zero)
            {
                DueAt += _period.Ticks;
            }
            else
            {
                time._timers.Remove(this);
            }
        }

        public void Fire() => callback(state);

        public void Dispose()
        {
            lock (time._gate)
            {
                time._timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
