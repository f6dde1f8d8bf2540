using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>
/// Reading JSON that may change its shape: a value of another type counts as missing and is stepped over, never an error.
/// Each method expects the reader on the value and leaves it on the value's last token.
/// </summary>
internal static class Lenient
{
    /// <summary>Deeper nesting than any update has today.</summary>
    private const int Depth = 128;

    public static JsonReaderOptions Options { get; } = new() { MaxDepth = Depth, AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip };

    public static long? Long(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.Number when reader.TryGetInt64(out var number):
                return number;
            case JsonTokenType.String when long.TryParse(reader.GetString(), NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var written):
                return written;
            default:
                reader.Skip();
                return null;
        }
    }

    public static double? Double(ref Utf8JsonReader reader)
    {
        if (reader.TokenType == JsonTokenType.Number && reader.TryGetDouble(out var number))
        {
            return number;
        }

        reader.Skip();
        return null;
    }

    /// <summary>A text; a number as it is written (ids were numbers once).</summary>
    public static string? Text(ref Utf8JsonReader reader)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.String:
                return reader.GetString();
            case JsonTokenType.Number:
                return Encoding.UTF8.GetString(reader.ValueSpan);
            default:
                reader.Skip();
                return null;
        }
    }

    public static bool Flag(ref Utf8JsonReader reader)
    {
        var isTrue = reader.TokenType == JsonTokenType.True;
        reader.Skip();
        return isTrue;
    }

    /// <summary>True inside an object; anything else is stepped over.</summary>
    public static bool Enter(ref Utf8JsonReader reader) => IsAt(ref reader, JsonTokenType.StartObject);

    /// <summary>True inside an array; anything else is stepped over.</summary>
    public static bool EnterArray(ref Utf8JsonReader reader) => IsAt(ref reader, JsonTokenType.StartArray);

    /// <summary>Goes to the next property's name; false at the object's end.</summary>
    public static bool Next(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType == JsonTokenType.PropertyName;

    /// <summary>Goes to the array's next element; false at its end.</summary>
    public static bool NextElement(ref Utf8JsonReader reader) => reader.Read() && reader.TokenType != JsonTokenType.EndArray;

    /// <summary>When the property has this name, goes to its value.</summary>
    public static bool On(ref Utf8JsonReader reader, ReadOnlySpan<byte> name) => reader.ValueTextEquals(name) && reader.Read();

    private static bool IsAt(ref Utf8JsonReader reader, JsonTokenType start)
    {
        if (reader.TokenType == start)
        {
            return true;
        }

        reader.Skip();
        return false;
    }
}
