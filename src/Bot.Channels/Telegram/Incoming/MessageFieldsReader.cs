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

    public static MessageFields Read(ref Utf8JsonReader reader)
    {
        var fields = default(MessageFields);
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (!TakeFrame(ref reader, ref fields) && !TakeContent(ref reader, ref fields))
            {
                TakeRest(ref reader, ref fields);
            }
        }

        return fields;
    }

    public static UserFields ReadUser(ref Utf8JsonReader reader)
    {
        var user = default(UserFields);
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "id"u8))
            {
                user.Id = Lenient.Long(ref reader);
            }
            else if (Lenient.On(ref reader, "is_bot"u8))
            {
                user.IsBot = Lenient.Flag(ref reader);
            }
            else if (Lenient.On(ref reader, "language_code"u8))
            {
                user.Language = Lenient.Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return user;
    }

    public static void ReadChat(ref Utf8JsonReader reader, ref MessageFields fields)
    {
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "id"u8))
            {
                fields.ChatId = Lenient.Long(ref reader);
            }
            else if (Lenient.On(ref reader, "type"u8))
            {
                fields.ChatType = Lenient.Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    /// <summary>Who, where, and on what.</summary>
    private static bool TakeFrame(ref Utf8JsonReader reader, ref MessageFields fields)
    {
        if (Lenient.On(ref reader, "message_id"u8))
        {
            fields.MessageId = Lenient.Long(ref reader);
        }
        else if (Lenient.On(ref reader, "from"u8))
        {
            fields.From = ReadUser(ref reader);
        }
        else if (Lenient.On(ref reader, "chat"u8))
        {
            ReadChat(ref reader, ref fields);
        }
        else if (Lenient.On(ref reader, "reply_to_message"u8))
        {
            fields.RepliesToUser = ReadSender(ref reader);
        }
        else if (reader.ValueTextEquals("forward_origin"u8) || reader.ValueTextEquals("forward_date"u8) || reader.ValueTextEquals("forward_from"u8))
        {
            fields.IsForwarded = true;
            reader.Skip();
        }
        else
        {
            return false;
        }

        return true;
    }

    private static bool TakeContent(ref Utf8JsonReader reader, ref MessageFields fields)
    {
        if (Lenient.On(ref reader, "text"u8))
        {
            fields.Text = Lenient.Text(ref reader);
        }
        else if (Lenient.On(ref reader, "caption"u8))
        {
            fields.Caption = Lenient.Text(ref reader);
        }
        else if (Lenient.On(ref reader, "photo"u8))
        {
            PictureReader.ReadSizes(ref reader, ref fields);
        }
        else if (Lenient.On(ref reader, "contact"u8))
        {
            SharedReader.ReadContact(ref reader, ref fields);
        }
        else if (Lenient.On(ref reader, "location"u8))
        {
            SharedReader.ReadLocation(ref reader, ref fields);
        }
        else
        {
            return false;
        }

        return true;
    }

    private static void TakeRest(ref Utf8JsonReader reader, ref MessageFields fields)
    {
        foreach (var kind in OtherKinds)
        {
            if (reader.ValueTextEquals(kind))
            {
                fields.OtherKind ??= kind;
                reader.Read();
                if (kind == "document")
                {
                    PictureReader.ReadDocument(ref reader, ref fields);
                }
                else
                {
                    reader.Skip();
                }

                return;
            }
        }

        reader.Skip();
    }

    private static long? ReadSender(ref Utf8JsonReader reader)
    {
        long? sender = null;
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "from"u8))
            {
                sender = ReadUser(ref reader).Id;
            }
            else
            {
                reader.Skip();
            }
        }

        return sender;
    }
}
