namespace Bot.Host;

/// <summary>All log lines of the host (events 5000–5999). Ids and codes only.</summary>
internal static partial class Log
{
    [LoggerMessage(5001, LogLevel.Error, "No work is known for the job {Job}")]
    public static partial void UnknownJob(ILogger log, string job);

    [LoggerMessage(5002, LogLevel.Error, "The job {Job} failed with {Error}; it runs again at its next time")]
    public static partial void JobFailed(ILogger log, string job, string error);

    [LoggerMessage(5003, LogLevel.Information, "Retention removed {Rows} rows of {Kind}")]
    public static partial void Removed(ILogger log, long rows, string kind);

    [LoggerMessage(5004, LogLevel.Information, "Demo venues are laid in: {Count}")]
    public static partial void DemoSeeded(ILogger log, int count);

    [LoggerMessage(5005, LogLevel.Warning, "{File}, {Key}: the contact of the shipped file still stands there; outside Development the start would be refused")]
    public static partial void PlaceholderContact(ILogger log, string file, string key);

    [LoggerMessage(5006, LogLevel.Error, "The readiness check {Check} failed itself: {Error}")]
    public static partial void CheckFailed(ILogger log, string check, string error);

    [LoggerMessage(5007, LogLevel.Warning, "The program that makes PDF is missing: posters are sent as drawings (SVG). Install it: {Command}")]
    public static partial void NoPress(ILogger log, string command);

    [LoggerMessage(5020, LogLevel.Information, "The totals of {Days} days were kept")]
    public static partial void DaysClosed(ILogger log, int days);

    [LoggerMessage(5021, LogLevel.Information, "The numbers of {Units} units were fixed for {Period}")]
    public static partial void NumbersFixed(ILogger log, int units, string period);

    [LoggerMessage(5009, LogLevel.Warning, "The file of a history for {Resident} broke off: the database went away while it was sent")]
    public static partial void ExportBroken(ILogger log, string resident);

    [LoggerMessage(5008, LogLevel.Warning, "The paper {Paper} could not be made: the program is missing, failed, or took too long")]
    public static partial void PaperNotMade(ILogger log, string paper);

    [LoggerMessage(5010, LogLevel.Warning, "{Gap}")]
    public static partial void CalendarGap(ILogger log, string gap);
}
