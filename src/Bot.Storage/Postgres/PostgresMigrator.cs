using System.Globalization;
using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>
/// Brings the schema up to this program in one transaction. Of several instances that start at once one does it and the others wait.
/// </summary>
internal sealed class PostgresMigrator(NpgsqlConnection connection, IReadOnlyList<Migration> migrations, ILogger logger)
{
    /// <summary>The lock's number has no meaning; it must only stay the same in all versions.</summary>
    private const string Lock = "SELECT pg_advisory_xact_lock(7355608001)";

    private const string CreateNotes =
        "CREATE TABLE IF NOT EXISTS schema_version (version integer PRIMARY KEY, title text NOT NULL, checksum text NOT NULL, applied_at bigint NOT NULL)";

    /// <summary>Returns the version the schema has now.</summary>
    /// <exception cref="StoreUnavailableException">The database is newer than the program, or an applied migration was changed.</exception>
    public int Apply(DateTimeOffset now)
    {
        using var transaction = connection.BeginTransaction();
        Run(Lock);
        Run(CreateNotes);
        foreach (var migration in migrations.Skip(Compare()))
        {
            Run(migration.Script);
            Note(migration, now);
            Log.Migrated(logger, migration.Version);
        }

        transaction.Commit();
        return migrations.Count == 0 ? 0 : migrations[^1].Version;
    }

    private int Compare()
    {
        using var command = new NpgsqlCommand("SELECT version, checksum FROM schema_version ORDER BY version", connection);
        using var rows = command.ExecuteReader();
        var applied = 0;
        for (; rows.Read(); applied++)
        {
            if (applied >= migrations.Count)
            {
                // A newer instance has been here first. Newer schemas keep what older programs use until all are replaced.
                throw new StoreUnavailableException(string.Create(CultureInfo.InvariantCulture,
                    $"The database has schema {rows.GetInt32(0)}, but this program knows only up to {applied}. Start the newer program."));
            }

            if (rows.GetInt32(0) != migrations[applied].Version || rows.GetString(1) != migrations[applied].Checksum)
            {
                throw new StoreUnavailableException(string.Create(CultureInfo.InvariantCulture,
                    $"Migration {rows.GetInt32(0)} of the database is not the one in this program. Start the program that made the database; a released migration is never changed."));
            }
        }

        return applied;
    }

    private void Run(string sql)
    {
        using var command = new NpgsqlCommand(sql, connection);
        command.ExecuteNonQuery();
    }

    private void Note(Migration migration, DateTimeOffset now)
    {
        using var command = new NpgsqlCommand("INSERT INTO schema_version (version, title, checksum, applied_at) VALUES ($1, $2, $3, $4)", connection)
        {
            Parameters =
            {
                new NpgsqlParameter<int> { TypedValue = migration.Version },
                new NpgsqlParameter<string> { TypedValue = migration.Title },
                new NpgsqlParameter<string> { TypedValue = migration.Checksum },
                new NpgsqlParameter<long> { TypedValue = now.ToUnixTimeMilliseconds() },
            },
        };
        command.ExecuteNonQuery();
    }
}
