using Bot.Channels.Outbox;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Inbox;

internal enum TurnOrigin
{
    /// <summary>A person sent something; duplicates are dropped by the inbox.</summary>
    Person = 1,

    /// <summary>The clock or another person's action; claimed by a natural key.</summary>
    Clock = 2,

    /// <summary>A dead letter runs again; not looked up in the inbox, where it is known.</summary>
    Rerun = 3,

    /// <summary>The answers of a conversation are due for erasure.</summary>
    Expiry = 4,
}

/// <summary>One piece of work of a lane, from hand-in to commit. One object per turn carries all of it.</summary>
internal sealed class Turn(InboundEvent inbound, TurnOrigin origin)
{
    private List<OutboxItem>? _outgoing;
    private List<OutboxItem>? _kept;
    private List<ChatAddress>? _claims;

    public InboundEvent Inbound { get; set; } = inbound;

    public TurnOrigin Origin => origin;

    public ChatAddress Chat => Inbound.Chat;

    /// <summary>Bytes that it holds in memory while it waits.</summary>
    public long Size { get; } = inbound.Raw.Length;

    /// <summary>For <see cref="TurnOrigin.Clock"/>: kind and natural key of the effect.</summary>
    public (string Kind, string Key) Claim { get; init; }

    /// <summary>For <see cref="TurnOrigin.Rerun"/>.</summary>
    public DeadLetter? Letter { get; init; }

    /// <summary>The next one of the lane.</summary>
    public Turn? Next { get; set; }

    public long StartedAt { get; init; }

    public int Attempt { get; set; }

    /// <summary>How often another instance had the same rows first.</summary>
    public int Conflicts { get; set; }

    public string? ButtonNote { get; set; }

    /// <summary>The dead letter that holds the conversation, when it could not be read and begins anew.</summary>
    public long? SetAside { get; set; }

    public string LastError { get; set; } = string.Empty;

    public TaskCompletionSource<InboundReceipt> Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>How many of <see cref="Outgoing"/> this instance sends.</summary>
    public int Sendable { get; private set; }

    public static bool IsSendable(OutboxItem item) => item.Status != OutboxStatus.Failed && !item.IsHanded;

    public void Send(OutboxItem item)
    {
        (_outgoing ??= new List<OutboxItem>(2)).Add(item);
        Sendable += IsSendable(item) ? 1 : 0;
        if (item.Status == OutboxStatus.Sending)
        {
            (_claims ??= new List<ChatAddress>(2)).Add(item.Chat);
        }
    }

    public void Keep(OutboxItem item) => (_kept ??= new List<OutboxItem>(2)).Add(item);

    public IReadOnlyList<OutboxItem> Outgoing => (IReadOnlyList<OutboxItem>?)_outgoing ?? [];

    public IReadOnlyList<OutboxItem> Kept => (IReadOnlyList<OutboxItem>?)_kept ?? [];

    /// <summary>An attempt was undone: nothing of it may be sent, and its places in the channels' pace are free again.</summary>
    public void Undo(OutboxSender sender)
    {
        foreach (var chat in (IReadOnlyList<ChatAddress>?)_claims ?? [])
        {
            sender.ReturnClaim(chat);
        }

        Sendable = 0;
        _claims?.Clear();
        _outgoing?.Clear();
        _kept?.Clear();
        ButtonNote = null;
        SetAside = null;
    }
}
