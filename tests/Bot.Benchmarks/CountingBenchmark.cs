using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Reports;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Benchmarks;

/// <summary>
/// The monthly count over many check-ins: of 10,000 units at once, of one unit with its persons, before and after days are closed, and what closing
/// a day costs. Arguments: check-ins (10000000), "sqlite" or "postgres", and a folder in which the database stays for the next run.
/// </summary>
internal static class CountingBenchmark
{
    private const double GoalMs = 100;
    private const int Runs = 15;
    private const int Units = 10_000;
    private const int Piece = 500;
    private static readonly UnitId[] All = [.. Enumerable.Range(1, Units).Select(i => new UnitId(i))];
    private static readonly DateOnly Today = VietnamTime.Date(SeededHistory.Now);
    private static readonly CountedDays Month = CountedDays.Through(Today.AddDays(-30), Today);

    public static async Task RunAsync(string[] args)
    {
        var checkIns = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000_000;
        await using var seeded = await SeededHistory.OpenAsync(args.Length > 1 ? args[1] : "sqlite", args.Length > 2 ? args[2] : null, checkIns);
        await LinkAsync(seeded.Store);
        Console.WriteLine("question                                     median ms   worst ms");
        if (await seeded.Store.ReadAsync(t => t.ScanCounts.ClosedThroughAsync(default), default) is null)
        {
            await MeasureAsync(seeded.Store, "10,000 units, no day closed", 3, UnitsAsync);
            await CloseAsync(seeded.Store);
            await seeded.TidyAsync();
        }

        await MeasureAsync(seeded.Store, "10,000 units, today open", Runs, UnitsAsync);
        var median = await MeasureAsync(seeded.Store, "10,000 units, all days closed", Runs, async t => await t.ScanCounts.OfUnitsAsync(All, Month with { Before = Today }, default));
        await MeasureAsync(seeded.Store, "a unit of 900 scans, with persons", Runs, t => UnitAsync(t, 5_000));
        await MeasureAsync(seeded.Store, "a unit of 100,000 scans, with persons", Runs, t => UnitAsync(t, 1));
        await MeasureAsync(seeded.Store, "days of 10,000 venues, for a chart", 3, async t => await t.ScanCounts.ByDayAsync([.. All.Select(u => new VenueId(u.Value))], Month with { Before = Today }, default));
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"goal: {GoalMs:0} ms for 10,000 units whose days are closed"));
        Environment.ExitCode = median <= GoalMs ? 0 : 1;
    }

    private static async Task UnitsAsync(IStoreTransaction t)
    {
        var counts = await t.ScanCounts.OfUnitsAsync(All, Month, default);
        if (counts.Count != Units)
        {
            throw new InvalidOperationException("not every unit was counted");
        }
    }

    private static async Task UnitAsync(IStoreTransaction t, long venue)
    {
        await t.ScanCounts.OfVenuesAsync([new VenueId(venue)], Month, default);
        await t.ScanCounts.PersonsAsync([new VenueId(venue)], Month, default);
    }

    private static async Task LinkAsync(IStore store)
    {
        if (await store.ReadAsync(t => t.Units.CountAsync(default), default) > 0)
        {
            return;
        }

        for (var start = 1; start <= Units; start += Piece)
        {
            var first = start;
            await WriteAsync(store, async t =>
            {
                for (var i = first; i < first + Piece; i++)
                {
                    await t.Units.SaveAsync(Unit(i), default);
                    await t.UnitVenues.LinkAsync(new UnitVenue(new VenueId(i), new UnitId(i), SeededHistory.Now), default);
                }
            });
        }
    }

    private static Unit Unit(int i) => new()
    {
        Id = new UnitId(i),
        Code = UnitCode.TryParse("DV-" + i.ToString(CultureInfo.InvariantCulture), out var code) ? code.Value : throw new InvalidOperationException("no code"),
        Name = "Đơn vị Mẫu " + i.ToString(CultureInfo.InvariantCulture),
        Kind = "agency",
        ValidFrom = Today.AddYears(-1),
        Reports = true,
    };

    private static async Task CloseAsync(IStore store)
    {
        var (clock, worst, pieces) = (Stopwatch.StartNew(), TimeSpan.Zero, 0);
        for (var day = Month.From; day < Today; day = day.AddDays(1))
        {
            VenueId? after = new VenueId(0);
            while (after is { } from)
            {
                var (closing, piece) = (day, Stopwatch.StartNew());
                after = await store.WriteAsync(t => t.ScanCounts.KeepTotalsAsync(closing, from, ReportPolicy.VenuesAtATime, default), default);
                (worst, pieces) = (piece.Elapsed > worst ? piece.Elapsed : worst, pieces + 1);
            }

            var closed = day;
            await WriteAsync(store, t => t.ScanCounts.CloseThroughAsync(closed, default));
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"30 days closed within {clock.Elapsed.TotalSeconds:0.0} s; a transaction took {clock.Elapsed.TotalMilliseconds / pieces:0.0} ms, the worst {worst.TotalMilliseconds:0} ms"));
    }

    private static async Task<double> MeasureAsync(IStore store, string question, int runs, Func<IStoreTransaction, Task> ask)
    {
        var times = new List<double>();
        for (var run = 0; run <= runs; run++)
        {
            var clock = Stopwatch.StartNew();
            await store.ReadAsync(
                async t =>
                {
                    await ask(t);
                    return true;
                },
                default);
            times.Add(clock.Elapsed.TotalMilliseconds);
        }

        var sorted = times.Skip(1).Order().ToList();
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{question,-44} {sorted[runs / 2],9:0.0} {sorted[^1],10:0.0}"));
        return sorted[runs / 2];
    }

    private static async Task WriteAsync(IStore store, Func<IStoreTransaction, ValueTask> work) => await store.WriteAsync(
        async t =>
        {
            await work(t);
            return true;
        },
        default);
}
