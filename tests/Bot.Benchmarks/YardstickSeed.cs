using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Storage;
using Bot.TestBed;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Benchmarks;

/// <summary>
/// Writes a seeded database, its key ring and the venues' codes, one a line, into a folder. Arguments: folder, chats, venues, first chat id,
/// and for PostgreSQL its connection string.
/// </summary>
internal static class YardstickSeed
{
    public static async Task RunAsync(string[] args)
    {
        var folder = Path.GetFullPath(args[0]);
        var chats = int.Parse(args[1], CultureInfo.InvariantCulture);
        var venues = int.Parse(args[2], CultureInfo.InvariantCulture);
        Directory.CreateDirectory(folder);
        await using var services = Services(folder, args.Length > 4 ? args[4] : null);
        var seed = new SeededResidents(services.GetRequiredService<IStore>(), TimeProvider.System.GetUtcNow());
        var codes = await seed.FillAsync(chats, venues, long.Parse(args[3], CultureInfo.InvariantCulture));
        await File.WriteAllLinesAsync(Path.Combine(folder, "codes.txt"), codes);
        Console.WriteLine($"{chats} residents, {venues} venues in {folder}");
    }

    private static ServiceProvider Services(string folder, string? server)
    {
        var services = new ServiceCollection();
        services.AddBotStorage(o =>
        {
            o.Kind = server is null ? StoreKind.Sqlite : StoreKind.Postgres;
            o.ConnectionString = server ?? string.Empty;
            o.DatabaseFile = Path.Combine(folder, "bot.db");
            o.KeyFile = Path.Combine(folder, "keys.json");
            o.MayCreateKeys = true;
        });
        return services.BuildServiceProvider();
    }
}
