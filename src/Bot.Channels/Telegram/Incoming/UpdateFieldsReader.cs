using System.Text.Json;
using Bot.Channels.Telegram.Api;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>Walks an update.</summary>
internal static class UpdateFieldsReader
{
    public static void Read(ref Utf8JsonReader reader, ref UpdateFields fields) => Fields.Read(ref reader, ref fields, Take);

    private static bool Take(ref Utf8JsonReader reader, ref UpdateFields update)
    {
        if (Lenient.On(ref reader, "message"u8))
        {
            update.Kind = UpdateKind.Message;
            update.Message = MessageFieldsReader.Read(ref reader);
        }
        else if (Lenient.On(ref reader, "callback_query"u8))
        {
            update.Kind = UpdateKind.Callback;
            Fields.Read(ref reader, ref update, TakeCallback);
        }
        else if (Lenient.On(ref reader, "my_chat_member"u8))
        {
            update.Kind = UpdateKind.Membership;
            Fields.Read(ref reader, ref update, TakeMembership);
        }
        else
        {
            return Fields.Take(ref reader, "update_id"u8, ref update.UpdateId);
        }

        return true;
    }

    private static bool TakeCallback(ref Utf8JsonReader reader, ref UpdateFields update) =>
        Fields.Take(ref reader, "id"u8, ref update.CallbackId)
        || Fields.Take(ref reader, "from"u8, ref update.Presser, MessageFieldsReader.ReadUser)
        || Fields.Take(ref reader, "message"u8, ref update.Message, MessageFieldsReader.Read)
        || Fields.Take(ref reader, "data"u8, ref update.Payload);

    private static bool TakeMembership(ref Utf8JsonReader reader, ref UpdateFields update)
    {
        if (Lenient.On(ref reader, "chat"u8))
        {
            MessageFieldsReader.ReadChat(ref reader, ref update.Message);
            return true;
        }

        return Fields.Take(ref reader, "from"u8, ref update.Message.From, MessageFieldsReader.ReadUser)
            || Fields.Take(ref reader, "new_chat_member"u8, ref update.NewStatus, ReadStatus);
    }

    private static string? ReadStatus(ref Utf8JsonReader reader) =>
        Fields.Read<UpdateFields>(ref reader, static (ref reader, ref member) => Fields.Take(ref reader, "status"u8, ref member.NewStatus)).NewStatus;
}
