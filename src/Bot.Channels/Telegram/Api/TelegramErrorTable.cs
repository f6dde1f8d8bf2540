namespace Bot.Channels.Telegram.Api;

/// <summary>
/// From code and description to a kind. Only substrings are compared, without case: the server changes the spelling around them.
/// The first row that fits decides; a row without words takes the rest of its code.
/// </summary>
internal static class TelegramErrorTable
{
    private static readonly Row[] Rows =
    [
        new(400, "can't parse entities", TelegramErrorKind.CannotParseText),
        new(400, "message is not modified", TelegramErrorKind.NotModified),
        new(400, "MESSAGE_NOT_MODIFIED", TelegramErrorKind.NotModified),
        new(400, "query is too old", TelegramErrorKind.QueryTooOld),
        new(400, "query ID is invalid", TelegramErrorKind.QueryTooOld),
        new(400, "message to edit not found", TelegramErrorKind.EditTargetGone),
        new(400, "message can't be edited", TelegramErrorKind.EditTargetGone),
        new(400, "MESSAGE_ID_INVALID", TelegramErrorKind.EditTargetGone),
        new(400, "chat not found", TelegramErrorKind.ChatNotFound),
        new(400, "PEER_ID_INVALID", TelegramErrorKind.ChatNotFound),
        new(400, "have no rights to send", TelegramErrorKind.NoWriteAccess),
        new(400, "not enough rights", TelegramErrorKind.NoWriteAccess),
        new(400, "CHAT_WRITE_FORBIDDEN", TelegramErrorKind.NoWriteAccess),
        new(400, "upgraded to a supergroup", TelegramErrorKind.Migrated),
        new(400, "BUTTON_DATA_INVALID", TelegramErrorKind.BadButton),
        new(400, "BUTTON_URL_INVALID", TelegramErrorKind.BadButton),
        new(400, "BUTTON_TYPE_INVALID", TelegramErrorKind.BadButton),
        new(400, "REPLY_MARKUP", TelegramErrorKind.BadButton),
        new(400, "keyboard button", TelegramErrorKind.BadButton),
        new(400, "message is too long", TelegramErrorKind.TextTooLong),
        new(400, "MESSAGE_TOO_LONG", TelegramErrorKind.TextTooLong),
        new(400, "text is too long", TelegramErrorKind.TextTooLong),
        new(400, "caption is too long", TelegramErrorKind.TextTooLong),
        new(400, "CAPTION_TOO_LONG", TelegramErrorKind.TextTooLong),
        new(400, "wrong file identifier", TelegramErrorKind.WrongFile),
        new(400, "wrong remote file identifier", TelegramErrorKind.WrongFile),
        new(400, "wrong file_id", TelegramErrorKind.WrongFile),
        new(400, "FILE_REFERENCE_", TelegramErrorKind.WrongFile),
        new(400, "PHOTO_INVALID_DIMENSIONS", TelegramErrorKind.BadPhoto),
        new(400, "IMAGE_PROCESS_FAILED", TelegramErrorKind.BadPhoto),
        new(400, "PHOTO_SAVE_FILE_INVALID", TelegramErrorKind.BadPhoto),
        new(400, "PHOTO_EXT_INVALID", TelegramErrorKind.BadPhoto),
        new(400, "too big for a photo", TelegramErrorKind.BadPhoto),
        new(400, "file is too big", TelegramErrorKind.FileTooBig),
        new(400, "", TelegramErrorKind.OtherBadRequest),
        new(401, "", TelegramErrorKind.Unauthorized),
        new(403, "blocked by the user", TelegramErrorKind.Blocked),
        new(403, "user is deactivated", TelegramErrorKind.Deactivated),
        new(403, "bot was kicked", TelegramErrorKind.Kicked),
        new(403, "bot is not a member", TelegramErrorKind.Kicked),
        new(403, "can't initiate conversation", TelegramErrorKind.NeverStarted),
        new(403, "", TelegramErrorKind.OtherForbidden),
        new(404, "", TelegramErrorKind.NotFound),
        new(409, "", TelegramErrorKind.Conflict),
        new(413, "", TelegramErrorKind.BodyTooLarge),
        new(421, "", TelegramErrorKind.WrongServer),
        new(429, "", TelegramErrorKind.Throttled),
    ];

    public static TelegramErrorKind Find(int code, string description)
    {
        foreach (var row in Rows)
        {
            if (row.Code == code && description.Contains(row.Words, StringComparison.OrdinalIgnoreCase))
            {
                return row.Kind;
            }
        }

        return code >= 500 ? TelegramErrorKind.ServerFailed : TelegramErrorKind.OtherBadRequest;
    }

    private readonly record struct Row(int Code, string Words, TelegramErrorKind Kind);
}
