namespace Bot.Tests.Dialogs.Flows;

/// <summary>Timers that run only when a test lets them.</summary>
internal sealed class HandTimers : TimeProvider
{
    private readonly List<HandTimer> _timers = [];

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new HandTimer(() => callback(state), period);
        lock (_timers)
        {
            _timers.Add(timer);
        }

        return timer;
    }

    /// <summary>Lets every repeating timer come due once.</summary>
    public void Poll()
    {
        foreach (var timer in _timers.Where(t => t.Period != Timeout.InfiniteTimeSpan))
        {
            timer.Run();
        }
    }

    private sealed class HandTimer(Action run, TimeSpan period) : ITimer
    {
        private bool _isStopped;

        public TimeSpan Period { get; private set; } = period;

        public void Run()
        {
            if (!_isStopped)
            {
                run();
            }
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            Period = period;
            return true;
        }

        public void Dispose() => _isStopped = true;

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
