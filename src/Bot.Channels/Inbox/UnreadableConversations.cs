using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Inbox;

/// <summary>
/// Sets a conversation aside that cannot be read, so that its person is not shut out: kept among the dead letters as it lay there, and
/// gone from its place. One row may break; when many do, something else is wrong, and nothing more is touched until somebody looked.
/// </summary>
internal sealed class UnreadableConversations(IdSource ids, PathSurroundings around, ILogger<UnreadableConversations> log)
{
    private readonly Lock _gate = new();
    private readonly Queue<DateTimeOffset> _lately = new();

    /// <returns>The number of the dead letter.</returns>
    /// <exception cref="StoreUnavailableException">Too many lately.</exception>
    public async ValueTask<long> SetAsideAsync(ChatAddress chat, string reason, IStoreTransaction store, DateTimeOffset now)
    {
        if (IsTooMany(now))
        {
            around.Meters.Unreadable(chat.Channel, ChannelMeters.Refused);
            Log.TooManyUnreadable(log, InboxPolicy.MostSetAside);
            throw new StoreUnavailableException("Many stored conversations cannot be read: compare the key ring and the database with the last backup.");
        }

        var bytes = await store.Conversations.TakeUnreadableAsync(chat, CancellationToken.None);
        var letter = new DeadLetter(ids.Next(now), chat, DeadLetters.Conversation, now, 0, reason, bytes);
        await store.DeadLetters.AddAsync(letter, CancellationToken.None);
        return letter.Id;
    }

    /// <summary>After the commit.</summary>
    public void Tell(Turn turn, long id)
    {
        lock (_gate)
        {
            _lately.Enqueue(around.Time.GetUtcNow());
        }

        around.Meters.Unreadable(turn.Chat.Channel, ChannelMeters.SetAside);
        Log.ConversationSetAside(log, turn.Chat.Channel, id);
    }

    private bool IsTooMany(DateTimeOffset now)
    {
        lock (_gate)
        {
            while (_lately.TryPeek(out var first) && first <= now - InboxPolicy.SetAsideWindow)
            {
                _lately.Dequeue();
            }

            return _lately.Count >= InboxPolicy.MostSetAside;
        }
    }
}
