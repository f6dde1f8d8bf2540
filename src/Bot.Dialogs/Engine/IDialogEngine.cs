using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Dialogs.Engine;

/// <summary>
/// Runs one turn of one conversation. Pure but for the store it is given: it neither sends nor waits, and the caller commits or drops all of it.
/// </summary>
public interface IDialogEngine
{
    /// <param name="inbound">What came in.</param>
    /// <param name="state">The conversation as stored, or null for the first contact.</param>
    /// <param name="store">The transaction of this turn.</param>
    /// <param name="now">The one moment of this turn.</param>
    /// <param name="ct">Ends the turn without effect.</param>
    ValueTask<TurnResult> HandleAsync(InboundEvent inbound, ConversationState? state, IStoreTransaction store, DateTimeOffset now, CancellationToken ct);

    /// <summary>The same where the stored conversation cannot be read: says so, and begins anew.</summary>
    ValueTask<TurnResult> StartAnewAsync(InboundEvent inbound, IStoreTransaction store, DateTimeOffset now, CancellationToken ct);

    /// <summary>Erases the answers of a conversation whose deadline passed; the result says so to the person when that helps.</summary>
    ValueTask<TurnResult> ExpireAsync(ConversationState state, IStoreTransaction store, DateTimeOffset now, CancellationToken ct);
}

/// <summary>What a turn wants kept and sent.</summary>
public sealed record TurnResult
{
    /// <summary>The conversation from now on; null to forget it.</summary>
    public required ConversationState? State { get; init; }

    public IReadOnlyList<OutgoingMessage> Replies { get; init; } = [];

    public IReadOnlyList<(ChatAddress To, OutgoingMessage Message)> Deliveries { get; init; } = [];

    /// <summary>A short note for the pressed button itself (Telegram's toast), such as "this button is old".</summary>
    public string? ButtonNote { get; init; }
}
