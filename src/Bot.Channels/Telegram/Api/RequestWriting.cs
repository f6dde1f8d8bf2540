using System.Globalization;
using System.Text.Json;
using Bot.Channels.Telegram.Outgoing;

namespace Bot.Channels.Telegram.Api;

/// <summary>The parts that several requests share.</summary>
internal static class RequestWriting
{
    private static readonly string[] Wanted = ["message", "callback_query", "my_chat_member"];

    /// <summary>Also the body of a webhook's answer, which saves the call.</summary>
    public static void CallbackAnswer(Utf8JsonWriter writer, string callbackId, string? note)
    {
        writer.WriteString("callback_query_id"u8, callbackId);
        if (!string.IsNullOrEmpty(note))
        {
            writer.WriteString("text"u8, note.Length <= TelegramPolicy.MaxNoteLength ? note : TextSplitter.Cut(note, TelegramPolicy.MaxNoteLength - 1).Head + "…");
        }
    }

    public static RequestBody Upload(TelegramMethod method, string field, FileRequest file, UploadFile upload)
    {
        var fields = new List<KeyValuePair<string, string>> { new("chat_id", file.Chat.ToString(CultureInfo.InvariantCulture)) };
        if (file.Caption.Length > 0)
        {
            fields.Add(new("caption", file.Caption));
        }

        if (file.IsProtected)
        {
            fields.Add(new("protect_content", "true"));
        }

        if (file.Markup is not null)
        {
            fields.Add(new("reply_markup", file.Markup.ToJsonText()));
        }

        return new RequestBody(MultipartBody.Of(fields, field, upload), method.IsIdempotent);
    }

    public static void End(Utf8JsonWriter writer, bool isProtected, ReplyMarkup? markup)
    {
        if (isProtected)
        {
            writer.WriteBoolean("protect_content"u8, true);
        }

        if (markup is not null)
        {
            writer.WritePropertyName("reply_markup"u8);
            markup.Write(writer);
        }
    }

    public static void WantedUpdates(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("allowed_updates"u8);
        foreach (var kind in Wanted)
        {
            writer.WriteStringValue(kind);
        }

        writer.WriteEndArray();
    }
}
