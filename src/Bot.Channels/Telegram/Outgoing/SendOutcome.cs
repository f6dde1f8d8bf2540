using Bot.Channels.Outbox;
using Bot.Channels.Telegram.Api;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>From Telegram's errors to what the outbox does next.</summary>
internal static class SendOutcome
{
    public static SendResult Of(TelegramError error) => error.Kind switch
    {
        TelegramErrorKind.NotModified or TelegramErrorKind.QueryTooOld => new SendResult.Sent(),
        TelegramErrorKind.NotSent or TelegramErrorKind.ServerFailed or TelegramErrorKind.Conflict => new SendResult.RetryLater(error.Code),
        TelegramErrorKind.Unclear => new SendResult.Unknown(error.Code),
        TelegramErrorKind.Throttled => new SendResult.Throttled(error.RetryAfter ?? TelegramPolicy.DefaultThrottle),
        TelegramErrorKind.Unauthorized or TelegramErrorKind.NotFound or TelegramErrorKind.WrongServer => new SendResult.Misconfigured(error.Code),
        TelegramErrorKind.Blocked or TelegramErrorKind.Deactivated or TelegramErrorKind.Kicked or TelegramErrorKind.NeverStarted
            or TelegramErrorKind.OtherForbidden or TelegramErrorKind.ChatNotFound or TelegramErrorKind.NoWriteAccess => new SendResult.Unreachable(error.Code),
        _ => new SendResult.Refused(error.Code),
    };
}
