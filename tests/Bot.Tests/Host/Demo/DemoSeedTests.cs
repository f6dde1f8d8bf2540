using Bot.Domain.Records;
using Bot.Domain.Units;
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

        (await store.ReadAsync(r => r.Venues.CountAsync(default))).ShouldBe(20);
        (await LookUpAsync(store, 1)).ShouldBeOfType<VenueLookup.Found>();
        (await LookUpAsync(store, 12)).ShouldBeOfType<VenueLookup.Retired>();
        (await LookUpAsync(store, 900)).ShouldBeOfType<VenueLookup.Replaced>();
    }

    [Fact]
    public async Task A_department_with_schools_people_venues_and_a_month_of_scans_is_laid_in_once()
    {
        await using var store = new TemporaryStore();
        var time = new LastOfNovember();
        var seed = new DemoSeed(store.Store, time, NullLogger<DemoSeed>.Instance);
        var today = new DateOnly(2026, 11, 30);

        await seed.RunAsync(CancellationToken.None);
        await seed.RunAsync(CancellationToken.None);

        var tree = await store.ReadAsync(r => r.Units.SubtreeAsync(new UnitId(1), today, UnitFilter.All, default));
        tree.Count.ShouldBe(9);
        tree.Count(u => u.Reports).ShouldBe(7);
        var people = await store.ReadAsync(r => r.UnitPeople.OfUnitsAsync([.. tree.Select(u => u.Id)], today, default));
        people.Select(p => p.Role).Distinct().Order().ShouldBe(Enum.GetValues<UnitRole>());
        tree.Where(u => u.Reports).ShouldAllBe(u => people.Count(p => p.Unit == u.Id && p.Role == UnitRole.Head) == 1);
        people.ShouldAllBe(p => p.Phone.National.StartsWith("0710 000 0"));
        (await store.ReadAsync(r => r.UnitVenues.AllAsync(default))).Count.ShouldBe(8);
        (await store.ReadAsync(r => r.CheckIns.OpenEntriesAsync(RowMark.Before(DateTimeOffset.UnixEpoch), time.GetUtcNow(), 9999, default))).Count.ShouldBeGreaterThan(50);
    }

    private static Task<VenueLookup> LookUpAsync(TemporaryStore store, int number) =>
        store.ReadAsync(r => r.Venues.LookUpAsync(DemoVenues.Code(number), default));

    private sealed class LastOfNovember : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 11, 30, 0, 59, 50, TimeSpan.Zero);
    }
}
