using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>SQLite said no. The message names tables and columns at most, never a value.</summary>
internal sealed class SqliteErrorException(int extendedCode, string message) : Exception($"SQLite {extendedCode}: {message}")
{
    public int ExtendedCode { get; } = extendedCode;

    public int Code { get; } = extendedCode & 0xFF;

    /// <summary>The surroundings failed (disk, rights, a lock), not the statement.</summary>
    public bool IsEnvironment => Code is raw.SQLITE_FULL or raw.SQLITE_IOERR or raw.SQLITE_READONLY or raw.SQLITE_BUSY or raw.SQLITE_LOCKED
        or raw.SQLITE_CORRUPT or raw.SQLITE_NOTADB or raw.SQLITE_CANTOPEN or raw.SQLITE_NOMEM or raw.SQLITE_PERM or raw.SQLITE_PROTOCOL;

    /// <summary>After these the connection is given up and opened anew: the file may have been moved, remounted or replaced.</summary>
    public bool BreaksConnection => IsEnvironment && Code is not (raw.SQLITE_BUSY or raw.SQLITE_LOCKED or raw.SQLITE_FULL);
}
