using Bot.Domain.Records;

namespace Bot.Dialogs.Conversations;

public interface IConversationStore
{
    /// <exception cref="UnreadableConversationException">It is there and cannot be read.</exception>
    ValueTask<ConversationState?> FindAsync(ChatAddress chat, CancellationToken ct);

    ValueTask SaveAsync(ConversationState state, CancellationToken ct);

    /// <summary>
    /// Conversations whose answers are due for erasure, oldest first, from within a minute after their deadline; without those whose address cannot
    /// be read.
    /// </summary>
    ValueTask<IReadOnlyList<ChatAddress>> ExpiredAsync(DateTimeOffset now, int take, CancellationToken ct);

    ValueTask RemoveAsync(ChatAddress chat, CancellationToken ct);

    /// <summary>Takes away a conversation that cannot be read, and gives its bytes as they lay there; empty when there is none.</summary>
    ValueTask<ReadOnlyMemory<byte>> TakeUnreadableAsync(ChatAddress chat, CancellationToken ct);

    /// <summary>Reads such bytes again: with the right key, or by a program that can.</summary>
    /// <exception cref="UnreadableConversationException">They still cannot be read.</exception>
    ValueTask<ConversationState> ReadTakenAsync(ChatAddress chat, ReadOnlyMemory<byte> taken, CancellationToken ct);

    /// <summary>
    /// Erases conversations that are due for erasure and of which nobody can say whose they are, because the address in them cannot be read.
    /// </summary>
    ValueTask<int> RemoveNamelessAsync(DateTimeOffset now, int take, CancellationToken ct);

    /// <summary>Counts where people stopped: kept without identity when answers are erased.</summary>
    ValueTask CountDropOffAsync(string flow, string step, DateOnly day, CancellationToken ct);
}
