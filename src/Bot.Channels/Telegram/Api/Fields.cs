using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>
/// Walks a JSON object property by property. The taker looks at the property and says whether it was one of its own; all others are stepped
/// over, whatever they hold. Values are read as <see cref="Lenient"/> does.
/// </summary>
internal static class Fields
{
    /// <summary>Expects the reader on a property's name; true when it took the value, false when it left the reader where it was.</summary>
    public delegate bool Taker<T>(ref Utf8JsonReader reader, ref T fields);

    /// <summary>Expects the reader on a value and leaves it on the value's last token.</summary>
    public delegate T Reader<out T>(ref Utf8JsonReader reader);

    /// <summary>The object on which the reader stands; without any field when it is something else.</summary>
    public static T Read<T>(ref Utf8JsonReader reader, Taker<T> take)
        where T : struct
    {
        var fields = default(T);
        Read(ref reader, ref fields, take);
        return fields;
    }

    /// <summary>As the other, into what was read before.</summary>
    public static void Read<T>(ref Utf8JsonReader reader, ref T fields, Taker<T> take)
        where T : struct
    {
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (!take(ref reader, ref fields))
            {
                reader.Skip();
            }
        }
    }

    public static bool Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ref long? value) => Take(ref reader, name, ref value, Lenient.Long);

    public static bool Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ref double? value) => Take(ref reader, name, ref value, Lenient.Double);

    public static bool Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ref string? value) => Take(ref reader, name, ref value, Lenient.Text);

    public static bool Take(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ref bool value) => Take(ref reader, name, ref value, Lenient.Flag);

    public static bool Take<T>(ref Utf8JsonReader reader, ReadOnlySpan<byte> name, ref T value, Reader<T> read)
    {
        if (!Lenient.On(ref reader, name))
        {
            return false;
        }

        value = read(ref reader);
        return true;
    }
}
