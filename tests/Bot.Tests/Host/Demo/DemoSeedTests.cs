using Bot.Domain.Venues;
using Bot.Host.Demo;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Demo;

public sealed class DemoSeedTests
{
    [Fact]
    public async Task Demo_venues_are_laid_in_once_and_show_every_state_of_a_code()
    {
        await using var store = new TemporaryStore();
        var seed = new DemoSeed(store.Store, TimeProvider.System, NullLogger<DemoSeed>.Instance);

        await seed.RunAsync(CancellationToken.None);
        await seed.RunAsync(CancellationToken.None);

        (await store.ReadAsync(r => r.Venues.CountAsync(default))).ShouldBe(12);
        (await LookUpAsync(store, 1)).ShouldBeOfType<VenueLookup.Found>();
        (await LookUpAsync(store, 12)).ShouldBeOfType<VenueLookup.Retired>();
        (await LookUpAsync(store, 900)).ShouldBeOfType<VenueLookup.Replaced>();
    }

    private static Task<VenueLookup> LookUpAsync(TemporaryStore store, int number) =>
        store.ReadAsync(r => r.Venues.LookUpAsync(DemoVenues.Code(number), default));
}
