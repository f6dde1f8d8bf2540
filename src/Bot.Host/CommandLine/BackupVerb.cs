using System.Globalization;
using Bot.Host.Settings;
using Bot.Host.Startup;
using Bot.Storage;
using Bot.Storage.Sqlite;

namespace Bot.Host.CommandLine;

/// <summary><c>backup FILE</c>: a checked copy of the SQLite database, made while the service runs. PostgreSQL has tools of its own.</summary>
internal static class BackupVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not [var file, ..])
        {
            await Console.Error.WriteLineAsync("Usage: backup <file>");
            return CommandLineRunner.UsedWrongly;
        }

        await using var command = BotCommand.Open(args[1..]);
        if (command.Get<BotSettings>().Storage.Kind != StoreKind.Sqlite)
        {
            await Console.Error.WriteLineAsync(
                "PostgreSQL is backed up by its own tools (pg_basebackup with archived WAL, or pg_dump): see \"Backup and restore\" in docs/operations.md. Nothing was copied.");
            return 1;
        }

        try
        {
            var bytes = await command.Get<SqliteBackup>().ToAsync(Path.GetFullPath(file), CancellationToken.None);
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file}: {bytes / 1024} KiB, checked. The key ring is not in it."));
            return 0;
        }
        catch (IOException e)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }
}
