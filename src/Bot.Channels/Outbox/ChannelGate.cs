using System.Collections.Concurrent;

namespace Bot.Channels.Outbox;

/// <summary>What holds for a whole channel: its pace, its pauses, and whether it is stopped because it is set up wrongly.</summary>
internal sealed class ChannelGate : IDisposable
{
    private readonly TimeProvider _time;
    private readonly ChannelRate _rate;
    private readonly Lock _lock = new();
    private readonly ThrottleStreak _throttles = new();
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

    public void Dispose() => Slots.Dispose();

    private void Pulse()
    {
        _changed.TrySetResult();
        _changed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
    }
}
