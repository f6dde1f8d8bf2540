namespace Bot.Channels.Inbox;

public enum RerunResult
{
    /// <summary>The event was handled, or the message is on its way again.</summary>
    Done = 1,

    NotFound = 2,

    /// <summary>It failed again and stays among the dead letters.</summary>
    FailedAgain = 3,

    /// <summary>Nobody can read its body any more: its channel is off, or it holds nothing that is handled, such as a conversation.</summary>
    Unreadable = 4,

    /// <summary>The store keeps nothing now.</summary>
    TryAgain = 5,
}
