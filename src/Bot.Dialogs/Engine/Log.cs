using Microsoft.Extensions.Logging;

namespace Bot.Dialogs.Engine;

/// <summary>Log lines of the dialog engine, events 2020 to 2049. Ids only: never what a person said or is.</summary>
internal static partial class Log
{
    [LoggerMessage(2020, LogLevel.Information, "Conversation carried over: flow {Flow} from {From} to {To} at {Step}, rule {Rule}", EventName = "dialog-carried")]
    public static partial void Carried(ILogger log, string flow, string from, string to, string step, int rule);

    [LoggerMessage(2021, LogLevel.Information, "Event {Kind} starts no flow", EventName = "dialog-event-unknown")]
    public static partial void UnknownEvent(ILogger log, string kind);

    [LoggerMessage(2022, LogLevel.Information, "Too many wrong answers in {Flow} at {Step}", EventName = "dialog-tries-over")]
    public static partial void TriesOver(ILogger log, string flow, string step);
}
