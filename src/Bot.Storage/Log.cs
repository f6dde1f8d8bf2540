using Microsoft.Extensions.Logging;

namespace Bot.Storage;

/// <summary>Events 4000 to 4999. Ids and counts only.</summary>
internal static partial class Log
{
    [LoggerMessage(4001, LogLevel.Information, "Database opened: schema {Version}, SQLite {Library}, key {KeyId}")]
    public static partial void Opened(ILogger logger, long version, string library, int keyId);

    [LoggerMessage(4002, LogLevel.Information, "Migration {Version} applied")]
    public static partial void Migrated(ILogger logger, int version);

    [LoggerMessage(4003, LogLevel.Error, "A commit of {Count} pieces failed: {Reason}")]
    public static partial void CommitFailed(ILogger logger, int count, string reason);

    [LoggerMessage(4004, LogLevel.Information, "The database takes writes again")]
    public static partial void Recovered(ILogger logger);

    [LoggerMessage(4005, LogLevel.Warning, "The database is locked by another program; attempt {Attempt}")]
    public static partial void Busy(ILogger logger, int attempt);

    [LoggerMessage(4006, LogLevel.Warning, "The encryption key {KeyId} is older than a year: run 'keys rotate'")]
    public static partial void KeyIsOld(ILogger logger, int keyId);

    [LoggerMessage(4007, LogLevel.Information, "Re-encrypted {Count} values of {Column} with key {KeyId}")]
    public static partial void ReEncrypted(ILogger logger, long count, string column, int keyId);

    [LoggerMessage(4008, LogLevel.Information, "Backup of {Bytes} bytes written and verified")]
    public static partial void BackedUp(ILogger logger, long bytes);

    [LoggerMessage(4009, LogLevel.Information, "{Count} pieces of work met another instance on the same rows and are done again")]
    public static partial void Conflict(ILogger logger, int count);

    [LoggerMessage(4010, LogLevel.Information, "Database opened: schema {Version}, PostgreSQL {Server}, key {KeyId}")]
    public static partial void OpenedPostgres(ILogger logger, long version, string server, int keyId);

    [LoggerMessage(4011, LogLevel.Warning, "The partitions of the coming months could not be made: {Error}")]
    public static partial void MonthsNotMade(ILogger logger, string error);

    [LoggerMessage(4012, LogLevel.Warning, "A commit got no answer; asked again, the server says that it was {Outcome}")]
    public static partial void CommitInDoubt(ILogger logger, string outcome);
}
