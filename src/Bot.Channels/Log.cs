using Microsoft.Extensions.Logging;

namespace Bot.Channels;

/// <summary>Everything the channels log. Numbers and short codes only: never a name, a phone, a token or a text of a message.</summary>
internal static partial class Log
{
    [LoggerMessage(3001, LogLevel.Warning, "Turn of event {EventId} on {Channel} failed, attempt {Attempt}: {Error} at {Where}")]
    public static partial void TurnFailed(ILogger log, string eventId, string channel, int attempt, string error, string where);

    [LoggerMessage(3002, LogLevel.Error, "Event {EventId} on {Channel} became a dead letter: {Error}")]
    public static partial void DeadLettered(ILogger log, string eventId, string channel, string error);

    [LoggerMessage(3003, LogLevel.Error, "The store keeps nothing now; event {EventId} on {Channel} must come again")]
    public static partial void StoreDown(ILogger log, string eventId, string channel);

    [LoggerMessage(3004, LogLevel.Error, "Event {EventId} on {Channel} could not even become a dead letter: {Error}")]
    public static partial void DeadLetterFailed(ILogger log, string eventId, string channel, string error);

    [LoggerMessage(3005, LogLevel.Warning, "Too many events wait on {Channel}; the platform is asked to send again")]
    public static partial void InboxFull(ILogger log, string channel);

    [LoggerMessage(3006, LogLevel.Information, "A photo on {Channel} could not be read: {Error}")]
    public static partial void PhotoUnread(ILogger log, string channel, string error);

    [LoggerMessage(3007, LogLevel.Error, "A conversation on {Channel} could not be expired: {Error}")]
    public static partial void ExpiryFailed(ILogger log, string channel, string error);

    [LoggerMessage(3008, LogLevel.Information, "{Count} proactive messages on {Channel} dropped: the person cannot be reached")]
    public static partial void RepliesDropped(ILogger log, int count, string channel);

    [LoggerMessage(3009, LogLevel.Error, "Channel {Channel} failed at telling open connections of message {Id}: {Error}")]
    public static partial void KeptFailed(ILogger log, string channel, long id, string error);

    [LoggerMessage(3010, LogLevel.Error, "A conversation on {Channel} could not be read and begins anew; what was kept of it is dead letter {Id}")]
    public static partial void ConversationSetAside(ILogger log, string channel, long id);

    [LoggerMessage(3011, LogLevel.Critical, "More than {Most} conversations in an hour could not be read; no further one is set aside, their messages must come again")]
    public static partial void TooManyUnreadable(ILogger log, int most);

    [LoggerMessage(3012, LogLevel.Error, "{Count} conversations were due for erasure whose address could not be read; they were erased unseen")]
    public static partial void NamelessErased(ILogger log, int count);

    [LoggerMessage(3020, LogLevel.Information, "{Count} messages of the last run are unfinished and go on their way")]
    public static partial void Recovered(ILogger log, int count);

    [LoggerMessage(3050, LogLevel.Warning, "Beat or hand-over among the instances failed, trying again: {Error}")]
    public static partial void KeepingFailed(ILogger log, string error);

    [LoggerMessage(3051, LogLevel.Warning, "This instance was silent for so long that others took its messages over; it enters anew")]
    public static partial void TakenForDead(ILogger log);

    [LoggerMessage(3052, LogLevel.Information, "{Count} messages of an instance that is gone are handed over")]
    public static partial void Adopted(ILogger log, int count);

    [LoggerMessage(3053, LogLevel.Warning, "Lines of other instances could not be looked for; open pages hear of them later: {Error}")]
    public static partial void WakesFailed(ILogger log, string error);

    [LoggerMessage(3021, LogLevel.Warning, "Message {Id} waits: channel {Channel} is not set up")]
    public static partial void NoChannel(ILogger log, long id, string channel);

    [LoggerMessage(3022, LogLevel.Information, "Message {Id} waits: {Code}")]
    public static partial void SendWaits(ILogger log, long id, string code);

    [LoggerMessage(3023, LogLevel.Warning, "Message {Id} may or may not have arrived: {Code}")]
    public static partial void SendUnknown(ILogger log, long id, string code);

    [LoggerMessage(3024, LogLevel.Error, "Message {Id} given up: {Code}")]
    public static partial void SendFailed(ILogger log, long id, string code);

    [LoggerMessage(3025, LogLevel.Information, "A chat on {Channel} cannot be reached, {Count} messages dropped: {Code}")]
    public static partial void ChatUnreachable(ILogger log, string channel, int count, string code);

    [LoggerMessage(3026, LogLevel.Critical, "Channel {Channel} is set up wrongly and stopped: {Code}. Messages wait")]
    public static partial void ChannelStopped(ILogger log, string channel, string code);

    [LoggerMessage(3027, LogLevel.Information, "Channel {Channel} works again")]
    public static partial void ChannelReopened(ILogger log, string channel);

    [LoggerMessage(3028, LogLevel.Error, "Sending on {Channel} was interrupted and starts again: {Error}")]
    public static partial void LaneFailed(ILogger log, string channel, string error);

    [LoggerMessage(3029, LogLevel.Warning, "The store keeps nothing now; {Count} marks of messages wait")]
    public static partial void MarksWait(ILogger log, int count);

    [LoggerMessage(3030, LogLevel.Error, "{Count} marks of messages failed together and are written one by one: {Error}")]
    public static partial void MarksFailed(ILogger log, int count, string error);

    [LoggerMessage(3031, LogLevel.Error, "The mark of message {Id} failed: {Error}")]
    public static partial void MarkFailed(ILogger log, long id, string error);

    [LoggerMessage(3032, LogLevel.Information, "Dead letter {Id} was run again: {Result}")]
    public static partial void Rerun(ILogger log, long id, string result);

    [LoggerMessage(3033, LogLevel.Information, "The clock began {Count} times: {Kind}")]
    public static partial void Reminded(ILogger log, int count, string kind);

    [LoggerMessage(3034, LogLevel.Warning, "Channel {Channel} pauses: one chat after the other is told to wait")]
    public static partial void ChannelPaused(ILogger log, string channel);

    [LoggerMessage(3035, LogLevel.Error, "One-time codes cannot leave by {Way}: {Code}. Look at its settings and its account; the next way is used")]
    public static partial void OtpWayMisconfigured(ILogger log, string way, string code);

    [LoggerMessage(3036, LogLevel.Information, "The code of message {Id} does not go by {Way}: {Code}")]
    public static partial void OtpWayDeclined(ILogger log, long id, string way, string code);

    [LoggerMessage(3037, LogLevel.Warning, "The code of message {Id} did not leave by {Way}: {Code}")]
    public static partial void OtpWayFailed(ILogger log, long id, string way, string code);

    [LoggerMessage(3039, LogLevel.Warning, "A document on {Channel} was not fetched: {Error}")]
    public static partial void DocumentUnread(ILogger log, string channel, string error);

    [LoggerMessage(3038, LogLevel.Warning, "A receipt of {Way} was not kept: {Error}")]
    public static partial void OtpReceiptLost(ILogger log, string way, string error);
}
