using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Host.Demo;

/// <summary>Lays the demo venues and units into an empty or known database; running it again changes nothing.</summary>
public sealed class DemoSeed(IStore store, TimeProvider time, ILogger<DemoSeed> log)
{
    /// <summary>A code that was replaced, so that its page can be seen.</summary>
    private const int ReplacedNumber = 900;

    /// <summary>For the banner: the first venue people should try.</summary>
    public static IReadOnlyList<(string Name, string Code)> Shown { get; } =
        [.. DemoVenues.All(DateTimeOffset.UnixEpoch).Take(1).Select(v => (v.Name, v.Code.Value))];

    public async Task RunAsync(CancellationToken ct)
    {
        var saved = await store.WriteAsync(async s => await LayInAsync(s.Venues, ct) + await LayInUnitsAsync(s, ct), ct);
        if (saved > 0)
        {
            Log.DemoSeeded(log, saved);
        }
    }

    // Whole or not at all: what a person changed since stays changed.
    private async ValueTask<int> LayInUnitsAsync(IRecords records, CancellationToken ct)
    {
        if (await records.Units.CountAsync(ct) > 0)
        {
            return 0;
        }

        var now = time.GetUtcNow();
        foreach (var unit in DemoUnits.All())
        {
            await records.Units.SaveAsync(unit, ct);
        }

        foreach (var person in DemoUnits.People())
        {
            await records.UnitPeople.SaveAsync(person, ct);
        }

        var venues = DemoUnits.Venues(now);
        foreach (var (unit, venue, _) in venues)
        {
            await records.Venues.SaveAsync(venue, ct);
            await records.UnitVenues.LinkAsync(new UnitVenue(venue.Id, unit, now.Whole()), ct);
        }

        foreach (var scan in DemoScans.Of([.. venues.Select(v => (v.Venue.Id, v.Daily))], now))
        {
            await records.CheckIns.AddAsync(scan, ct);
        }

        return venues.Count;
    }

    private async ValueTask<int> LayInAsync(IVenueStore venues, CancellationToken ct)
    {
        var saved = 0;
        foreach (var venue in DemoVenues.All(time.GetUtcNow()))
        {
            if (await venues.FindAsync(venue.Id, ct) is not null)
            {
                continue;
            }

            if (venue.Id.Value == 1)
            {
                await venues.SaveAsync(venue with { Code = DemoVenues.Code(ReplacedNumber) }, ct);
            }

            await venues.SaveAsync(venue, ct);
            saved++;
        }

        return saved;
    }
}
