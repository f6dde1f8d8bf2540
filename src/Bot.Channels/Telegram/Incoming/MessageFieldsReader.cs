using System.Text.Json;
using Bot.Channels.Telegram.Api;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>Walks one message object. Whatever has another shape than expected counts as missing.</summary>
internal static class MessageFieldsReader
{
    private static readonly string[] OtherKinds =
    [
        "sticker", "voice", "video", "video_note", "audio", "animation", "document", "dice", "poll", "story", "game", "paid_media", "checklist",
    ];

    public static MessageFields Read(ref Utf8JsonReader reader) => Fields.Read<MessageFields>(ref reader, static (ref reader, ref message) =>
        TakeFrame(ref reader, ref message) || TakeContent(ref reader, ref message) || TakeOther(ref reader, ref message));

    public static UserFields ReadUser(ref Utf8JsonReader reader) => Fields.Read<UserFields>(ref reader, static (ref reader, ref user) =>
        Fields.Take(ref reader, "id"u8, ref user.Id)
        || Fields.Take(ref reader, "is_bot"u8, ref user.IsBot)
        || Fields.Take(ref reader, "language_code"u8, ref user.Language));

    public static void ReadChat(ref Utf8JsonReader reader, ref MessageFields fields) => Fields.Read(ref reader, ref fields, static (ref reader, ref message) =>
        Fields.Take(ref reader, "id"u8, ref message.ChatId) || Fields.Take(ref reader, "type"u8, ref message.ChatType));

    /// <summary>Who, where, and on what.</summary>
    private static bool TakeFrame(ref Utf8JsonReader reader, ref MessageFields message)
    {
        if (Lenient.On(ref reader, "chat"u8))
        {
            ReadChat(ref reader, ref message);
            return true;
        }

        if (reader.ValueTextEquals("forward_origin"u8) || reader.ValueTextEquals("forward_date"u8) || reader.ValueTextEquals("forward_from"u8))
        {
            message.IsForwarded = true;
            reader.Skip();
            return true;
        }

        return Fields.Take(ref reader, "message_id"u8, ref message.MessageId)
            || Fields.Take(ref reader, "from"u8, ref message.From, ReadUser)
            || Fields.Take(ref reader, "reply_to_message"u8, ref message.RepliesToUser, ReadSender);
    }

    private static bool TakeContent(ref Utf8JsonReader reader, ref MessageFields message)
    {
        if (Lenient.On(ref reader, "photo"u8))
        {
            PictureReader.ReadSizes(ref reader, ref message);
        }
        else if (Lenient.On(ref reader, "contact"u8))
        {
            SharedReader.ReadContact(ref reader, ref message);
        }
        else if (Lenient.On(ref reader, "location"u8))
        {
            SharedReader.ReadLocation(ref reader, ref message);
        }
        else
        {
            return Fields.Take(ref reader, "text"u8, ref message.Text) || Fields.Take(ref reader, "caption"u8, ref message.Caption);
        }

        return true;
    }

    private static bool TakeOther(ref Utf8JsonReader reader, ref MessageFields message)
    {
        foreach (var kind in OtherKinds)
        {
            if (!reader.ValueTextEquals(kind))
            {
                continue;
            }

            message.OtherKind ??= kind;
            reader.Read();
            if (kind == "document")
            {
                PictureReader.ReadDocument(ref reader, ref message);
            }
            else
            {
                reader.Skip();
            }

            return true;
        }

        return false;
    }

    private static long? ReadSender(ref Utf8JsonReader reader) => Fields.Read<MessageFields>(ref reader, static (ref reader, ref message) =>
        Fields.Take(ref reader, "from"u8, ref message.From, ReadUser)).From.Id;
}
