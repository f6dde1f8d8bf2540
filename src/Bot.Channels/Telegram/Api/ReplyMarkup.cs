using System.Text;
using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>The keyboard of a message. Closed.</summary>
internal abstract record ReplyMarkup
{
    private ReplyMarkup()
    {
    }

    /// <summary>For a form field, where it must be a JSON text.</summary>
    public string ToJsonText()
    {
        using var bytes = new MemoryStream();
        using (var writer = new Utf8JsonWriter(bytes))
        {
            Write(writer);
        }

        return Encoding.UTF8.GetString(bytes.ToArray());
    }

    public abstract void Write(Utf8JsonWriter writer);

    /// <summary>Buttons under the message itself.</summary>
    public sealed record Inline(IReadOnlyList<IReadOnlyList<InlineButton>> Rows) : ReplyMarkup
    {
        public override void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("inline_keyboard"u8);
            foreach (var row in Rows)
            {
                writer.WriteStartArray();
                foreach (var button in row)
                {
                    button.Write(writer);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteEndObject();
        }
    }

    /// <summary>
    /// Takes the place of the person's keyboard, with a button that shares the own number or place, and below it plain words to tap.
    /// Closes by itself once used. Private chats only.
    /// </summary>
    public sealed record Share(string Label, bool IsContact, IReadOnlyList<IReadOnlyList<string>> Words) : ReplyMarkup
    {
        public override void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteStartArray("keyboard"u8);
            WriteShareRow(writer);
            foreach (var row in Words)
            {
                writer.WriteStartArray();
                foreach (var word in row)
                {
                    writer.WriteStartObject();
                    writer.WriteString("text"u8, word);
                    writer.WriteEndObject();
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
            writer.WriteBoolean("resize_keyboard"u8, true);
            writer.WriteBoolean("one_time_keyboard"u8, true);
            writer.WriteEndObject();
        }

        private void WriteShareRow(Utf8JsonWriter writer)
        {
            writer.WriteStartArray();
            writer.WriteStartObject();
            writer.WriteString("text"u8, Label);
            writer.WriteBoolean(IsContact ? "request_contact"u8 : "request_location"u8, true);
            writer.WriteEndObject();
            writer.WriteEndArray();
        }
    }

    /// <summary>Gives the person the usual keyboard back.</summary>
    public sealed record Remove : ReplyMarkup
    {
        public override void Write(Utf8JsonWriter writer)
        {
            writer.WriteStartObject();
            writer.WriteBoolean("remove_keyboard"u8, true);
            writer.WriteEndObject();
        }
    }
}

/// <summary>A button with either a payload that comes back to us, or an address to open.</summary>
internal readonly record struct InlineButton(string Text, string? Payload, string? Url)
{
    public void Write(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        writer.WriteString("text"u8, Text);
        if (Url is null)
        {
            writer.WriteString("callback_data"u8, Payload);
        }
        else
        {
            writer.WriteString("url"u8, Url);
        }

        writer.WriteEndObject();
    }
}
