using System.Text.Json;
using Bot.Channels.Telegram.Api;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>Walks the top of an update, one property at a time.</summary>
internal static class UpdateFieldsReader
{
    public static void Take(ref Utf8JsonReader reader, ref UpdateFields fields)
    {
        if (Lenient.On(ref reader, "update_id"u8))
        {
            fields.UpdateId = Lenient.Long(ref reader);
        }
        else if (Lenient.On(ref reader, "message"u8))
        {
            fields.Kind = UpdateKind.Message;
            fields.Message = MessageFieldsReader.Read(ref reader);
        }
        else if (Lenient.On(ref reader, "callback_query"u8))
        {
            fields.Kind = UpdateKind.Callback;
            TakeCallback(ref reader, ref fields);
        }
        else if (Lenient.On(ref reader, "my_chat_member"u8))
        {
            fields.Kind = UpdateKind.Membership;
            TakeMembership(ref reader, ref fields);
        }
        else
        {
            reader.Skip();
        }
    }

    private static void TakeCallback(ref Utf8JsonReader reader, ref UpdateFields fields)
    {
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "id"u8))
            {
                fields.CallbackId = Lenient.Text(ref reader);
            }
            else if (Lenient.On(ref reader, "from"u8))
            {
                fields.Presser = MessageFieldsReader.ReadUser(ref reader);
            }
            else if (Lenient.On(ref reader, "data"u8))
            {
                fields.Payload = Lenient.Text(ref reader);
            }
            else if (Lenient.On(ref reader, "message"u8))
            {
                fields.Message = MessageFieldsReader.Read(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static void TakeMembership(ref Utf8JsonReader reader, ref UpdateFields fields)
    {
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "chat"u8))
            {
                MessageFieldsReader.ReadChat(ref reader, ref fields.Message);
            }
            else if (Lenient.On(ref reader, "from"u8))
            {
                fields.Message.From = MessageFieldsReader.ReadUser(ref reader);
            }
            else if (Lenient.On(ref reader, "new_chat_member"u8))
            {
                fields.NewStatus = ReadStatus(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }
    }

    private static string? ReadStatus(ref Utf8JsonReader reader)
    {
        string? status = null;
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "status"u8))
            {
                status = Lenient.Text(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return status;
    }
}
