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
    private readonly ILogger<OutboxSender> _log;
    private readonly Quiet _unsettled = new();
    private volatile bool _isOpen;
    private int _held;

    internal OutboxSender(IEnumerable<IChannel> channels, IStore store, OutboxParts parts)
    {
        _lanes = new OutLanes(channels, parts);
        _store = store;
        _time = parts.Time;
        _log = parts.Log;
        _ids = parts.Ids;
        _journal = parts.Journal;
        _settlement = parts.Settlement;
        _settlement.Released = Release;
        parts.Meters.ObserveOutbox(() => _unsettled.Count, OldestSeconds);
    }

    /// <summary>What an earlier run left behind is known: only now may turns add to it.</summary>
    public bool IsOpen => _isOpen && !_lanes.IsDraining;

    /// <summary>Messages not yet settled with their platform.</summary>
    public long Unsettled => _unsettled.Count;

    /// <summary>Channels that are set up wrongly, with the platform's short code: readiness fails while there is one.</summary>
    public IReadOnlyList<(string Channel, string Code)> Stopped =>
        [.. _lanes.Gates.Where(g => g.StoppedCode is not null).Select(g => (g.Channel.Name, g.StoppedCode!))];

    /// <summary>At start: sends what waited, and re-issues marked what was in the air when the last run ended.</summary>
    public async Task RecoverAsync(CancellationToken ct)
    {
        var left = await _store.ReadAsync(s => s.Outbox.UnfinishedAsync(ct), ct);
        foreach (var item in left)
        {
            _ids.StartAfter(item.Id);
            Recover(item);
        }

        if (left.Count > 0)
        {
            Log.Recovered(_log, left.Count);
        }

        _isOpen = true;
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
    internal void Enqueue(OutboxItem item) => Add(_lanes.GateOf(item.Chat.Channel)!, new Pending(item, item.CreatedAt), item);

    /// <summary>A failed message is sent again as if it were new; its age counts from now.</summary>
    public void Rerun(OutboxItem waiting)
    {
        if (_lanes.GateOf(waiting.Chat.Channel) is { } gate)
        {
            _unsettled.Enter();
            Add(gate, new Pending(waiting, _time.GetUtcNow()), waiting);
        }
    }

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

    private void Recover(OutboxItem item)
    {
        if (_lanes.GateOf(item.Chat.Channel) is not { } gate)
        {
            Log.NoChannel(_log, item.Id, item.Chat.Channel);
            return;
        }

        var pending = new Pending(item with { Status = OutboxStatus.Waiting }, item.CreatedAt) { IsReissue = item.Status != OutboxStatus.Waiting };
        if (item.NotBefore is { } notBefore)
        {
            // The clock may have been set back since: never wait longer than a back-off.
            var wait = notBefore - _time.GetUtcNow();
            pending.NotBefore = _time.In(wait < OutboxPolicy.LongestBackoff ? wait : OutboxPolicy.LongestBackoff);
        }

        if (item.Status == OutboxStatus.Sending && pending.Reissues >= OutboxPolicy.MostCrashReissues)
        {
            _settlement.GiveUp(item, "died-while-sending");
            return;
        }

        _unsettled.Enter();
        Add(gate, pending, item);
    }

    private void Add(ChannelGate gate, Pending pending, OutboxItem item)
    {
        if (Interlocked.Increment(ref _held) > OutboxPolicy.ContentsHeld && !pending.IsClaimed)
        {
            pending.Item = null;
            Interlocked.Decrement(ref _held);
        }

        _lanes.Add(gate, item.Chat, pending);
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
