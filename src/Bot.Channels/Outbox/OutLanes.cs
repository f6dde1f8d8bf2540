using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Outbox;

/// <summary>The lanes of all channels: each runs while it has messages, starts anew after a fault, and is forgotten when it has rested.</summary>
internal sealed class OutLanes : IDisposable
{
    private readonly Dictionary<string, ChannelGate> _gates;
    private readonly LaneRunner _runner;
    private readonly SendSettlement _settlement;
    private readonly TimeProvider _time;
    private readonly ILogger _log;
    private readonly Quiet _running = new();
    private readonly CancellationTokenSource _drain = new();
    private readonly CancellationTokenSource _abort = new();
    private readonly ITimer _sweep;

    public OutLanes(IEnumerable<IChannel> channels, OutboxParts parts)
    {
        _gates = channels.Where(c => !c.IsFetched).ToDictionary(c => c.Name, c => new ChannelGate(c, parts.Time));
        (_runner, _settlement, _time, _log) = (parts.Runner, parts.Settlement, parts.Time, parts.Log);
        _sweep = _time.CreateTimer(static s => ((OutLanes)s!).Sweep(), this, OutboxPolicy.SweepEvery, OutboxPolicy.SweepEvery);
    }

    public IReadOnlyCollection<ChannelGate> Gates => _gates.Values;

    public bool IsDraining => _drain.IsCancellationRequested;

    /// <summary>When the oldest message was written that has not left.</summary>
    public DateTimeOffset? OldestAt => All.Min(l => l.OldestAt);

    private IEnumerable<OutLane> All => _gates.Values.SelectMany(g => g.Lanes.Values);

    /// <summary>Null for channels that are not sent to.</summary>
    public ChannelGate? GateOf(string channel) => _gates.GetValueOrDefault(channel);

    public static OutLane LaneOf(ChannelGate gate, ChatAddress chat) =>
        gate.Lanes.TryGetValue(chat.Chat, out var lane) ? lane : gate.Lanes.GetOrAdd(chat.Chat, static (_, a) => new OutLane(a.gate, a.chat), (gate, chat));

    public void Add(ChannelGate gate, ChatAddress chat, Pending pending)
    {
        if (Put(gate, chat, pending) is { } lane)
        {
            Start(lane);
        }
    }

    /// <summary>Puts a message in its lane and returns the lane if it has to be started: at once, or a moment later by the caller.</summary>
    public OutLane? Put(ChannelGate gate, ChatAddress chat, Pending pending)
    {
        while (true)
        {
            var lane = LaneOf(gate, chat);
            if (lane.Add(pending, _settlement.Unclaimed) is { } starts)
            {
                return starts ? lane : null;
            }
        }
    }

    /// <summary>
    /// Nothing new starts, sends under way end and what did not leave is marked so. When <paramref name="ct"/> ends first, sends under way are
    /// cut.
    /// </summary>
    public async Task DrainAsync(CancellationToken ct)
    {
        await _drain.CancelAsync();
        await using var abort = ct.Register(static s => ((CancellationTokenSource)s!).Cancel(), _abort);
        await _running.WaitAsync(CancellationToken.None).WaitAsync(OutboxPolicy.LongestDrain, _time, CancellationToken.None);
        foreach (var lane in All)
        {
            _settlement.Unclaim(lane);
        }
    }

    /// <summary>Empties all lanes without a word to the store.</summary>
    public void Forget(Action<Pending> released)
    {
        foreach (var lane in All)
        {
            foreach (var pending in lane.RemoveAll())
            {
                pending.IsDropped = true;
                released(pending);
            }
        }
    }

    public void Dispose()
    {
        _sweep.Dispose();
        _drain.Cancel();
        _drain.Dispose();
        _abort.Dispose();
        foreach (var gate in _gates.Values)
        {
            gate.Dispose();
        }
    }

    public void Start(OutLane lane)
    {
        if (_drain.IsCancellationRequested)
        {
            lane.Halt();
            _settlement.Unclaim(lane);
            return;
        }

        _running.Enter();
        _ = RunAsync(lane);
    }

    private async Task RunAsync(OutLane lane)
    {
        try
        {
            while (lane.Next() is { } pending)
            {
                await _runner.DeliverAsync(lane, pending, _drain.Token, _abort.Token);
            }
        }
        catch (OperationCanceledException)
        {
            // The service stops; what is left in the lane is marked by the drain and comes again at the next start.
            lane.Halt();
        }
        catch (Exception e)
        {
            Log.LaneFailed(_log, lane.Gate.Channel.Name, e.GetType().Name);
            lane.Halt();
            _ = RestartAsync(lane);
        }
        finally
        {
            lane.Gate.LeaveProbe(lane);
            _running.Leave();
        }

        Forget(lane);
    }

    private async Task RestartAsync(OutLane lane)
    {
        await Task.Delay(OutboxPolicy.StoreRetry, _time, CancellationToken.None);
        if (lane.TryStart())
        {
            Start(lane);
        }
    }

    private void Sweep()
    {
        foreach (var lane in All)
        {
            Forget(lane);
        }
    }

    private static void Forget(OutLane lane)
    {
        if (lane.TryClose())
        {
            lane.Gate.Lanes.TryRemove(new(lane.Chat.Chat, lane));
        }
    }
}
