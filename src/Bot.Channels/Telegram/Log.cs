using Microsoft.Extensions.Logging;

namespace Bot.Channels.Telegram;

/// <summary>Log lines of the Telegram channel: methods, codes and ids of ours; never a token, address with token, name, phone or text.</summary>
internal static partial class Log
{
    [LoggerMessage(3101, LogLevel.Information, "Telegram: bot {BotId} is ready by {Mode}")]
    public static partial void Ready(ILogger logger, long botId, TelegramMode mode);

    [LoggerMessage(3102, LogLevel.Warning, "Telegram: {Method} failed: {Code}; next try in {Pause}")]
    public static partial void SetupFailed(ILogger logger, string method, string code, TimeSpan pause);

    [LoggerMessage(3103, LogLevel.Critical, "Telegram: the token is refused ({Code}). Nothing is sent or received until Telegram:Token holds a valid token and the service is restarted")]
    public static partial void TokenRefused(ILogger logger, string code);

    [LoggerMessage(3104, LogLevel.Critical, "Telegram: somebody else fetches the updates of this bot (409). Stop the other instance or its webhook")]
    public static partial void PollConflict(ILogger logger);

    [LoggerMessage(3105, LogLevel.Warning, "Telegram: poll failed: {Code}; next try in {Pause}")]
    public static partial void PollFailed(ILogger logger, string code, TimeSpan pause);

    [LoggerMessage(3106, LogLevel.Information, "Telegram: polling works again")]
    public static partial void PollRecovered(ILogger logger);

    [LoggerMessage(3107, LogLevel.Warning, "Telegram: update {UpdateId} could not be read and is skipped")]
    public static partial void Malformed(ILogger logger, long updateId);

    [LoggerMessage(3108, LogLevel.Warning, "Telegram: webhook call refused: {Reason}")]
    public static partial void WebhookRefused(ILogger logger, string reason);

    [LoggerMessage(3109, LogLevel.Error, "Telegram: update {UpdateId} could not be handed in; Telegram will send it again")]
    public static partial void SubmitFailed(ILogger logger, long updateId, Exception exception);

    [LoggerMessage(3110, LogLevel.Error, "Telegram: outgoing message {ItemId} needed {Repair}: {Code}")]
    public static partial void Repaired(ILogger logger, long itemId, string repair, string code);

    [LoggerMessage(3111, LogLevel.Error, "Telegram: {Count} buttons of outgoing message {ItemId} do not fit Telegram and were left out")]
    public static partial void ButtonsLeftOut(ILogger logger, long itemId, int count);

    [LoggerMessage(3112, LogLevel.Debug, "Telegram: {Method} after a tap failed: {Code}")]
    public static partial void AfterTapFailed(ILogger logger, string method, string code);

    [LoggerMessage(3113, LogLevel.Error, "Telegram: the webhook is not ours any more and was set again")]
    public static partial void WebhookSetAgain(ILogger logger);

    [LoggerMessage(3114, LogLevel.Warning, "Telegram: picture could not be fetched: {Code}")]
    public static partial void PictureFailed(ILogger logger, string code);

    [LoggerMessage(3115, LogLevel.Error, "Telegram: the poller met an unexpected failure and goes on in {Pause}")]
    public static partial void PollerBroke(ILogger logger, TimeSpan pause, Exception exception);

    [LoggerMessage(3116, LogLevel.Warning, "Telegram: the ids of uploaded files could not be read or kept ({Error}); files are uploaded again")]
    public static partial void UploadsFailed(ILogger logger, string error);
}
