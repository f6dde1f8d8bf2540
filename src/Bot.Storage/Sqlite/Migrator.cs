using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Sqlite;

/// <summary>Brings the schema up to this program, each migration in a transaction with its note in schema_version.</summary>
internal sealed class Migrator(Connection connection, IReadOnlyList<Migration> migrations, ILogger logger)
{
    private const string CreateNotes =
        "CREATE TABLE IF NOT EXISTS schema_version (version INTEGER PRIMARY KEY, title TEXT NOT NULL, checksum TEXT NOT NULL, applied_at INTEGER NOT NULL) STRICT";

    /// <summary>Returns the version the schema has now.</summary>
    /// <exception cref="StoreUnavailableException">The database is newer than the program, or an applied migration was changed.</exception>
    public int Apply(DateTimeOffset now)
    {
        connection.Script("BEGIN IMMEDIATE");
        try
        {
            connection.Script(CreateNotes);
            var applied = Compare();
            foreach (var migration in migrations.Skip(applied))
            {
                connection.Script(migration.Script);
                Note(migration, now);
                Log.Migrated(logger, migration.Version);
            }

            connection.Script("COMMIT");
            return migrations.Count == 0 ? 0 : migrations[^1].Version;
        }
        catch
        {
            connection.Rollback();
            throw;
        }
    }

    private int Compare()
    {
        var rows = connection.Prepare("SELECT version, checksum FROM schema_version ORDER BY version");
        try
        {
            var applied = 0;
            for (; rows.Step(); applied++)
            {
                if (applied >= migrations.Count)
                {
                    throw new StoreUnavailableException(
                        $"The database has schema {rows.Long(0)}, but this program knows only up to {applied}. Start the newer program, or put back a backup made with this one.");
                }

                if (rows.Long(0) != migrations[applied].Version || rows.Text(1) != migrations[applied].Checksum)
                {
                    throw new StoreUnavailableException(
                        $"Migration {rows.Long(0)} of the database is not the one in this program. Start the program that made the database; a released migration is never changed.");
                }
            }

            return applied;
        }
        finally
        {
            rows.Close();
        }
    }

    private void Note(Migration migration, DateTimeOffset now)
    {
        var insert = connection.Prepare("INSERT INTO schema_version (version, title, checksum, applied_at) VALUES (?, ?, ?, ?)");
        insert.Bind(migration.Version).Bind(migration.Title).Bind(migration.Checksum).Bind(now).Run();
        insert.Close();
    }
}
