using Bot.Dialogs.Messaging;

namespace Bot.Storage.Postgres;

public sealed record PostgresStoreOptions
{
    /// <summary>As Npgsql writes it: Host, Port, Username, Password, Database.</summary>
    public required string ConnectionString { get; init; }

    /// <summary>
    /// Connections that write. Two keep the database busy while one waits for its commit; more only hide a slow network.
    /// </summary>
    public int Writers { get; init; } = 2;

    /// <summary>Connections that read, at most.</summary>
    public int Readers { get; init; } = 4;

    /// <summary>Pieces of work in one commit at most.</summary>
    public int MaxBatch { get; init; } = 256;

    /// <summary>Pieces that may wait for each writer before callers wait too.</summary>
    public int QueueLength { get; init; } = 10_000;

    /// <summary>How long a statement waits for a row that another instance is changing before the commit is given up and done again.</summary>
    public TimeSpan LockTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>
    /// Prepared statements of a connection. 0 behind a PgBouncer older than 1.21 in transaction mode, which gives each transaction another connection.
    /// </summary>
    public int PreparedStatements { get; init; } = 200;

    /// <summary>Whose store it is, among the instances on one database.</summary>
    public InstanceIdentity Instance { get; init; } = new();
}
