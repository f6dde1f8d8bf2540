using System.Text.Json.Nodes;

namespace Bot.ChannelTests.Telegram;

/// <summary>One call as it arrived: a form's fields are put into the same shape as JSON.</summary>
internal sealed record RecordedCall(string Method, JsonObject Fields, IReadOnlyList<RecordedFile> Files, string RawBody)
{
    public string Text => Fields["text"]?.GetValue<string>() ?? Fields["caption"]?.GetValue<string>() ?? string.Empty;

    public long Chat => (long?)Fields["chat_id"] ?? 0;

    public string Json => Fields.ToJsonString(Readable);

    /// <summary>All payloads of inline buttons, in reading order.</summary>
    public IReadOnlyList<string> Payloads => [.. Buttons.Select(b => (string?)b["callback_data"]).OfType<string>()];

    public IReadOnlyList<string> Labels => [.. Buttons.Select(b => (string)b["text"]!)];

    private static System.Text.Json.JsonSerializerOptions Readable { get; } =
        new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private IEnumerable<JsonNode> Buttons =>
        (Fields["reply_markup"]?["inline_keyboard"] as JsonArray ?? []).SelectMany(row => (JsonArray)row!).Select(b => b!);

    public string PayloadOf(string label) =>
        (string?)Buttons.FirstOrDefault(b => ((string)b["text"]!).Contains(label, StringComparison.Ordinal))?["callback_data"]
        ?? throw new InvalidOperationException($"no button '{label}' among: {string.Join(" | ", Labels)}");
}

internal sealed record RecordedFile(string Field, string FileName, string ContentType, byte[] Content);
