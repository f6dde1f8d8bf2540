using System.Text.Json;
using Bot.Load.Ledgers;

namespace Bot.Load.Platform;

/// <summary>A call of the bot, as far as the ledger needs it.</summary>
internal readonly record struct ApiCall(string Method, long Chat, string Text, IReadOnlyList<MessageButton> Buttons, string? Url)
{
    /// <summary>Whether people see something of it.</summary>
    public bool IsMessage => Method is "sendMessage" or "sendPhoto" or "sendDocument";

    public static ApiCall Read(string method, ReadOnlySpan<byte> json)
    {
        var call = new ApiCall(method, 0, string.Empty, [], null);
        if (json.IsEmpty || json[0] != (byte)'{')
        {
            return call;
        }

        var reader = new Utf8JsonReader(json);
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            call = reader.ValueTextEquals("chat_id"u8) ? call with { Chat = Next(ref reader).GetInt64() }
                : reader.ValueTextEquals("text"u8) || reader.ValueTextEquals("caption"u8) ? call with { Text = Next(ref reader).GetString()! }
                : reader.ValueTextEquals("url"u8) ? call with { Url = Next(ref reader).GetString() }
                : reader.ValueTextEquals("reply_markup"u8) ? call with { Buttons = ReadButtons(ref reader) }
                : call;
        }

        return call;
    }

    private static ref Utf8JsonReader Next(ref Utf8JsonReader reader)
    {
        reader.Read();
        return ref reader;
    }

    /// <summary>Any button of any keyboard: rows do not matter to whoever presses one.</summary>
    private static List<MessageButton> ReadButtons(ref Utf8JsonReader reader)
    {
        reader.Read();
        var depth = reader.CurrentDepth;
        var buttons = new List<MessageButton>();
        var (label, payload) = (string.Empty, string.Empty);
        while (reader.Read() && !(reader.TokenType == JsonTokenType.EndObject && reader.CurrentDepth == depth))
        {
            if (reader.TokenType == JsonTokenType.EndObject && payload.Length > 0)
            {
                buttons.Add(new MessageButton(label, payload));
                payload = string.Empty;
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("text"u8))
            {
                label = Next(ref reader).GetString()!;
            }
            else if (reader.TokenType == JsonTokenType.PropertyName && reader.ValueTextEquals("callback_data"u8))
            {
                payload = Next(ref reader).GetString()!;
            }
        }

        return buttons;
    }
}
