using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Web;

/// <summary>
/// The web chat as a way out: both sides of the conversation are kept in the turn's own transaction, and browsers fetch them by watermark.
/// </summary>
public sealed class WebChannel(WebFileLinks links, WebStreams streams) : IChannel
{
    public string Name => ChatAddress.Web;

    public ChannelLimits Limits => WebLimits.Value;

    public bool IsFetched => true;

    /// <summary>Keeps what the person sent. Events of the clock carry nothing from a person and leave no line.</summary>
    public async ValueTask ReceivedAsync(IStoreTransaction store, InboundEvent inbound, CancellationToken ct)
    {
        if (!inbound.Raw.IsEmpty && inbound.Content is not InboundContent.Event)
        {
            await store.WebActivities.AppendAsync(inbound.Chat.Chat, isFromBot: false, inbound.ReceivedAt, inbound.Raw, ct);
        }
    }

    public async ValueTask KeepAsync(IStoreTransaction store, OutboxItem item, CancellationToken ct)
    {
        var link = item.Message.Attachment is { } attachment ? links.Write(item.Chat.Chat, attachment, item.CreatedAt) : null;
        await store.WebActivities.AppendAsync(item.Chat.Chat, isFromBot: true, item.CreatedAt, ActivityWriter.Outgoing(item, link), ct);
    }

    public void Kept(OutboxItem item) => streams.Wake(item.Chat.Chat);

    /// <summary>Fetched channels have nothing to send: the message is already where the browser finds it.</summary>
    public ValueTask<SendResult> SendAsync(OutboxItem item, CancellationToken ct) => ValueTask.FromResult<SendResult>(new SendResult.Sent());
}
