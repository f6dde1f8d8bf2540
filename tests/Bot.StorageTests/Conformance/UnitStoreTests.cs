using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.StorageTests.Conformance;

/// <summary>The tree of units with its dates, and the venues that belong to them.</summary>
public abstract class UnitStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Fact]
    public async Task A_unit_comes_back_as_saved_by_id_and_by_code()
    {
        var full = Some.Unit(1) with { ValidTo = Today.AddYears(1), Successor = new UnitId(9), Reports = true };
        var bare = new Unit { Id = new UnitId(2), Code = Some.UnitCode(2), Name = "Phòng Mơ", Kind = "division", ValidFrom = Today };
        await SaveAsync(full with { Name = "Tên cũ" }, full, bare);

        (await ReadAsync(t => t.Units.FindAsync(new UnitId(1), default))).ShouldBe(full);
        (await ReadAsync(t => t.Units.ByCodeAsync(Some.UnitCode(2), default))).ShouldBe(bare);
        (await ReadAsync(t => t.Units.FindAsync(new UnitId(3), default))).ShouldBeNull();
        (await ReadAsync(t => t.Units.ByCodeAsync(Some.UnitCode(3), default))).ShouldBeNull();
        (await ReadAsync(t => t.Units.FindManyAsync([new(2), new(7), new(1)], default))).ShouldBe([bare, full]);
        (await ReadAsync(t => t.Units.CountAsync(default))).ShouldBe(2);
        (await ReadAsync(t => t.Units.AllAsync(new UnitId(1), 9, default))).ShouldBe([bare]);
    }

    [Fact]
    public async Task A_subtree_has_the_unit_and_all_below_it_in_force_by_code()
    {
        await TreeAsync();

        (await SubtreeAsync(1)).ShouldBe([1, 2, 3, 4, 5]);
        (await SubtreeAsync(2)).ShouldBe([2, 4, 5]);
        (await SubtreeAsync(5)).ShouldBe([5]);
        (await SubtreeAsync(77)).ShouldBeEmpty();
        (await SubtreeAsync(2, new UnitFilter(Sector: "y tế"))).ShouldBe([4]);
        (await SubtreeAsync(1, new UnitFilter(Area: "14758"))).ShouldBe([3, 4]);
        (await SubtreeAsync(1, new UnitFilter("y tế", "99999"))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_closed_unit_is_in_force_until_the_day_before_its_end()
    {
        await TreeAsync();
        await SaveAsync(Unit(4, 2) with { ValidFrom = Today.AddDays(-5), ValidTo = Today.AddDays(5) });

        (await SubtreeAsync(2, on: Today.AddDays(-6))).ShouldNotContain(4);
        (await SubtreeAsync(2, on: Today.AddDays(-5))).ShouldContain(4);
        (await SubtreeAsync(2, on: Today.AddDays(4))).ShouldContain(4);
        (await SubtreeAsync(2, on: Today.AddDays(5))).ShouldNotContain(4);
        (await ReadAsync(t => t.Units.ChildrenAsync(new UnitId(2), Today.AddDays(5), default))).Select(u => u.Id.Value).ShouldBe([5]);
        (await ReadAsync(t => t.Units.ChildrenAsync(new UnitId(2), Today, default))).Select(u => u.Id.Value).ShouldBe([4, 5]);
    }

    [Fact]
    public async Task The_line_upwards_is_nearest_first_and_a_circle_does_not_hang_it()
    {
        await TreeAsync();

        (await LineAsync(5)).ShouldBe([5, 2, 1]);
        (await LineAsync(1)).ShouldBe([1]);
        (await LineAsync(77)).ShouldBeEmpty();
        await SaveAsync(Unit(1, 5));
        (await LineAsync(5)).Count.ShouldBeLessThanOrEqualTo(UnitPolicy.MostLevels);
        (await SubtreeAsync(1)).ShouldBe([1, 2, 3, 4, 5]);
    }

    [Fact]
    public async Task Reporting_units_are_paged_by_id()
    {
        await TreeAsync();
        foreach (var id in new[] { 2, 3, 5 })
        {
            await SaveAsync(Unit(id, 1) with { Reports = true });
        }

        await SaveAsync(Unit(6, 1) with { Reports = true, ValidTo = Today });
        (await ReadAsync(t => t.Units.ReportingAsync(Today, new UnitId(0), 2, default))).Select(u => u.Id.Value).ShouldBe([2, 3]);
        (await ReadAsync(t => t.Units.ReportingAsync(Today, new UnitId(3), 2, default))).Select(u => u.Id.Value).ShouldBe([5]);
    }

    [Fact]
    public async Task A_venue_belongs_to_one_unit_and_the_last_link_counts()
    {
        await TreeAsync();
        for (var i = 1; i <= 3; i++)
        {
            await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(i, code: i), default));
        }

        await LinkAsync(new(new(1), new(5), Now), new(new(2), new(5), Now.AddMinutes(-1)), new(new(3), new(4), Now));
        await LinkAsync(new UnitVenue(new(3), new(2), Now.AddMinutes(1)));

        (await ReadAsync(t => t.UnitVenues.UnitOfAsync(new VenueId(3), default))).ShouldBe(new UnitVenue(new(3), new(2), Now.AddMinutes(1)));
        (await ReadAsync(t => t.UnitVenues.VenuesOfAsync(new UnitId(5), default))).Select(v => v.Venue.Id.Value).ShouldBe([2, 1]);
        (await ReadAsync(t => t.UnitVenues.VenuesOfAsync(new UnitId(5), default)))[1].ShouldBe(new LinkedVenue(new(new(1), new(5), Now), Some.Venue()));
        (await ReadAsync(t => t.UnitVenues.VenuesOfManyAsync([new(5), new(2), new(77)], default))).Select(l => (l.Unit.Value, l.Venue.Value)).ShouldBe([(2, 3), (5, 1), (5, 2)]);
        (await ReadAsync(t => t.UnitVenues.AllAsync(default))).Count.ShouldBe(3);

        await WriteAsync(t => t.UnitVenues.UnlinkAsync(new VenueId(1), default));
        (await ReadAsync(t => t.UnitVenues.UnitOfAsync(new VenueId(1), default))).ShouldBeNull();
    }

    private static Unit Unit(long id, long? parent) => Some.Unit(id, parent) with { Sector = null, Area = null };

    // 1 above 2 and 3, 2 above 4 and 5.
    private Task TreeAsync() => SaveAsync(
        Unit(1, null), Unit(2, 1), Unit(3, 1) with { Area = "14758" }, Unit(4, 2) with { Sector = "y tế", Area = "14758" }, Unit(5, 2) with { Sector = "giáo dục" });

    private async Task SaveAsync(params Unit[] units)
    {
        foreach (var unit in units)
        {
            await WriteAsync(t => t.Units.SaveAsync(unit, default));
        }
    }

    private async Task LinkAsync(params UnitVenue[] links)
    {
        foreach (var link in links)
        {
            await WriteAsync(t => t.UnitVenues.LinkAsync(link, default));
        }
    }

    private async Task<IReadOnlyList<long>> SubtreeAsync(long root, UnitFilter? filter = null, DateOnly? on = null) =>
        [.. (await ReadAsync(t => t.Units.SubtreeAsync(new UnitId(root), on ?? Today, filter ?? UnitFilter.All, default))).Select(u => u.Id.Value)];

    private async Task<IReadOnlyList<long>> LineAsync(long unit) =>
        [.. (await ReadAsync(t => t.Units.AncestorsAsync(new UnitId(unit), default))).Select(u => u.Id.Value)];
}
