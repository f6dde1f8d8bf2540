using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.CheckIns;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Benchmarks;

/// <summary>
/// How cost grows with what is stored: bytes of each record, and the time of everything that touches scans. Arguments: scans (1000000), "sqlite"
/// or "postgres", a folder in which the database stays, and "lay=N" to lay in at most N of the missing scans and end. The last measurements
/// remove rows, so a kept database serves for one measurement.
/// </summary>
internal static class GrowthBenchmark
{
    private const int Runs = 31;
    private static readonly TimeSpan Lately = TimeSpan.FromHours(12);

    public static async Task RunAsync(string[] args)
    {
        var lay = args.FirstOrDefault(a => a.StartsWith("lay=", StringComparison.Ordinal))?[4..];
        args = [.. args.Where(a => !a.StartsWith("lay=", StringComparison.Ordinal))];
        var rows = args.Length > 0 ? long.Parse(args[0], CultureInfo.InvariantCulture) : 1_000_000;
        await using var database = await GrownDatabase.OpenAsync(rows, args.Length > 1 && args[1] == "postgres", args.Length > 2 ? args[2] : null);
        var isWhole = await database.GrowAsync(lay is null ? null : long.Parse(lay, CultureInfo.InvariantCulture));
        if (lay is not null)
        {
            Environment.ExitCode = isWhole ? 0 : 3;
            return;
        }

        await using (var connection = await database.ConnectAsync())
        {
            await GrownSizes.PrintAsync(connection, database.IsPostgres);
        }

        Console.WriteLine("what                                      median ms   worst ms");
        await QuestionsAsync(database);
        await new GrownTurns(database).MeasureAsync();
        await RetentionAsync(database);
    }

    private static async Task QuestionsAsync(GrownDatabase database)
    {
        var (scans, random) = (database.Scans, new Random(7));
        ResidentId Anybody() => new(1 + random.Next(scans.Residents));
        VenueId Anywhere() => new(GrownScans.FirstVenue + random.Next(scans.Venues));
        await MeasureAsync("latest scan of a person at a venue", Runs, () => Read(database, t => t.CheckIns.LatestAsync(Anybody(), Anywhere(), scans.Until - Lately, default)));
        await MeasureAsync("latest scan of a person anywhere", Runs, () => Read(database, t => t.CheckIns.LatestAnywhereAsync(Anybody(), default)));
        await MeasureAsync("a person's history, first page", Runs, () => Read(database, t => t.CheckIns.HistoryAsync(Anybody(), 0, 10, default)));
        await MeasureAsync("a person's scans, counted", Runs, () => Read(database, t => t.CheckIns.CountAsync(Anybody(), default)));
        await MeasureAsync("the check-out reminder's look", Runs, () => Read(database, t => t.CheckIns.OpenEntriesAsync(new RowMark(scans.Until - Lately, 0), scans.Until, 100, default)));
        foreach (var (name, asker, venue) in new[] { ("a venue", GrownDatabase.OwnerOfOne, scans.Venues / 2), ("a large venue", GrownDatabase.OwnerOfLarge, 0) })
        {
            var month = new HistoryFilter { Asker = asker, Venue = new VenueId(GrownScans.FirstVenue + venue), From = scans.From.AddMonths(1), Before = scans.From.AddMonths(2) };
            await MeasureAsync($"{name}: a month's first page", Runs, () => Read(database, t => t.VenueHistory.PageAsync(month, 0, HistoryPolicy.PageSize, default)));
            await MeasureAsync(
                $"{name}: a month, counted up to 100,000",
                Runs,
                () => Read(database, t => t.VenueHistory.CountAsync(month, HistoryPolicy.MostCounted, HistoryPolicy.MostForPersons, default)));
        }

        await MeasureAsync("all venues: a month, counted", 1, () => MonthAsync(database));
    }

    private static async Task MonthAsync(GrownDatabase database)
    {
        await using var connection = await database.ConnectAsync();
        await using var command = connection.CreateCommand();
        var (from, before) = (database.Scans.From.AddMonths(1).ToUnixTimeMilliseconds(), database.Scans.From.AddMonths(2).ToUnixTimeMilliseconds());
        command.CommandTimeout = 0;
        command.CommandText = string.Create(CultureInfo.InvariantCulture,
            $"SELECT count(*) FROM (SELECT venue, count(*) FROM check_ins WHERE at >= {from} AND at < {before} GROUP BY venue) v");
        await command.ExecuteScalarAsync();
    }

    /// <summary>First the oldest day row by row, as it goes every day, then the rest of the oldest month.</summary>
    private static async Task RetentionAsync(GrownDatabase database)
    {
        var day = database.Scans.From.AddDays(1);
        var (times, removed) = (new List<double>(), 0L);
        for (var clock = Stopwatch.StartNew(); clock.Elapsed < TimeSpan.FromSeconds(30);)
        {
            var begin = Stopwatch.GetTimestamp();
            var once = await database.Store.WriteAsync(t => t.CheckIns.PurgeAsync(day, RetentionPolicy.RowsAtATime, default), default);
            if (once == 0)
            {
                break;
            }

            removed += once;
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        var tenth = Math.Max(1, times.Count / 10);
        var (early, late) = (times.Take(tenth).DefaultIfEmpty().Average(), times.TakeLast(tenth).DefaultIfEmpty().Average());
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture,
            $"retention by rows: {removed:#,0} of the oldest day in {times.Sum() / 1000:0.0} s; {RetentionPolicy.RowsAtATime} rows take {early:0.0} ms at first, {late:0.0} ms at last"));
        if (database.IsPostgres)
        {
            var month = database.Scans.From.AddMonths(1);
            await MeasureAsync(
                "retention, the rest of the oldest month",
                1,
                () => database.Store.WriteAsync(t => t.CheckIns.PurgeAsync(month, RetentionPolicy.RowsAtATime, default), default).AsTask());
        }
    }

    private static Task<T> Read<T>(GrownDatabase database, Func<IStoreTransaction, ValueTask<T>> ask) => database.Store.ReadAsync(ask, default).AsTask();

    private static async Task MeasureAsync(string what, int runs, Func<Task> ask)
    {
        var times = new List<double>();
        for (var run = 0; run < runs; run++)
        {
            var begin = Stopwatch.GetTimestamp();
            await ask();
            times.Add(Stopwatch.GetElapsedTime(begin).TotalMilliseconds);
        }

        times.Sort();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{what,-41} {times[runs / 2],9:0.00} {times[^1],10:0.00}"));
    }
}
