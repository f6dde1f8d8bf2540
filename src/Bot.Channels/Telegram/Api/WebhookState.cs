using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>How Telegram sees our webhook.</summary>
internal record struct WebhookState(string? Url, long Pending, long? LastErrorDate)
{
    public static WebhookState Read(ref Utf8JsonReader reader)
    {
        var state = default(WebhookState);
        for (var more = Lenient.Enter(ref reader); more && Lenient.Next(ref reader);)
        {
            if (Lenient.On(ref reader, "url"u8))
            {
                state.Url = Lenient.Text(ref reader);
            }
            else if (Lenient.On(ref reader, "pending_update_count"u8))
            {
                state.Pending = Lenient.Long(ref reader) ?? 0;
            }
            else if (Lenient.On(ref reader, "last_error_date"u8))
            {
                state.LastErrorDate = Lenient.Long(ref reader);
            }
            else
            {
                reader.Skip();
            }
        }

        return state;
    }
}
