using System.Text.Json;
using Bot.Channels.Inbox;

namespace Bot.Channels.Web;

/// <summary>Reads an activity as untrusted input: any JSON shape is survived, unknown parts are ignored.</summary>
internal static class IncomingActivityReader
{
    private static readonly JsonDocumentOptions Options = new() { MaxDepth = WebPolicy.JsonDepth };

    /// <summary>Null when it is not an activity at all.</summary>
    public static IncomingActivity? TryRead(ReadOnlyMemory<byte> json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, Options);
            return document.RootElement.ValueKind == JsonValueKind.Object ? Read(document.RootElement) : null;
        }
        catch (JsonException)
        {
            return null;
        }
        catch (InvalidOperationException)
        {
            // A text with half a surrogate pair cannot become a string.
            return null;
        }
    }

    private static IncomingActivity Read(JsonElement root)
    {
        var channel = Object(root, "channelData");
        var location = Object(channel, "location");
        var isPostBack = Flag(channel, "postBack");
        var text = Text(root, "text");
        var value = Text(root, "value") ?? (isPostBack ? text : null);
        var shown = isPostBack ? Text(channel, "label") ?? string.Empty : text ?? string.Empty;
        var limit = isPostBack ? WebPolicy.LabelLength : WebPolicy.InboundTextLength;
        return new IncomingActivity
        {
            Type = Text(root, "type") ?? "message",
            Text = Cut(shown, limit),
            WasCut = shown.Length > limit,
            Value = value,
            IsPostBack = isPostBack,
            EventName = Text(root, "name"),
            QrText = Text(channel, "qrText") is { Length: > 0 } qr ? Cut(qr, WebPolicy.QrTextLength) : null,
            Latitude = Number(location, "latitude"),
            Longitude = Number(location, "longitude"),
            ClientActivityId = Text(channel, "clientActivityID"),
            Locale = Text(root, "locale"),
            PhotoId = Text(channel, "photoId"),
            DocumentId = Text(channel, "documentId"),
            DocumentName = Text(channel, "documentName") is { } name ? Cut(name, InboxPolicy.LongestFileName) : null,
        };
    }

    /// <summary>Never leaves half a surrogate pair behind.</summary>
    private static string Cut(string text, int length)
        => text.Length <= length ? text : text[..(char.IsHighSurrogate(text[length - 1]) ? length - 1 : length)];

    private static JsonElement Object(JsonElement parent, string name)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Object ? found : default;

    private static string? Text(JsonElement parent, string name)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.String
            ? found.GetString()
            : null;

    private static bool Flag(JsonElement parent, string name)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.True;

    private static double? Number(JsonElement parent, string name)
        => parent.ValueKind == JsonValueKind.Object && parent.TryGetProperty(name, out var found) && found.ValueKind == JsonValueKind.Number
            && found.TryGetDouble(out var number)
            ? number
            : null;
}
