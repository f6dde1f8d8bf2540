using System.Globalization;
using Bot.Host.Startup;
using Bot.Storage.Sqlite;

namespace Bot.Host.CommandLine;

/// <summary><c>backup FILE</c>: a checked copy of the database, made while the service runs.</summary>
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
