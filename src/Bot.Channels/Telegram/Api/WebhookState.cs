using System.Text.Json;

namespace Bot.Channels.Telegram.Api;

/// <summary>How Telegram sees our webhook.</summary>
internal struct WebhookState
{
    public string? Url;
    public long? Pending;
    public long? LastErrorDate;

    public static WebhookState Read(ref Utf8JsonReader reader) => Fields.Read<WebhookState>(ref reader, static (ref reader, ref state) =>
        Fields.Take(ref reader, "url"u8, ref state.Url)
        || Fields.Take(ref reader, "pending_update_count"u8, ref state.Pending)
        || Fields.Take(ref reader, "last_error_date"u8, ref state.LastErrorDate));
}
