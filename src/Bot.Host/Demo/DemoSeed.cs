using Bot.Dialogs.Conversations;
using Bot.Domain.Venues;

namespace Bot.Host.Demo;

/// <summary>Lays the demo venues into an empty or known database; running it again changes nothing.</summary>
public sealed class DemoSeed(IStore store, TimeProvider time, ILogger<DemoSeed> log)
{
    /// <summary>A code that was replaced, so that its page can be seen.</summary>
    private const int ReplacedNumber = 900;

    /// <summary>For the banner: the first venue people should try.</summary>
    public static IReadOnlyList<(string Name, string Code)> Shown { get; } =
        [.. DemoVenues.All(DateTimeOffset.UnixEpoch).Take(1).Select(v => (v.Name, v.Code.Value))];

    public async Task RunAsync(CancellationToken ct)
    {
        var saved = await store.WriteAsync(s => LayInAsync(s.Venues, ct), ct);
        if (saved > 0)
        {
            Log.DemoSeeded(log, saved);
        }
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
