namespace Bot.Channels.Outbox;

/// <summary>
/// Tells a throttled chat from a throttled bot: platforms say "wait" in the same words for both. It is the bot when different chats, one after
/// the other, are all told to wait and nobody's message is taken between. Then all wait, but only the shortest time that any of them was
/// told, because a longer one may be a chat's own; what is tried next shows whether it is over. Thread-safe.
/// </summary>
internal sealed class ThrottleStreak
{
    private readonly Lock _gate = new();
    private readonly HashSet<string> _chats = [];
    private TimeSpan _shortest = TimeSpan.MaxValue;

    /// <summary>The platform took or refused a message for what it is: it is not the bot that has to wait.</summary>
    public void Broken()
    {
        lock (_gate)
        {
            _chats.Clear();
            _shortest = TimeSpan.MaxValue;
        }
    }

    /// <summary>How long the whole channel has to wait now; zero while only chats have to.</summary>
    public TimeSpan Add(string chat, TimeSpan after)
    {
        lock (_gate)
        {
            _chats.Add(chat);
            _shortest = after < _shortest ? after : _shortest;
            return _chats.Count >= OutboxPolicy.ThrottledChatsInARow ? _shortest : TimeSpan.Zero;
        }
    }
}
