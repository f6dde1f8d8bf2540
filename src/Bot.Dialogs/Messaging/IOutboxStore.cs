using Bot.Domain.Records;

namespace Bot.Dialogs.Messaging;

public enum OutboxStatus
{
    /// <summary>Not yet handed to the platform.</summary>
    Waiting = 1,

    /// <summary>Being handed over by a running instance. After a crash: perhaps sent, perhaps not.</summary>
    Sending = 2,

    /// <summary>The platform may or may not have it; not to be repeated as it is.</summary>
    Unknown = 3,

    /// <summary>Given up; the reason says why.</summary>
    Failed = 4,
}

/// <summary>A message on its way out. Messages of one chat leave in the order of their ids.</summary>
public sealed record OutboxItem
{
    public required long Id { get; init; }

    public required ChatAddress Chat { get; init; }

    public required OutgoingMessage Message { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public OutboxStatus Status { get; init; } = OutboxStatus.Waiting;

    public int Attempts { get; init; }

    /// <summary>
    /// How much of the text the platform has, in UTF-16 units, while a long message goes out in parts; what is left goes on from here.
    /// An attachment goes with the first part. 0 for nearly all messages.
    /// </summary>
    public int SentLength { get; init; }

    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>Short code of what went wrong last, without personal data.</summary>
    public string? LastError { get; init; }

    /// <summary>The instance that sends it.</summary>
    public long Owner { get; init; }

    /// <summary>
    /// What it says and to whom cannot be read, because its row was damaged: chat and message are empty then, and all that can be done is to
    /// give it up.
    /// </summary>
    public bool IsUnreadable { get; init; }

    /// <summary>Its owner has yet to fetch it from the store: it was written or left by another instance.</summary>
    public bool IsHanded { get; init; }
}

/// <summary>Who sends the next message of a chat.</summary>
/// <param name="Owner">The instance that already has messages of this chat to send; ourselves when nobody has.</param>
/// <param name="IsHanded">The message is to be fetched from the store by its owner, because earlier ones lie there.</param>
/// <param name="After">Its number has to be greater than this one, to leave after them.</param>
public readonly record struct OutboxPlace(long Owner, bool IsHanded, long After);

public interface IOutboxStore
{
    /// <summary>Adds with the status given: <see cref="OutboxStatus.Sending"/> for what leaves right after the commit.</summary>
    ValueTask AddAsync(OutboxItem item, CancellationToken ct);

    /// <summary>
    /// Who is to send the next message to a chat. Until the transaction ends, no other instance decides this for the same chat; so messages of
    /// one chat keep their order whichever instances handle its turns.
    /// </summary>
    ValueTask<OutboxPlace> PlaceAsync(ChatAddress chat, CancellationToken ct);

    /// <summary>Writes status, attempts, sent length, time and error of a known item.</summary>
    ValueTask UpdateAsync(OutboxItem item, CancellationToken ct);

    /// <summary>A message that was given up waits anew, as if it were just written: in the hands of the instance that sends to its chat.</summary>
    ValueTask ReviveAsync(OutboxItem item, CancellationToken ct);

    /// <summary>The messages handed to an instance, by id; from then on they are known to it.</summary>
    ValueTask<IReadOnlyList<OutboxItem>> TakeHandedAsync(long owner, int take, CancellationToken ct);

    /// <summary>Hands over what belongs to no living instance: to the one that sends to the chat already, else to this one. Returns how many.</summary>
    ValueTask<int> AdoptAsync(long owner, CancellationToken ct);

    /// <summary>The platform has them: their content goes, a bare counter by channel and day stays.</summary>
    ValueTask CompleteAsync(IReadOnlyList<OutboxItem> items, DateTimeOffset at, CancellationToken ct);

    /// <summary>Everything not completed and not failed, by chat and id.</summary>
    ValueTask<IReadOnlyList<OutboxItem>> UnfinishedAsync(CancellationToken ct);

    ValueTask<IReadOnlyList<OutboxItem>> FailedAsync(int take, CancellationToken ct);

    ValueTask<OutboxItem?> FindAsync(long id, CancellationToken ct);

    ValueTask<int> PurgeFailedAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
