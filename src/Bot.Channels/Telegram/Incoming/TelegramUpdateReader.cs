using System.Globalization;
using System.Text.Json;
using Bot.Channels.Telegram.Api;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>
/// Reads an update as far as we understand it, without building a tree. Kinds and fields that we do not know are stepped over;
/// only what is not JSON at all is malformed. Nothing is thrown.
/// </summary>
internal sealed class TelegramUpdateReader(TelegramIdentity identity, TimeProvider time)
{
    /// <summary>The update, with the bytes kept for a dead letter.</summary>
    public TelegramUpdate Read(ReadOnlyMemory<byte> json)
    {
        var fields = default(UpdateFields);
        try
        {
            var reader = new Utf8JsonReader(json.Span, Lenient.Options);
            if (!reader.Read() || reader.TokenType != JsonTokenType.StartObject)
            {
                return new TelegramUpdate { IsMalformed = true };
            }

            UpdateFieldsReader.Read(ref reader, ref fields);
        }
        catch (Exception broken) when (broken is JsonException or InvalidOperationException or FormatException)
        {
            return new TelegramUpdate { UpdateId = fields.UpdateId ?? 0, IsMalformed = true };
        }

        return fields.UpdateId is { } id ? Interpret(id, fields, json) : new TelegramUpdate { IsMalformed = true };
    }

    private TelegramUpdate Interpret(long updateId, in UpdateFields fields, ReadOnlyMemory<byte> json)
    {
        var update = new TelegramUpdate { UpdateId = updateId };
        if (fields.Kind == UpdateKind.Callback)
        {
            update = update with { CallbackId = fields.CallbackId, Tapped = TappedMessage(fields.Message) };
        }

        if (Content(fields) is not { } content || Address(fields) is not { } chat)
        {
            return update;
        }

        return update with
        {
            Event = new InboundEvent
            {
                Chat = chat,
                EventId = identity.EventId(updateId),
                ReceivedAt = time.GetUtcNow(),
                Content = content,
                LanguageHint = (fields.Kind == UpdateKind.Callback ? fields.Presser : fields.Message.From).Language,
                Raw = json,
            },
        };
    }

    private InboundContent? Content(in UpdateFields fields) => fields.Kind switch
    {
        UpdateKind.Message => MessageContent.Of(fields.Message, identity),
        UpdateKind.Callback => fields.Payload is { Length: > 0 } payload
            ? new InboundContent.Button(payload, fields.Message.MessageId?.ToString(CultureInfo.InvariantCulture))
            : null,
        UpdateKind.Membership when fields.Message.IsPrivate => fields.NewStatus switch
        {
            "kicked" => new InboundContent.Reachable(false),
            "member" => new InboundContent.Reachable(true),
            _ => null,
        },
        _ => null,
    };

    /// <summary>Whoever pressed or wrote, in the chat where it happened; null for bots and senders without an id.</summary>
    private static ChatAddress? Address(in UpdateFields fields)
    {
        var sender = fields.Kind == UpdateKind.Callback ? fields.Presser : fields.Message.From;
        if (sender.Id is not { } user || sender.IsBot)
        {
            return null;
        }

        var isPrivate = fields.Message.ChatId is null ? fields.Kind == UpdateKind.Callback : fields.Message.IsPrivate;
        var userText = user.ToString(CultureInfo.InvariantCulture);
        if (isPrivate)
        {
            return ChatAddress.Private(ChatAddress.Telegram, userText);
        }

        return fields.Message is { ChatId: { } chat, ChatType: not "channel" }
            ? new ChatAddress(ChatAddress.Telegram, chat.ToString(CultureInfo.InvariantCulture), userText)
            : null;
    }

    private static (long Chat, long Message)? TappedMessage(in MessageFields message) =>
        message is { ChatId: { } chat, MessageId: { } id } ? (chat, id) : null;
}
