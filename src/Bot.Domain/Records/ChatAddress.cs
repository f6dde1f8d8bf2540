namespace Bot.Domain.Records;

/// <summary>
/// Where a person talks with us: the channel, the chat and the person in it. In a private chat chat and user are one;
/// in a group they are not, so that two people of one group never share a conversation.
/// </summary>
public readonly record struct ChatAddress(string Channel, string Chat, string User)
{
    public const string Telegram = "telegram";
    public const string Zalo = "zalo";
    public const string Web = "web";
    public const string Sms = "sms";

    public static ChatAddress Private(string channel, string chat) => new(channel, chat, chat);

    public bool IsPrivate => Chat == User;

    public override string ToString() => IsPrivate ? $"{Channel}:{Chat}" : $"{Channel}:{Chat}:{User}";
}
