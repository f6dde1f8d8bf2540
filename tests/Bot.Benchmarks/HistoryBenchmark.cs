using System.Diagnostics;
using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Benchmarks;

/// <summary>
/// What the owner of a venue waits for: count, first page with its names, a search by name, today's numbers, on many check-ins. Arguments:
/// check-ins (10000000), "sqlite" or "postgres", and a folder in which the database stays for the next run.
/// </summary>
internal static class HistoryBenchmark
{
    private const double GoalMs = 50;
    private const int Runs = 15;

    public static async Task RunAsync(string[] args)
    {
        var checkIns = args.Length > 0 ? int.Parse(args[0], CultureInfo.InvariantCulture) : 10_000_000;
        await using var seeded = await SeededHistory.OpenAsync(args.Length > 1 ? args[1] : "sqlite", args.Length > 2 ? args[2] : null, checkIns);
        Console.WriteLine("asker                      question                  median ms   worst ms");
        var isGood = true;
        foreach (var (name, asker, venue) in SeededHistory.Askers)
        {
            var venues = await seeded.Store.ReadAsync(t => t.VenueHistory.CountVenuesAsync(asker, default), default);
            foreach (var (question, ask) in Questions(asker, venue, venue is null && venues >= HistoryPolicy.ManyVenues))
            {
                isGood &= await MeasureAsync(seeded.Store, name, question, ask) <= GoalMs;
            }
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"goal: {GoalMs:0} ms"));
        Environment.ExitCode = isGood ? 0 : 1;
    }

    private static IEnumerable<(string, Func<IStoreTransaction, Task>)> Questions(ResidentId asker, VenueId? venue, bool isMany)
    {
        var all = new HistoryFilter { Asker = asker, Venue = venue, From = SeededHistory.Now.AddDays(-30), Before = SeededHistory.Now };
        yield return ("count and first page", t => PageAsync(t, all, isMany));
        yield return ("of today", t => PageAsync(t, all with { From = SeededHistory.Now.AddHours(-8) }, isMany));
        yield return ("of the last minutes", t => PageAsync(t, all with { From = SeededHistory.Now.AddMinutes(-10) }, isMany));
        yield return ("page 5", t => PageAsync(t, all, isMany, 4 * HistoryPolicy.PageSize));
        yield return ("by name, with the page", t => ByNameAsync(t, all, isMany));
        yield return ("numbers of today", async t => await t.VenueHistory.SinceAsync(asker, venue, SeededHistory.Now.AddHours(-12), isMany ? HistoryPolicy.MostOfDayOfMany : HistoryPolicy.MostOfDay, default));
    }

    private static async Task PageAsync(IStoreTransaction t, HistoryFilter filter, bool isMany, int skip = 0)
    {
        await t.VenueHistory.CountAsync(filter, isMany ? HistoryPolicy.MostCountedOfMany : HistoryPolicy.MostCounted, HistoryPolicy.MostForPersons, default);
        var page = await t.VenueHistory.PageAsync(filter, skip, HistoryPolicy.PageSize, default);
        await t.Residents.FindManyAsync([.. page.Select(v => v.CheckIn.Resident).Distinct()], default);
    }

    private static async Task ByNameAsync(IStoreTransaction t, HistoryFilter filter, bool isMany)
    {
        var searched = await t.VenueHistory.PeopleAsync(filter, HistoryPolicy.MostSearchedVisits, HistoryPolicy.MostSearchedPeople, default);
        var found = searched.People.Where(p => VietnameseText.Fold(p.Name!.Value.Value).Contains("mau a", StringComparison.Ordinal)).Take(HistoryPolicy.MostFoundPeople);
        await PageAsync(t, filter with { People = [.. found.Select(p => p.Id)] }, isMany);
    }

    private static async Task<double> MeasureAsync(IStore store, string asker, string question, Func<IStoreTransaction, Task> ask)
    {
        var times = new List<double>();
        for (var run = 0; run <= Runs; run++)
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
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{asker,-26} {question,-24} {sorted[Runs / 2],10:0.0} {sorted[^1],10:0.0}"));
        return sorted[Runs / 2];
    }
}
