using Bot.Domain.Records;

namespace Bot.Channels.Outbox;

/// <summary>The messages of one chat on their way out, in the order of their ids. One of them is under way at a time.</summary>
internal sealed class OutLane(ChannelGate gate, ChatAddress chat)
{
    private readonly Lock _lock = new();
    private readonly LinkedList<Pending> _queue = new();
    private bool _isRunning;
    private bool _isClosed;
    private bool _isResting;
    private int _unclaimed;
    private long _pausedUntil;

    public ChannelGate Gate => gate;

    public ChatAddress Chat => chat;

    public RateLimit? Rate { get; } = gate.LaneRate(chat.IsPrivate);

    public long PausedUntil
    {
        get => Volatile.Read(ref _pausedUntil);
        set => Volatile.Write(ref _pausedUntil, value);
    }

    /// <summary>Nothing in the lane has to wait, so that a further message may be claimed at its birth.</summary>
    public bool IsFlowing => Volatile.Read(ref _unclaimed) == 0;

    /// <summary>Null: the lane was forgotten meanwhile, take a new one. True: it has to be started.</summary>
    /// <param name="pending">The new message.</param>
    /// <param name="unclaimed">Called within the lock when the message was claimed at birth but has to wait behind one that rests.</param>
    public bool? Add(Pending pending, Action<OutLane, Pending> unclaimed)
    {
        lock (_lock)
        {
            if (_isClosed)
            {
                return null;
            }

            if (_isResting && pending.IsClaimed)
            {
                pending.IsClaimed = false;
                pending.HasSlot = false;
                unclaimed(this, pending);
            }

            Insert(pending);
            if (!pending.IsClaimed)
            {
                _unclaimed++;
            }

            var starts = !_isRunning;
            _isRunning = true;
            return starts;
        }
    }

    /// <summary>The message that is next; null ends the run of the lane.</summary>
    public Pending? Next()
    {
        lock (_lock)
        {
            _isRunning = _queue.First is not null;
            return _queue.First?.Value;
        }
    }

    /// <summary>Starts an interrupted run anew; false when there is nothing to do or it runs already.</summary>
    public bool TryStart()
    {
        lock (_lock)
        {
            var starts = !_isRunning && _queue.First is not null;
            _isRunning |= starts;
            return starts;
        }
    }

    /// <summary>Ends the run although messages are left: the service stops.</summary>
    public void Halt()
    {
        lock (_lock)
        {
            _isRunning = false;
        }
    }

    public void Claimed(Pending pending)
    {
        lock (_lock)
        {
            pending.IsClaimed = true;
            _isResting = false;
            _unclaimed--;
        }
    }

    /// <summary>
    /// Takes back the claims of all that did not leave, and of what comes until the first is claimed again; returns them so that the store
    /// learns it. Only while nothing of the lane is under way.
    /// </summary>
    public List<Pending> Rest()
    {
        lock (_lock)
        {
            _isResting = _queue.First is not null;
            var unclaimed = new List<Pending>();
            foreach (var pending in _queue)
            {
                if (pending.IsClaimed)
                {
                    pending.IsClaimed = false;
                    pending.HasSlot = false;
                    _unclaimed++;
                    unclaimed.Add(pending);
                }
            }

            return unclaimed;
        }
    }

    /// <summary>Takes out the first message; false when the lane was emptied while it was under way.</summary>
    public bool Remove(Pending pending)
    {
        lock (_lock)
        {
            if (_queue.First is not { } first || !ReferenceEquals(first.Value, pending))
            {
                return false;
            }

            _queue.RemoveFirst();
            _unclaimed -= pending.IsClaimed ? 0 : 1;
            return true;
        }
    }

    /// <summary>Empties the lane: nothing of it can be delivered.</summary>
    public List<Pending> RemoveAll()
    {
        lock (_lock)
        {
            var all = new List<Pending>(_queue);
            _queue.Clear();
            _unclaimed = 0;
            _isResting = false;
            return all;
        }
    }

    public bool Has(long id)
    {
        lock (_lock)
        {
            return _queue.Any(p => p.Id == id);
        }
    }

    /// <summary>True when the lane is empty and remembers no burst: it may be forgotten.</summary>
    public bool TryClose()
    {
        lock (_lock)
        {
            _isClosed |= !_isRunning && _queue.Count == 0 && Rate?.IsRested != false;
            return _isClosed;
        }
    }

    public DateTimeOffset? OldestAt
    {
        get
        {
            lock (_lock)
            {
                return _queue.First?.Value.CreatedAt;
            }
        }
    }

    /// <summary>By id, but never before the one that may be under way.</summary>
    private void Insert(Pending pending)
    {
        var after = _queue.Last;
        while (after?.Previous is not null && after.Value.Id > pending.Id)
        {
            after = after.Previous;
        }

        var isBeforeFirst = after is not null && after.Previous is null && after.Value.Id > pending.Id && !_isRunning;
        if (after is null || isBeforeFirst)
        {
            _queue.AddFirst(pending);
        }
        else
        {
            _queue.AddAfter(after, pending);
        }
    }
}
