using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Fakes;

/// <summary>A channel whose messages people fetch; it remembers in which order it was called.</summary>
public sealed class FetchedChannel : IChannel
{
    private readonly List<string> _steps = [];

    public IReadOnlyList<string> Steps => _steps;

    public string Name => "web";

    public ChannelLimits Limits { get; } = new FakeChannel("web").Limits;

    public bool IsFetched => true;

    public ValueTask ReceivedAsync(IStoreTransaction store, InboundEvent inbound, CancellationToken ct)
    {
        _steps.Add($"received {ScriptedEngine.TextOf(inbound)}");
        return ValueTask.CompletedTask;
    }

    public ValueTask KeepAsync(IStoreTransaction store, OutboxItem item, CancellationToken ct)
    {
        _steps.Add($"keep {item.Message.Text}");
        return ValueTask.CompletedTask;
    }

    public void Kept(OutboxItem item) => _steps.Add($"kept {item.Message.Text}");

    public ValueTask<SendResult> SendAsync(OutboxItem item, CancellationToken ct) => throw new NotSupportedException();
}
