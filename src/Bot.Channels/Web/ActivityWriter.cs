using System.Buffers;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Unicode;
using Bot.Dialogs.Messaging;

namespace Bot.Channels.Web;

/// <summary>Writes activities as they are kept and sent: each is made once, in the turn, and handed out as it is.</summary>
internal static class ActivityWriter
{
    /// <summary>Path of all file links; the server's own address goes before it when an activity is handed out.</summary>
    public const string BasePath = "/v3/directline";

    /// <summary>The bot's account id in every activity.</summary>
    public const string BotId = "bot";

    // Vietnamese stays readable instead of six bytes a letter; what could end a script or a tag is still escaped.
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All), SkipValidation = true };

    public static byte[] Incoming(IncomingActivity activity, string id, WebGrant grant, DateTimeOffset at)
    {
        var buffer = new ArrayBufferWriter<byte>(512);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        WriteHead(json, activity.Type, id, at, grant.Conversation);
        WriteAccount(json, grant.User, "user");
        if (activity.Type == InboundContentReader.Event)
        {
            json.WriteString("name", activity.EventName);
        }

        json.WriteString("text", activity.Text);
        if (activity.Value is not null)
        {
            json.WriteString("value", activity.Value);
        }

        WriteOptional(json, "locale", activity.Locale);
        WriteIncomingChannelData(json, activity);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    public static byte[] Outgoing(OutboxItem item, string? fileLink)
    {
        var message = item.Message;
        var buffer = new ArrayBufferWriter<byte>(1_024);
        using var json = new Utf8JsonWriter(buffer, Options);
        json.WriteStartObject();
        var conversation = item.Chat.Chat;
        WriteHead(json, InboundContentReader.Message, string.Create(CultureInfo.InvariantCulture, $"{conversation}|{item.Id}"), item.CreatedAt, conversation);
        WriteAccount(json, BotId, "bot");
        json.WriteString("text", message.Text);
        json.WriteString("textFormat", "plain");
        json.WriteString("locale", message.Language == "en" ? "en" : "vi-VN");
        json.WriteString("inputHint", message.Input == InputHint.None && message.Choices.Count == 0 ? "acceptingInput" : "expectingInput");
        WriteChoices(json, message.Choices);
        WriteAttachment(json, message.Attachment, fileLink);
        WriteOutgoingChannelData(json, message);
        json.WriteEndObject();
        json.Flush();
        return buffer.WrittenSpan.ToArray();
    }

    private static void WriteHead(Utf8JsonWriter json, string type, string id, DateTimeOffset at, string conversation)
    {
        json.WriteString("type", type);
        json.WriteString("id", id);
        json.WriteString("timestamp", at.UtcDateTime);
        json.WriteString("channelId", "directline");
        json.WriteStartObject("conversation");
        json.WriteString("id", conversation);
        json.WriteEndObject();
    }

    private static void WriteAccount(Utf8JsonWriter json, string id, string role)
    {
        json.WriteStartObject("from");
        json.WriteString("id", id);
        json.WriteString("role", role);
        json.WriteEndObject();
    }

    private static void WriteChoices(Utf8JsonWriter json, IReadOnlyList<OutgoingChoice> choices)
    {
        if (choices.Count == 0)
        {
            return;
        }

        json.WriteStartObject("suggestedActions");
        json.WriteStartArray("actions");
        foreach (var choice in choices)
        {
            var link = choice.Kind == ChoiceKind.Link ? choice.Url : null;
            json.WriteStartObject();
            json.WriteString("type", link is null ? "postBack" : "openUrl");
            json.WriteString("title", choice.Label);
            json.WriteString("value", link ?? choice.Payload);
            if (choice.Kind == ChoiceKind.Control)
            {
                json.WriteStartObject("channelData");
                json.WriteBoolean("control", true);
                json.WriteEndObject();
            }

            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void WriteAttachment(Utf8JsonWriter json, OutgoingAttachment? attachment, string? link)
    {
        if (attachment is null || link is null)
        {
            return;
        }

        json.WriteStartArray("attachments");
        json.WriteStartObject();
        json.WriteString("contentType", attachment.ContentType);
        json.WriteString("contentUrl", link);
        json.WriteString("name", attachment.FileName);
        json.WriteEndObject();
        json.WriteEndArray();
    }

    private static void WriteOutgoingChannelData(Utf8JsonWriter json, OutgoingMessage message)
    {
        json.WriteStartObject("channelData");
        json.WriteString("input", InputName(message.Input));
        if (message.Columns > 0)
        {
            json.WriteNumber("columns", message.Columns);
        }

        WriteOptional(json, "shareLabel", message.ShareLabel);
        if (message.IsSensitive)
        {
            json.WriteBoolean("sensitive", true);
        }

        json.WriteEndObject();
    }

    private static void WriteIncomingChannelData(Utf8JsonWriter json, IncomingActivity activity)
    {
        json.WriteStartObject("channelData");
        WriteOptional(json, "clientActivityID", activity.ClientActivityId);
        WriteOptional(json, "qrText", activity.QrText);
        WriteOptional(json, "photoId", activity.PhotoId);
        WriteOptional(json, "documentId", activity.DocumentId);
        WriteOptional(json, "documentName", activity.DocumentName);
        if (activity.IsPostBack)
        {
            json.WriteBoolean("postBack", true);
            WriteOptional(json, "label", activity.Text.Length == 0 ? null : activity.Text);
        }

        if (activity.WasCut)
        {
            json.WriteBoolean("cut", true);
        }

        if (activity is { Latitude: { } latitude, Longitude: { } longitude })
        {
            json.WriteStartObject("location");
            json.WriteNumber("latitude", latitude);
            json.WriteNumber("longitude", longitude);
            json.WriteEndObject();
        }

        json.WriteEndObject();
    }

    private static void WriteOptional(Utf8JsonWriter json, string name, string? value)
    {
        if (value is not null)
        {
            json.WriteString(name, value);
        }
    }

    private static string InputName(InputHint hint) => hint switch
    {
        InputHint.None => "none",
        InputHint.Text => "text",
        InputHint.WholeNumber => "number",
        InputHint.Date => "date",
        InputHint.Phone => "phone",
        InputHint.Otp => "otp",
        InputHint.Photo => "photo",
        InputHint.Contact => "contact",
        InputHint.Document => "document",
        _ => "location",
    };
}
