using System.Collections.Concurrent;

namespace Bot.Channels.Outbox;

/// <summary>What holds for a whole channel: its pace, its pauses, and whether it is stopped because it is set up wrongly.</summary>
internal sealed class ChannelGate : IDisposable
{
    private readonly TimeProvider _time;
    private readonly ChannelRate _rate;
    private readonly Lock _lock = new();
    private readonly ThrottleStreak _throttles = new();
    private readonly RateLimit? _pace;
    private readonly SemaphoreSlim _door = new(1);
    private long _pausedUntil;
    private long _probeAt;
    private OutLane? _prober;
    private volatile string? _stoppedCode;
    private TaskCompletionSource _changed = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public ChannelGate(IChannel channel, TimeProvider time)
    {
        Channel = channel;
        _time = time;
        _rate = channel.Rate;
        Rate = _rate.MessagesPerSecond > 0
            ? new RateLimit(_rate.MessagesPerSecond, _rate.MessagesPerSecond * OutboxPolicy.BurstShare, time)
            : null;
        _pace = _rate.MessagesPerSecond > 0
            ? new RateLimit(_rate.MessagesPerSecond, (_rate.MessagesPerSecond * OutboxPolicy.BurstShare) + 1, time)
            : null;
    }

    public IChannel Channel { get; }

    public RateLimit? Rate { get; }

    public SemaphoreSlim Slots { get; } = new(OutboxPolicy.SendsAtOnce);

    public ConcurrentDictionary<string, OutLane> Lanes { get; } = new();

    /// <summary>Why the channel is stopped; null while it runs.</summary>
    public string? StoppedCode => _stoppedCode;

    public long PausedUntil => Volatile.Read(ref _pausedUntil);

    public long ProbeAt => Volatile.Read(ref _probeAt);

    public bool IsOpen => _stoppedCode is null && PausedUntil <= _time.GetTimestamp();

    public RateLimit? LaneRate(bool isPrivate) => isPrivate
        ? _rate.ChatMessagesPerSecond > 0 ? new RateLimit(_rate.ChatMessagesPerSecond, _rate.ChatBurst, _time) : null
        : _rate.GroupMessagesPerMinute > 0 ? new RateLimit(_rate.GroupMessagesPerMinute / 60, _rate.GroupBurst, _time) : null;

    /// <summary>
    /// Right before a message leaves. Its turn was taken before it was written as leaving; where that writing, or the whole machine, stood still
    /// meanwhile, many would leave at once. So here it is held again, by when they really go. One message more at once than the rate lets through:
    /// whoever came in time is not held.
    /// </summary>
    public async ValueTask WaitAtDoorAsync(CancellationToken ct)
    {
        if (_pace is null)
        {
            return;
        }

        await _door.WaitAsync(ct);
        try
        {
            while (!_pace.TryTake(out var wait))
            {
                await Task.Delay(wait, _time, ct);
            }
        }
        finally
        {
            _door.Release();
        }
    }

    /// <summary>So many instances send at the channel's rate together.</summary>
    public void ShareWith(int instances)
    {
        Rate?.ShareWith(instances);
        _pace?.ShareWith(instances);
    }

    /// <summary>True when the whole channel pauses from now on although it did not before.</summary>
    public bool Throttled(string chat, TimeSpan after)
    {
        var all = _throttles.Add(chat, after);
        if (all == TimeSpan.Zero)
        {
            return false;
        }

        lock (_lock)
        {
            var isNew = _pausedUntil <= _time.GetTimestamp();
            Volatile.Write(ref _pausedUntil, Math.Max(_pausedUntil, _time.In(all)));
            return isNew;
        }
    }

    /// <summary>The platform dealt with a message: it does not make the whole channel wait.</summary>
    public void Answered() => _throttles.Broken();

    /// <summary>Stops the channel; the lane that saw it keeps trying now and then, the others wait.</summary>
    public void Stop(string code, OutLane prober)
    {
        lock (_lock)
        {
            _stoppedCode = code;
            _prober ??= prober;
            Volatile.Write(ref _probeAt, _time.In(OutboxPolicy.ProbeEvery));
        }
    }

    public bool TryProbe(OutLane lane)
    {
        lock (_lock)
        {
            _prober ??= lane;
            return ReferenceEquals(_prober, lane);
        }
    }

    /// <summary>Ends when the channel may run again or another lane may try it.</summary>
    public Task Changed
    {
        get
        {
            lock (_lock)
            {
                return _stoppedCode is null || _prober is null ? Task.CompletedTask : _changed.Task;
            }
        }
    }

    /// <summary>The platform took us seriously again: everything flows.</summary>
    public bool Reopen()
    {
        if (_stoppedCode is null)
        {
            return false;
        }

        lock (_lock)
        {
            _stoppedCode = null;
            _prober = null;
            Pulse();
            return true;
        }
    }

    /// <summary>The probing lane has nothing left to try with: another takes over.</summary>
    public void LeaveProbe(OutLane lane)
    {
        lock (_lock)
        {
            if (ReferenceEquals(_prober, lane))
            {
                _prober = null;
                Pulse();
            }
        }
    }

    public void Dispose()
    {
        Slots.Dispose();
        _door.Dispose();
    }

    private void Pulse()
    {
        _changed.TrySetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
