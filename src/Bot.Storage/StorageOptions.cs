using Bot.Storage.Sqlite;

namespace Bot.Storage;

public enum StoreKind
{
    /// <summary>A file beside the one service that uses it.</summary>
    Sqlite = 1,

    /// <summary>A server that several instances share.</summary>
    Postgres = 2,
}

/// <summary>What the host says about where data and keys lie.</summary>
public sealed class StorageOptions
{
    public StoreKind Kind { get; set; } = StoreKind.Sqlite;

    /// <summary>SQLite: the database file.</summary>
    public string DatabaseFile { get; set; } = "data/bot.db";

    /// <summary>PostgreSQL: host, account and database, as Npgsql writes it.</summary>
    public string ConnectionString { get; set; } = string.Empty;

    /// <summary>PostgreSQL: connections that write.</summary>
    public int Writers { get; set; } = 2;

    /// <summary>Connections that read, at most.</summary>
    public int Readers { get; set; } = 4;

    /// <summary>PostgreSQL: prepared statements of a connection; 0 behind a PgBouncer before 1.21 in transaction mode.</summary>
    public int PreparedStatements { get; set; } = 200;

    /// <summary>The key ring (Keys:File). Keep it out of the backups of the database.</summary>
    public string KeyFile { get; set; } = "data/keys.json";

    /// <summary>Make a key ring when there is none. Only true in Development: a lost ring must not be replaced by a new one silently.</summary>
    public bool MayCreateKeys { get; set; }

    public SynchronousMode Synchronous { get; set; } = SynchronousMode.Full;

    /// <summary>Pieces of work in one commit at most.</summary>
    public int MaxBatch { get; set; } = 256;
}
