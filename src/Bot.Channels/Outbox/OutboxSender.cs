using Bot.Channels.Instances;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Outbox;

/// <summary>
/// Sends what turns wrote, per chat in order, under each channel's pace. A message is marked as leaving before it leaves and as gone after:
/// so a crash never loses one, and one that may have arrived comes again only with words that say so.
/// </summary>
public sealed class OutboxSender : IDisposable
{
    private readonly OutLanes _lanes;
    private readonly IStore _store;
    private readonly OutboxJournal _journal;
    private readonly SendSettlement _settlement;
    private readonly TimeProvider _time;
    private readonly IdSource _ids;
    private readonly Instance _instance;
    private readonly ILogger<OutboxSender> _log;
    private readonly Quiet _unsettled = new();
    private volatile bool _isOpen;
    private bool _mayRepeat;
    private int _held;

    internal OutboxSender(IEnumerable<IChannel> channels, IStore store, OutboxParts parts)
    {
        _lanes = new OutLanes(channels, parts);
        _store = store;
        _time = parts.Time;
        _log = parts.Log;
        _ids = parts.Ids;
        _instance = parts.Instance;
        _journal = parts.Journal;
        _settlement = parts.Settlement;
        _settlement.Released = Release;
        parts.Meters.ObserveOutbox(() => _unsettled.Count, OldestSeconds);
        parts.Meters.ObserveInstances(() => _instance.Count, () => _instance.Versions);
    }

    /// <summary>What an earlier run left behind is known: only now may turns add to it.</summary>
    public bool IsOpen => _isOpen && !_lanes.IsDraining;

    /// <summary>Messages not yet settled with their platform.</summary>
    public long Unsettled => _unsettled.Count;

    /// <summary>Channels that are set up wrongly, with the platform's short code: readiness tells of them.</summary>
    public IReadOnlyList<(string Channel, string Code)> Stopped =>
        [.. _lanes.Gates.Where(g => g.StoppedCode is not null).Select(g => (g.Channel.Name, g.StoppedCode!))];

    /// <summary>
    /// At start, after joining the other instances: sends what was left by those that are gone, and re-issues marked what was in the air.
    /// </summary>
    public async Task RecoverAsync(CancellationToken ct)
    {
        await _instance.EnterAsync(ct);
        ShareWith(_instance.Count);
        if (await AdoptAsync(ct) is > 0 and var left)
        {
            Log.Recovered(_log, left);
            await FetchHandedAsync(ct);
        }

        _isOpen = true;
    }

    /// <summary>Sends the messages that another instance wrote for this one, or left behind.</summary>
    public async Task FetchHandedAsync(CancellationToken ct)
    {
        while (!_lanes.IsDraining && await FetchSomeAsync(ct) == InstancePolicy.Take)
        {
            // There may be more.
        }
    }

    /// <summary>
    /// Within a turn: whether a message to this chat can leave right after the commit, so that it may be written as leaving at once. Takes its
    /// place in the channel's pace; a turn that is undone gives it back with <see cref="ReturnClaim"/>.
    /// </summary>
    public bool TryClaim(ChatAddress chat)
    {
        if (!IsOpen || _lanes.GateOf(chat.Channel) is not { IsOpen: true } gate)
        {
            return false;
        }

        var lane = OutLanes.LaneOf(gate, chat);
        if (!lane.IsFlowing || lane.PausedUntil > _time.GetTimestamp() || lane.Rate?.TryTake() == false)
        {
            return false;
        }

        if (gate.Rate?.TryTake() != false)
        {
            return true;
        }

        lane.Rate?.Return();
        return false;
    }

    public void ReturnClaim(ChatAddress chat)
    {
        if (_lanes.GateOf(chat.Channel) is { } gate)
        {
            gate.Rate?.Return();
            OutLanes.LaneOf(gate, chat).Rate?.Return();
        }
    }

    public bool CanSend(string channel) => _lanes.GateOf(channel) is not null;

    /// <summary>
    /// Right after the commit, before anybody is told of it: so many messages follow by <see cref="Enqueue"/>. Who waits for silence waits for
    /// them too.
    /// </summary>
    internal void Announce(int count) => _unsettled.Enter(count);

    /// <summary>After the commit: a message announced before goes on its way.</summary>
    internal void Enqueue(OutboxItem item)
    {
        var pending = new Pending(item, item.CreatedAt);
        if (item.Owner == _instance.Id)
        {
            Hold(pending);
            _lanes.Add(_lanes.GateOf(item.Chat.Channel)!, item.Chat, pending);
            return;
        }

        // Meanwhile this instance was taken for dead and entered anew: whoever adopted the message sends it.
        _unsettled.Leave();
    }

    /// <summary>Hands over what instances left behind that are gone; says how many messages.</summary>
    internal async Task<int> AdoptAsync(CancellationToken ct) => await _store.WriteAsync(s => s.Outbox.AdoptAsync(_instance.Id, ct), ct);

    /// <summary>Each of so many instances takes its part of every channel's pace.</summary>
    internal void ShareWith(int instances)
    {
        foreach (var gate in _lanes.Gates)
        {
            gate.ShareWith(instances);
        }
    }

    /// <summary>Others took over all that waits here.</summary>
    internal void Forget() => _lanes.Forget(Release);

    /// <summary>Ends when every message is settled and marked.</summary>
    public async Task IdleAsync(CancellationToken ct)
    {
        await _unsettled.WaitAsync(ct);
        await _journal.FlushedAsync(ct);
    }

    /// <summary>
    /// For shutdown: sends under way end, nothing new starts, what did not leave is marked so. When <paramref name="ct"/> ends first, sends
    /// under way are cut and will be re-issued marked.
    /// </summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        await _lanes.DrainAsync(ct);
        using var grace = new CancellationTokenSource(OutboxPolicy.LastMarks, _time);
        await _journal.FlushedAsync(grace.Token);
    }

    public void Dispose() => _lanes.Dispose();

    // The lanes know them before the commit ends: a turn that sees them as fetched cannot put its own messages in front of them.
    private async Task<int> FetchSomeAsync(CancellationToken ct)
    {
        var mayRepeat = _mayRepeat;
        _mayRepeat = true;
        var afterwards = new List<Action>();
        try
        {
            var count = await _store.WriteAsync(
                async s =>
                {
                    var handed = await s.Outbox.TakeHandedAsync(_instance.Id, InstancePolicy.Take, ct);
                    afterwards.AddRange(handed.Select(i => Recover(i, mayRepeat)).OfType<Action>());
                    return handed.Count;
                },
                ct);
            _mayRepeat = false;
            return count;
        }
        finally
        {
            afterwards.ForEach(a => a());
        }
    }

    /// <summary>Returns what remains to do, which writes to the store itself and so has to wait for the end of this writing.</summary>
    private Action? Recover(OutboxItem item, bool mayBeKnown)
    {
        _ids.StartAfter(item.Id);
        if (item.IsUnreadable)
        {
            return () => _settlement.GiveUp(item, SendSettlement.Unreadable);
        }

        if (_lanes.GateOf(item.Chat.Channel) is not { } gate)
        {
            Log.NoChannel(_log, item.Id, item.Chat.Channel);
            return null;
        }

        // An earlier try gave it to the lane, and then its commit failed.
        if (mayBeKnown && OutLanes.LaneOf(gate, item.Chat).Has(item.Id))
        {
            return null;
        }

        // What was never tried has its age counted from now.
        var retriedFrom = item.Attempts == 0 ? _time.GetUtcNow() : item.CreatedAt;
        var pending = new Pending(item with { Status = OutboxStatus.Waiting }, retriedFrom) { IsReissue = item.Status != OutboxStatus.Waiting };
        if (item.NotBefore is { } notBefore)
        {
            // The clock may have been set back since: never wait longer than a back-off.
            var wait = notBefore - _time.GetUtcNow();
            pending.NotBefore = _time.In(wait < OutboxPolicy.LongestBackoff ? wait : OutboxPolicy.LongestBackoff);
        }

        if (item.Status == OutboxStatus.Sending && pending.Reissues >= OutboxPolicy.MostCrashReissues)
        {
            return () => _settlement.GiveUp(item, "died-while-sending");
        }

        _unsettled.Enter();
        Hold(pending);
        return _lanes.Put(gate, item.Chat, pending) is { } lane ? () => _lanes.Start(lane) : null;
    }

    /// <summary>Beyond so many, contents stay in the store.</summary>
    private void Hold(Pending pending)
    {
        if (Interlocked.Increment(ref _held) > OutboxPolicy.ContentsHeld && !pending.IsClaimed)
        {
            pending.Item = null;
            Interlocked.Decrement(ref _held);
        }
    }

    private void Release(Pending pending)
    {
        if (pending.Item is not null)
        {
            Interlocked.Decrement(ref _held);
        }

        _unsettled.Leave();
    }

    private double OldestSeconds() => _lanes.OldestAt is { } at ? Math.Max(0, (_time.GetUtcNow() - at).TotalSeconds) : 0;
}
