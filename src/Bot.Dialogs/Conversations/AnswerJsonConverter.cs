using System.Text.Json;
using System.Text.Json.Serialization;

namespace Bot.Dialogs.Conversations;

/// <summary>A plain answer is a string; one with a shown form is ["value","shown"]; a list is {"i":[…],"s":"shown"}.</summary>
internal sealed class AnswerJsonConverter : JsonConverter<Answer>
{
    public override Answer Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) => reader.TokenType switch
    {
        JsonTokenType.String => Answer.Of(reader.GetString()!),
        JsonTokenType.StartArray => ReadPair(ref reader),
        JsonTokenType.StartObject => ReadList(ref reader),
        _ => throw new JsonException("an answer is a string, a pair or a list"),
    };

    public override void Write(Utf8JsonWriter writer, Answer value, JsonSerializerOptions options)
    {
        if (value.Items is { } items)
        {
            WriteList(writer, items, value.Shown);
        }
        else if (value.Shown is null)
        {
            writer.WriteStringValue(value.Value);
        }
        else
        {
            writer.WriteStartArray();
            writer.WriteStringValue(value.Value);
            writer.WriteStringValue(value.Shown);
            writer.WriteEndArray();
        }
    }

    private static void WriteList(Utf8JsonWriter writer, IReadOnlyList<string> items, string? shown)
    {
        writer.WriteStartObject();
        writer.WriteStartArray("i"u8);
        foreach (var item in items)
        {
            writer.WriteStringValue(item);
        }

        writer.WriteEndArray();
        if (shown is not null)
        {
            writer.WriteString("s"u8, shown);
        }

        writer.WriteEndObject();
    }

    private static Answer ReadPair(ref Utf8JsonReader reader)
    {
        reader.Read();
        var value = reader.GetString()!;
        reader.Read();
        var shown = reader.GetString();
        reader.Read();
        return Answer.Of(value, shown);
    }

    private static Answer ReadList(ref Utf8JsonReader reader)
    {
        var items = new List<string>();
        string? shown = null;
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var isShown = reader.ValueTextEquals("s"u8);
            reader.Read();
            if (isShown)
            {
                shown = reader.GetString();
                continue;
            }

            while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
            {
                items.Add(reader.GetString()!);
            }
        }

        return Answer.Many(items, shown);
    }
}
