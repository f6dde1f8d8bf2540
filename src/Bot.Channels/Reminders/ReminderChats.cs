using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Channels.Reminders;

/// <summary>
/// Where to speak to somebody who did not speak first: the private chat in which the person was active last. A chat whose channel is not
/// set up, or whose person blocked us, is none.
/// </summary>
internal sealed class ReminderChats(ChannelSet channels)
{
    public async ValueTask<ChatAddress?> FindAsync(IStoreTransaction store, ResidentId resident, CancellationToken ct) =>
        (await LastAsync(store, resident, ct))?.Chat;

    /// <summary>The same with how the conversation stands.</summary>
    public async ValueTask<ConversationState?> LastAsync(IStoreTransaction store, ResidentId resident, CancellationToken ct)
    {
        ConversationState? last = null;
        foreach (var chat in await store.Residents.ChatsOfAsync(resident, ct))
        {
            if (chat.IsPrivate && channels.Find(chat.Channel) is not null
                && await store.Conversations.FindAsync(chat, ct) is { IsUnreachable: false } state
                && (last is null || state.UpdatedAt > last.UpdatedAt))
            {
                last = state;
            }
        }

        return last;
    }
}
