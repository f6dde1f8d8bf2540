using Bot.Dialogs.Conversations;
using Bot.Domain.Records;

namespace Bot.Channels;

/// <summary>A look at a conversation that is not the turn's own: one that cannot be read is left to its own next turn.</summary>
internal static class ConversationLook
{
    public static async ValueTask<ConversationState?> FindReadableAsync(this IConversationStore conversations, ChatAddress chat)
    {
        try
        {
            return await conversations.FindAsync(chat, CancellationToken.None);
        }
        catch (UnreadableConversationException)
        {
            // Told by UnreadableConversations when its person writes, or at its deadline.
            return null;
        }
    }
}
