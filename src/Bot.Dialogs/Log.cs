using Microsoft.Extensions.Logging;

namespace Bot.Dialogs;

/// <summary>All log lines of this house (events 2000–2999). Ids and codes only; 2001–2019 belong to the dialog files, 2020–2049 to the engine.</summary>
internal static partial class Log
{
    [LoggerMessage(2001, LogLevel.Information, "Dialogs in force: {Flows} flows, {Warnings} warnings, read and checked in {Milliseconds} ms")]
    public static partial void FlowsInForce(ILogger log, int flows, int warnings, long milliseconds);

    [LoggerMessage(2002, LogLevel.Debug, "Flow {Flow}: shape {Shape}, wording {Wording}")]
    public static partial void FlowFingerprints(ILogger log, string flow, string shape, string wording);

    [LoggerMessage(2003, LogLevel.Warning, "Flow {Flow} changed its shape from {From} to {To}: conversations in it are carried over")]
    public static partial void FlowShapeChanged(ILogger log, string flow, string from, string to);

    [LoggerMessage(2004, LogLevel.Error, "Changed dialogs were refused with {Errors} errors; the version before stays in force")]
    public static partial void FlowsRefused(ILogger log, int errors);

    [LoggerMessage(2005, LogLevel.Error, "{Position}: {Code} {What}")]
    public static partial void FlowFinding(ILogger log, string position, string code, string what);

    [LoggerMessage(2006, LogLevel.Warning, "The dialog folder could not be read ({Reason}); the version before stays in force")]
    public static partial void FlowFolderUnreadable(ILogger log, string reason);

    [LoggerMessage(2007, LogLevel.Warning, "The dialog folder cannot be watched ({Reason}); it is looked at every {Seconds} s instead")]
    public static partial void FlowFolderUnwatched(ILogger log, string reason, double seconds);

    [LoggerMessage(2020, LogLevel.Information, "Conversation carried over: flow {Flow} from {From} to {To} at {Step}, rule {Rule}", EventName = "dialog-carried")]
    public static partial void Carried(ILogger log, string flow, string from, string to, string step, int rule);

    [LoggerMessage(2021, LogLevel.Information, "Event {Kind} starts no flow", EventName = "dialog-event-unknown")]
    public static partial void UnknownEvent(ILogger log, string kind);

    [LoggerMessage(2022, LogLevel.Information, "Too many wrong answers in {Flow} at {Step}", EventName = "dialog-tries-over")]
    public static partial void TriesOver(ILogger log, string flow, string step);
}
