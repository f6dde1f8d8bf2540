using System.Buffers;
using System.Globalization;
using System.Text.Json;
using Bot.Load.Ledgers;

namespace Bot.Load.Platform;

/// <summary>An update as Telegram posts it.</summary>
internal sealed record Update(long Id, long Chat, ReadOnlyMemory<byte> Json)
{
    private const long Date = 1_795_000_000;

    public static Update OfText(long id, long message, long chat, string text) => new(id, chat, Write(writer =>
    {
        writer.WriteNumber("update_id", id);
        writer.WriteStartObject("message");
        WriteMessage(writer, message, chat);
        WritePerson(writer, "from", chat);
        writer.WriteString("text", text);
        writer.WriteEndObject();
    }));

    public static Update OfButton(long id, Message pressed, string payload, long chat) => new(id, chat, Write(writer =>
    {
        writer.WriteNumber("update_id", id);
        writer.WriteStartObject("callback_query");
        writer.WriteString("id", id.ToString(CultureInfo.InvariantCulture));
        WritePerson(writer, "from", chat);
        writer.WriteStartObject("message");
        WriteMessage(writer, pressed.Id, chat);
        writer.WriteString("text", pressed.Text);
        writer.WriteEndObject();
        writer.WriteString("chat_instance", "1");
        writer.WriteString("data", payload);
        writer.WriteEndObject();
    }));

    private static ReadOnlyMemory<byte> Write(Action<Utf8JsonWriter> fields)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var writer = new Utf8JsonWriter(buffer);
        writer.WriteStartObject();
        fields(writer);
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenMemory;
    }

    private static void WriteMessage(Utf8JsonWriter writer, long message, long chat)
    {
        writer.WriteNumber("message_id", message);
        writer.WriteNumber("date", Date);
        writer.WriteStartObject("chat");
        writer.WriteNumber("id", chat);
        writer.WriteString("type", "private");
        writer.WriteString("first_name", "Thử");
        writer.WriteEndObject();
    }

    private static void WritePerson(Utf8JsonWriter writer, string name, long chat)
    {
        writer.WriteStartObject(name);
        writer.WriteNumber("id", chat);
        writer.WriteBoolean("is_bot", false);
        writer.WriteString("first_name", "Thử");
        writer.WriteString("language_code", "vi");
        writer.WriteEndObject();
    }
}
