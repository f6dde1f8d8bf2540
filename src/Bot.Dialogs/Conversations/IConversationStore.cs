using Bot.Domain.Records;

namespace Bot.Dialogs.Conversations;

public interface IConversationStore
{
    ValueTask<ConversationState?> FindAsync(ChatAddress chat, CancellationToken ct);

    ValueTask SaveAsync(ConversationState state, CancellationToken ct);

    /// <summary>Conversations whose answers are due for erasure, oldest first.</summary>
    ValueTask<IReadOnlyList<ChatAddress>> ExpiredAsync(DateTimeOffset now, int take, CancellationToken ct);

    ValueTask RemoveAsync(ChatAddress chat, CancellationToken ct);

    /// <summary>Counts where people stopped: kept without identity when answers are erased.</summary>
    ValueTask CountDropOffAsync(string flow, string step, DateOnly day, CancellationToken ct);
}
