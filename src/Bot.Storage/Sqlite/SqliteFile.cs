using Bot.Dialogs.Conversations;
using Bot.Storage.Encryption;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>Opens sessions on the database file with the settings that every connection needs.</summary>
internal sealed class SqliteFile(SqliteStoreOptions options, KeyRing ring)
{
    public string Path { get; } = System.IO.Path.GetFullPath(options.Path);

    /// <summary>Makes folder and file when missing, readable by the service alone.</summary>
    public void Prepare()
    {
        try
        {
            Directory.CreateDirectory(System.IO.Path.GetDirectoryName(Path)!);
            if (!File.Exists(Path))
            {
                new FileStream(Path, OwnersFile.New()).Dispose();
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StoreUnavailableException(
                $"The database {Path} cannot be made. Give the service's user the right to write in its folder, or set Storage:ConnectionString to another place.", e);
        }
    }

    // Never creates: a file that vanished while the service runs must show as a fault, not as an empty database.
    public SqliteSession OpenWriter()
    {
        var connection = Connection.Open(Path, raw.SQLITE_OPEN_READWRITE, options.BusyTimeout);
        return Settled(connection,
            $"""
            PRAGMA journal_mode = WAL;
            PRAGMA synchronous = {(options.Synchronous == SynchronousMode.Full ? "FULL" : "NORMAL")};
            PRAGMA foreign_keys = ON;
            PRAGMA trusted_schema = OFF;
            PRAGMA secure_delete = FAST;
            PRAGMA temp_store = MEMORY;
            PRAGMA cache_size = -16000;
            PRAGMA wal_autocheckpoint = 8000;
            PRAGMA journal_size_limit = 67108864;
            """,
            RowMemory.OfWriter());
    }

    public SqliteSession OpenReader()
    {
        var connection = Connection.Open(Path, raw.SQLITE_OPEN_READWRITE, options.BusyTimeout);
        return Settled(connection, "PRAGMA query_only = ON; PRAGMA trusted_schema = OFF; PRAGMA temp_store = MEMORY; PRAGMA cache_size = -2000;", RowMemory.None());
    }

    /// <summary>A raw connection for the backup.</summary>
    public Connection OpenPlain() => Connection.Open(Path, raw.SQLITE_OPEN_READWRITE, options.BusyTimeout);

    private SqliteSession Settled(Connection connection, string pragmas, RowMemory memory)
    {
        try
        {
            connection.Script(pragmas);
            return new SqliteSession(connection, ring) { Memory = memory, Instance = options.Instance };
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
