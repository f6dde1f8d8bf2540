using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Host.Settings;
using Bot.Host.Startup;
using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.Moving;

namespace Bot.Host.CommandLine;

/// <summary>
/// <c>data export --out FILE</c> and <c>data import --from FILE</c>: moves every record between databases of either kind. Stop the service
/// before an export that is to be moved: what comes in afterwards is not in it.
/// </summary>
internal static class DataVerb
{
    private const string Usage = "Usage: data export --out <file> | data import --from <file>";

    public static async Task<int> RunAsync(string[] args)
    {
        try
        {
            switch (args)
            {
                case ["export", .. var rest] when Arguments.Take(rest, "--out") is ({ } file, var settings):
                    return await ExportAsync(Path.GetFullPath(file), settings);
                case ["import", .. var rest] when Arguments.Take(rest, "--from") is ({ } file, var settings):
                    return await ImportAsync(Path.GetFullPath(file), settings);
                default:
                    await Console.Error.WriteLineAsync(Usage);
                    return CommandLineRunner.UsedWrongly;
            }
        }
        catch (Exception e) when (e is MoveException or IOException or UnauthorizedAccessException)
        {
            await Console.Error.WriteLineAsync(e.Message);
            return 1;
        }
    }

    private static async Task<int> ExportAsync(string file, string[] settings)
    {
        await using var command = BotCommand.Open(settings);
        var report = await new DataExport(command.Get<IStore>(), command.Get<TimeProvider>()).ToAsync(file, CancellationToken.None);
        Tell(report);
        Console.WriteLine($"{file}: {report.Bytes / 1024} KiB. Sealed columns stay sealed: the key ring with {Keys(report)} belongs to it and is not in it.");
        return 0;
    }

    private static async Task<int> ImportAsync(string file, string[] settings)
    {
        await using var command = BotCommand.Open(settings);

        // A service that runs on the database would write between the rows.
        using var alone = InstanceLock.Take(command.Get<BotSettings>().Storage);
        var report = await new DataImport(command.Get<IStore>(), command.Get<KeyRing>()).FromAsync(file, CancellationToken.None);
        Tell(report);
        Console.WriteLine("Imported; every table was read back and is what the file holds.");
        return 0;
    }

    private static void Tell(MoveReport report)
    {
        foreach (var table in report.Tables)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{table.Name,-20} {table.Rows,12}  {table.Sha256[..16]}"));
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{"schema " + report.Schema,-20} {report.Tables.Sum(t => t.Rows),12}"));
    }

    private static string Keys(MoveReport report) => report.Keys.Count == 1 ? $"key {report.Keys[0]}" : "keys " + string.Join(", ", report.Keys);
}
