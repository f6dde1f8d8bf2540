using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Outbox;

/// <summary>The way out to one platform.</summary>
public interface IChannel
{
    /// <summary>As in <see cref="Bot.Domain.Records.ChatAddress.Channel"/>.</summary>
    string Name { get; }

    ChannelLimits Limits { get; }

    /// <summary>How fast the platform lets us send; read once at start.</summary>
    ChannelRate Rate => ChannelRate.None;

    /// <summary>
    /// True for a channel whose messages are fetched by the person's own device: they are kept by
    /// <see cref="KeepAsync"/> in the turn's transaction and need no outbox.
    /// </summary>
    bool IsFetched { get; }

    /// <summary>Within the turn's transaction, after the event proved new: a fetched channel keeps what the person sent.</summary>
    ValueTask ReceivedAsync(IStoreTransaction store, InboundEvent inbound, CancellationToken ct) => ValueTask.CompletedTask;

    /// <summary>Keeps a message for fetching. Only for fetched channels.</summary>
    ValueTask KeepAsync(IStoreTransaction store, OutboxItem item, CancellationToken ct);

    /// <summary>Called after the commit with what was kept, so that open connections are told.</summary>
    void Kept(OutboxItem item);

    /// <summary>Hands one message to the platform. Never throws for what the platform says; see <see cref="SendResult"/>.</summary>
    ValueTask<SendResult> SendAsync(OutboxItem item, CancellationToken ct);
}
