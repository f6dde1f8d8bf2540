using Bot.Dialogs.Conversations;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>What PostgreSQL's refusals mean for the caller, in words a person can act on.</summary>
internal static class Faults
{
    /// <summary>Two instances met on the same rows; nothing is wrong and the work is done again.</summary>
    public static bool IsConflict(Exception error) => error is PostgresException
    {
        SqlState: PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.UniqueViolation
            or PostgresErrorCodes.LockNotAvailable,
    };

    /// <summary>The server, the network or the disk failed, not the statement.</summary>
    public static bool IsSurroundings(Exception error) => error switch
    {
        PostgresException e => e.SqlState is PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.QueryCanceled
            || e.SqlState.StartsWith("08", StringComparison.Ordinal)
            || e.SqlState.StartsWith("28", StringComparison.Ordinal)
            || e.SqlState.StartsWith("3D", StringComparison.Ordinal)
            || e.SqlState.StartsWith("53", StringComparison.Ordinal)
            || e.SqlState.StartsWith("57", StringComparison.Ordinal)
            || e.SqlState.StartsWith("58", StringComparison.Ordinal)
            || e.SqlState.StartsWith("XX", StringComparison.Ordinal),
        NpgsqlException or TimeoutException or IOException => true,
        _ => false,
    };

    public static StoreUnavailableException Because(string server, Exception error) => error switch
    {
        StoreUnavailableException known => known,
        _ when IsConflict(error) => new StoreConflictException(error),
        PostgresException e => new StoreUnavailableException($"{Reason(server, e)} Nothing was kept.", e),
        NpgsqlException or TimeoutException or IOException => new StoreUnavailableException(
            $"The database server {server} does not answer: check that it runs and can be reached from here. Nothing was kept.", error),
        _ => new StoreUnavailableException($"The database {server} failed unexpectedly ({error.GetType().Name}). Nothing was kept.", error),
    };

    private static string Reason(string server, PostgresException e) => e.SqlState switch
    {
        PostgresErrorCodes.DiskFull => $"The disk of the database server {server} is full: free space there.",
        PostgresErrorCodes.TooManyConnections => $"The database server {server} has no connection left: raise max_connections, or lower Storage:Writers and Storage:Readers.",
        PostgresErrorCodes.ReadOnlySqlTransaction => $"The database server {server} takes no writes: it is a standby or set read-only. Point Storage:ConnectionString at the primary.",
        PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification =>
            $"The database server {server} refuses the name or password: check Storage:ConnectionString.",
        PostgresErrorCodes.InvalidCatalogName => $"The database server {server} does not have the database that Storage:ConnectionString names: create it, or correct the name.",
        PostgresErrorCodes.InsufficientPrivilege => $"The account in Storage:ConnectionString may not do what the service needs at {server}: make it the owner of its database.",
        _ => $"The database server {server} refused (PostgreSQL {e.SqlState}).",
    };
}
