using Bot.Storage.Sqlite;

namespace Bot.Storage;

/// <summary>What the host says about where data and keys lie.</summary>
public sealed class StorageOptions
{
    /// <summary>The database file (Storage:ConnectionString).</summary>
    public string DatabaseFile { get; set; } = "data/bot.db";

    /// <summary>The key ring (Keys:File). Keep it out of the backups of the database.</summary>
    public string KeyFile { get; set; } = "data/keys.json";

    /// <summary>Make a key ring when there is none. Only true in Development: a lost ring must not be replaced by a new one silently.</summary>
    public bool MayCreateKeys { get; set; }

    public SynchronousMode Synchronous { get; set; } = SynchronousMode.Full;

    /// <summary>Pieces of work in one commit at most.</summary>
    public int MaxBatch { get; set; } = 256;
}
