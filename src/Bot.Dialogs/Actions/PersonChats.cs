using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions;

/// <summary>Where to speak to somebody who did not speak first.</summary>
internal static class PersonChats
{
    /// <summary>The private chat in which the person was active last; null when there is none, or the person blocked every one.</summary>
    public static async ValueTask<ChatAddress?> LatestAsync(IStoreTransaction store, ResidentId person, CancellationToken ct)
    {
        (ChatAddress Chat, DateTimeOffset At)? latest = null;
        foreach (var chat in await store.Residents.ChatsOfAsync(person, ct))
        {
            if (chat.IsPrivate && await ActiveAtAsync(store, chat, ct) is { } at && (latest is not { } other || at > other.At))
            {
                latest = (chat, at);
            }
        }

        return latest?.Chat;
    }

    /// <summary>Null for a chat whose person blocked us. One whose conversation was put aside can still be spoken to.</summary>
    private static async ValueTask<DateTimeOffset?> ActiveAtAsync(IStoreTransaction store, ChatAddress chat, CancellationToken ct)
    {
        try
        {
            return await store.Conversations.FindAsync(chat, ct) is { } state ? state.IsUnreachable ? null : state.UpdatedAt : DateTimeOffset.MinValue;
        }
        catch (UnreadableConversationException)
        {
            // Its next turn sets it aside and tells of it; here only whether the chat is there counts.
            return DateTimeOffset.MinValue;
        }
    }
}
