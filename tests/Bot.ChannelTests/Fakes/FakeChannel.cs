using System.Collections.Concurrent;
using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Fakes;

/// <summary>A platform that answers as the test says and remembers what arrived.</summary>
public sealed class FakeChannel(string name = "telegram", ChannelRate? rate = null, TimeProvider? time = null) : IChannel
{
    private readonly ConcurrentQueue<Arrival> _tried = new();
    private int _underWay;

    public string Name => name;

    public ChannelLimits Limits { get; } = new()
    {
        Channel = name,
        TextLength = 4096,
        CaptionLength = 1024,
        HardLabelLength = 200,
        VisibleLabelLength = 40,
        ButtonsPerMessage = 100,
        PayloadBytes = 64,
        MayCarryHealthWords = false,
    };

    public ChannelRate Rate { get; } = rate ?? ChannelRate.None;

    public bool IsFetched => false;

    /// <summary>What the platform says to the n-th try (from 1) of a message.</summary>
    public Func<OutboxItem, int, SendResult> Answer { get; set; } = (_, _) => new SendResult.Sent();

    /// <summary>What happens in the turn's transaction when an event proved new.</summary>
    public Action<InboundEvent>? Received { get; set; }

    /// <summary>Awaited while a send is under way.</summary>
    public Func<OutboxItem, CancellationToken, Task>? During { get; set; }

    public IReadOnlyList<Arrival> Tried => [.. _tried];

    /// <summary>What people see: everything that the platform took, surely or without saying so.</summary>
    public IReadOnlyList<string> Seen => [.. _tried.Where(a => a.Result is SendResult.Sent or SendResult.Unknown).Select(a => a.Text)];

    public int MostUnderWay { get; private set; }

    public ValueTask ReceivedAsync(IStoreTransaction store, InboundEvent inbound, CancellationToken ct)
    {
        Received?.Invoke(inbound);
        return ValueTask.CompletedTask;
    }

    public ValueTask KeepAsync(IStoreTransaction store, OutboxItem item, CancellationToken ct) => throw new NotSupportedException();

    public void Kept(OutboxItem item) => throw new NotSupportedException();

    public async ValueTask<SendResult> SendAsync(OutboxItem item, CancellationToken ct)
    {
        MostUnderWay = Math.Max(MostUnderWay, Interlocked.Increment(ref _underWay));
        try
        {
            if (During is not null)
            {
                await During(item, ct);
            }

            var result = Answer(item, _tried.Count(a => a.Id == item.Id) + 1);
            _tried.Enqueue(new Arrival(item.Id, item.Chat.Chat, item.Message.Text, result, time?.GetTimestamp() ?? 0));
            return result;
        }
        finally
        {
            Interlocked.Decrement(ref _underWay);
        }
    }

    public sealed record Arrival(long Id, string Chat, string Text, SendResult Result, long At);
}
