using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.Host.DevInbox;

/// <summary>Stands in for a way out that is not there in Development: what it is given lies on the <see cref="DevInboxShelf"/>.</summary>
public sealed class DevInboxChannel(string name, DevInboxShelf shelf, TimeProvider time) : IChannel
{
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

    public bool IsFetched => false;

    public ValueTask KeepAsync(IStoreTransaction store, OutboxItem item, CancellationToken ct) =>
        throw new NotSupportedException("the development inbox sends at once and keeps nothing");

    public void Kept(OutboxItem item) => throw new NotSupportedException("the development inbox sends at once and keeps nothing");

    public ValueTask<SendResult> SendAsync(OutboxItem item, CancellationToken ct)
    {
        shelf.Add(item, time.GetUtcNow());
        return ValueTask.FromResult<SendResult>(new SendResult.Sent());
    }
}
