namespace Bot.Channels.Outbox;

/// <summary>
/// How fast a platform lets us send. Messages per second are of the whole channel, the others of one chat; 0 lifts the limit it stands for.
/// </summary>
public sealed record ChannelRate
{
    /// <summary>No limit at all: channels of our own, and measuring.</summary>
    public static ChannelRate None { get; } = new();

    public double MessagesPerSecond { get; init; }

    public double ChatMessagesPerSecond { get; init; }

    /// <summary>How many messages one chat may get at once before its rate holds.</summary>
    public int ChatBurst { get; init; } = 1;

    public double GroupMessagesPerMinute { get; init; }

    public int GroupBurst { get; init; } = 1;

    /// <summary>A channel at this pace, with the usual rules for single chats and groups; 0 lifts all of them.</summary>
    public static ChannelRate Of(double messagesPerSecond) => messagesPerSecond <= 0 ? None : new ChannelRate
    {
        MessagesPerSecond = messagesPerSecond,
        ChatMessagesPerSecond = OutboxPolicy.ChatMessagesPerSecond,
        ChatBurst = OutboxPolicy.ChatBurst,
        GroupMessagesPerMinute = OutboxPolicy.GroupMessagesPerMinute,
        GroupBurst = OutboxPolicy.GroupBurst,
    };
}
