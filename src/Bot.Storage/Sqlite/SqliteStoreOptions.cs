using Bot.Dialogs.Messaging;

namespace Bot.Storage.Sqlite;

/// <summary>How the embedded store works. The defaults are right for a service; the rest is for tests and measuring.</summary>
public sealed record SqliteStoreOptions
{
    /// <summary>The database file; its folder is made when missing.</summary>
    public required string Path { get; init; }

    public SynchronousMode Synchronous { get; init; } = SynchronousMode.Full;

    /// <summary>Pieces of work in one commit at most: the first of them waits for the last.</summary>
    public int MaxBatch { get; init; } = 256;

    /// <summary>Pieces that may wait. Then callers wait, so that a flood is felt at the door and not in memory.</summary>
    public int QueueLength { get; init; } = 8192;

    /// <summary>Connections for reading side by side.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>How long another program's lock (a backup tool, the job store) is waited for, each of three times.</summary>
    public TimeSpan BusyTimeout { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>Whose store it is, among the instances on one database.</summary>
    public InstanceIdentity Instance { get; init; } = new();
}
