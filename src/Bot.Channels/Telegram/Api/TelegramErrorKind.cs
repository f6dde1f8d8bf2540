namespace Bot.Channels.Telegram.Api;

/// <summary>Everything that can go wrong with a call, as far as it matters for what happens next. Closed.</summary>
internal enum TelegramErrorKind
{
    /// <summary>Nothing was written to the wire: safe to repeat.</summary>
    NotSent = 1,

    /// <summary>Written, but no answer that can be read: may or may not have happened.</summary>
    Unclear,

    /// <summary>The server itself says that it failed (5xx with its own envelope).</summary>
    ServerFailed,

    Throttled,
    CannotParseText,
    NotModified,
    QueryTooOld,
    EditTargetGone,
    ChatNotFound,
    NoWriteAccess,
    Migrated,
    BadButton,
    TextTooLong,
    WrongFile,
    BadPhoto,
    FileTooBig,
    OtherBadRequest,
    Unauthorized,
    Blocked,
    Deactivated,
    Kicked,
    NeverStarted,
    OtherForbidden,
    NotFound,
    Conflict,
    BodyTooLarge,
    WrongServer,
}
