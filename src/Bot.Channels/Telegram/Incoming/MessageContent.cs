using Bot.Dialogs.Messaging;

namespace Bot.Channels.Telegram.Incoming;

/// <summary>What a person's message says to us.</summary>
internal static class MessageContent
{
    private const string StartCommand = "/start";

    /// <summary>Null for what is not meant for us: service messages, and in groups everything but commands and answers to us.</summary>
    public static InboundContent? Of(in MessageFields message, TelegramIdentity identity)
    {
        if (message.Text is { Length: > 0 } text)
        {
            return text[0] == '/' ? OfCommand(text, message.IsPrivate, identity) : IsToUs(message, identity) ? new InboundContent.Text(text) : null;
        }

        return IsToUs(message, identity) ? OfOther(message) : null;
    }

    private static InboundContent? OfOther(in MessageFields message)
    {
        if (message.PictureId is { } picture && message.OtherKind is null or "document")
        {
            return new InboundContent.Photo(picture!, Caption: message.Caption);
        }

        if (message.IsPictureTooLarge)
        {
            return new InboundContent.Unsupported("large-picture");
        }

        if (message.ContactPhone is { Length: > 0 } phone)
        {
            // Telegram itself fills in the id of a contact's owner. A forwarded card may be of a number given up since.
            var isOwn = message.ContactUserId is { } owner && owner == message.From.Id && !message.IsForwarded;
            return new InboundContent.Contact(phone, isOwn);
        }

        if (message is { OtherKind: "document", DocumentId: { } document })
        {
            return new InboundContent.Document(document, message.DocumentName ?? string.Empty, message.DocumentSize);
        }

        if (message.OtherKind is { } kind)
        {
            return new InboundContent.Unsupported(kind);
        }

        return message is { Latitude: { } latitude, Longitude: { } longitude } ? new InboundContent.Location(latitude, longitude) : null;
    }

    private static InboundContent? OfCommand(string text, bool isPrivate, TelegramIdentity identity)
    {
        var end = text.AsSpan().IndexOfAny(' ', '\n', '\t');
        var command = end < 0 ? text.AsSpan() : text.AsSpan(0, end);
        var rest = end < 0 ? string.Empty : text[(end + 1)..].Trim();
        var at = command.IndexOf('@');
        if (at > 0)
        {
            if (!isPrivate && !identity.IsOwnName(command[(at + 1)..]))
            {
                return null;
            }

            command = command[..at];
        }

        return command.Equals(StartCommand, StringComparison.OrdinalIgnoreCase)
            ? new InboundContent.Start(rest)
            : new InboundContent.Text(rest.Length == 0 ? command.ToString() : $"{command} {rest}");
    }

    private static bool IsToUs(in MessageFields message, TelegramIdentity identity) => message.IsPrivate || message.RepliesToUser == identity.BotId;
}
