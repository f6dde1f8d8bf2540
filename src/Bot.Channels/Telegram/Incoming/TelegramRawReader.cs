using Bot.Channels.Inbox;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>Reads a dead letter's update again.</summary>
internal sealed class TelegramRawReader(TelegramUpdateReader reader) : IRawEventReader
{
    public string Channel => ChatAddress.Telegram;

    public InboundEvent? Read(ReadOnlyMemory<byte> raw, DateTimeOffset at) => reader.Read(raw).Event is { } inbound ? inbound with { ReceivedAt = at } : null;
}
