using Bot.Dialogs.Messaging;

namespace Bot.Channels.Outbox;

/// <summary>A message in its lane: its number, its content while memory allows, and where it stands.</summary>
internal sealed class Pending(OutboxItem item, DateTimeOffset retriedFrom)
{
    public long Id { get; } = item.Id;

    /// <summary>Null when the content was left in the store to save memory.</summary>
    public OutboxItem? Item { get; set; } = item;

    /// <summary>The store says Sending: it may go without a further commit.</summary>
    public bool IsClaimed { get; set; } = item.Status == OutboxStatus.Sending;

    /// <summary>It took its sending times when it was claimed at birth.</summary>
    public bool HasSlot { get; set; } = item.Status == OutboxStatus.Sending;

    /// <summary>It may have arrived before: it goes out marked.</summary>
    public bool IsReissue { get; set; }

    /// <summary>Another instance took it over: it must not leave here any more.</summary>
    public volatile bool IsDropped;

    /// <summary>How often it was re-issued so far, over all starts of the service.</summary>
    public int Reissues { get; set; } = ReissueMark.Times(item.LastError);

    public int Attempts { get; set; } = item.Attempts;

    public DateTimeOffset CreatedAt { get; } = item.CreatedAt;

    /// <summary>From when its age counts.</summary>
    public DateTimeOffset RetriedFrom { get; } = retriedFrom;

    /// <summary>Monotonic timestamp before which it must not go; 0 for at once.</summary>
    public long NotBefore { get; set; }

    /// <summary>Status while it rests in its lane: one that may have arrived stays recognisable as such.</summary>
    public OutboxStatus RestingStatus => IsReissue ? OutboxStatus.Unknown : OutboxStatus.Waiting;

    /// <summary>A part has gone, so that what is left was never tried: it has no mark.</summary>
    public void GoOn(OutboxItem rest)
    {
        Item = Item is null ? null : rest;
        IsReissue = false;
        Reissues = 0;
    }
}
