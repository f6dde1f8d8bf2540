using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.StorageTests.Conformance;

public abstract class ScanCountStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly DateOnly Day = new(2026, 11, 20);
    private static readonly CountedDays Month = CountedDays.OfMonth(2026, 11);
    private static readonly VenueId[] Both = [new(1), new(2)];
    private long _next;

    [Fact]
    public async Task Scans_are_counted_by_venue_and_persons_once()
    {
        await SaveVenuesAsync();
        await AddAsync(1, 1, Day);
        await AddAsync(1, 1, Day);
        await AddAsync(1, 2, Day.AddDays(-1));
        await AddAsync(2, 1, Day);
        await AddAsync(2, 1, new DateOnly(2026, 10, 31));

        (await CountAsync(Month)).ShouldBe([new ReportVenueCount(new VenueId(1), 3, 2), new ReportVenueCount(new VenueId(2), 1, 1)], ignoreOrder: true);
        (await ReadAsync(t => t.ScanCounts.PersonsAsync(Both, Month, default))).ShouldBe(new PersonCount(2, IsExact: true));
        (await ReadAsync(t => t.ScanCounts.ByDayAsync(Both, Month, default))).ShouldBe([new DayScans(Day.AddDays(-1), 1, 1), new DayScans(Day, 3, 2)]);
        (await ReadAsync(t => t.ScanCounts.OfVenuesAsync([], Month, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_day_begins_and_ends_at_Vietnamese_midnight()
    {
        await SaveVenuesAsync();
        var start = VietnamTime.StartOf(Month.From);
        foreach (var at in new[] { start.AddMilliseconds(-1), start, VietnamTime.StartOf(Month.Before).AddMilliseconds(-1), VietnamTime.StartOf(Month.Before) })
        {
            await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(++_next) with { At = at }, default));
        }

        (await CountAsync(Month)).Single().Scans.ShouldBe(2);
        for (var day = Month.From.AddDays(-1); day <= Month.Before; day = day.AddDays(1))
        {
            await CloseAsync(day);
        }

        (await CountAsync(Month)).Single().Scans.ShouldBe(2);
        (await ReadAsync(t => t.ScanCounts.LastDaysAsync(Both, default))).ShouldBe(new Dictionary<VenueId, DateOnly> { [new(1)] = new(2026, 12, 1) });
    }

    [Fact]
    public async Task A_closed_day_keeps_its_total_when_its_rows_go_by_age()
    {
        await SaveVenuesAsync();
        await AddAsync(1, 1, Day);
        await AddAsync(1, 2, Day);
        await AddAsync(2, 2, Day.AddDays(1));
        await CloseAsync(Day);

        (await PurgeAsync(Day.AddDays(5))).ShouldBe(2, "the day after is not closed, so its rows stay");

        (await CountAsync(Month)).ShouldBe([new ReportVenueCount(new VenueId(1), 2, 2), new ReportVenueCount(new VenueId(2), 1, 1)], ignoreOrder: true);
        (await ReadAsync(t => t.ScanCounts.PersonsAsync(Both, Month, default))).ShouldBe(new PersonCount(3, IsExact: false), "one of them may be counted twice now");
        (await ReadAsync(t => t.ScanCounts.ClosedThroughAsync(default))).ShouldBe(Day);
        (await ReadAsync(t => t.ScanCounts.FaultsAsync(Month, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Rows_go_by_whole_days()
    {
        await SaveVenuesAsync();
        await AddAsync(1, 1, Day, hour: 1);
        await AddAsync(1, 1, Day, hour: 20);
        await CloseAsync(Day);

        (await WriteAsync(t => t.CheckIns.PurgeAsync(VietnamTime.StartOf(Day).AddHours(12), 100, default))).ShouldBe(0);
        (await WriteAsync(t => t.CheckIns.PurgeAsync(VietnamTime.StartOf(Day.AddDays(1)), 100, default))).ShouldBe(2);
    }

    [Fact]
    public async Task A_deleted_person_stays_counted_on_open_and_on_closed_days()
    {
        await SaveVenuesAsync();
        await AddAsync(1, 1, Day);
        await AddAsync(1, 1, Day.AddDays(1));
        await AddAsync(1, 2, Day.AddDays(1));
        await CloseAsync(Day);

        (await WriteAsync(t => t.CheckIns.RemoveOfAsync(new ResidentId(1), default))).ShouldBe(2);

        (await CountAsync(Month)).Single().Scans.ShouldBe(3);
        (await ReadAsync(t => t.ScanCounts.ByDayAsync(Both, Month, default))).ShouldBe([new DayScans(Day, 1, 1), new DayScans(Day.AddDays(1), 2, 2)]);
        await CloseAsync(Day.AddDays(1));
        (await ReadAsync(t => t.ScanCounts.ByDayAsync(Both, Month, default))).ShouldBe([new DayScans(Day, 1, 1), new DayScans(Day.AddDays(1), 2, 2)]);
        (await ReadAsync(t => t.ScanCounts.FaultsAsync(Month, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Deleting_while_a_day_is_being_closed_counts_nothing_twice()
    {
        await SaveVenuesAsync();
        await AddAsync(1, 1, Day);
        await AddAsync(1, 2, Day);
        await WriteAsync(t => t.ScanCounts.KeepTotalsAsync(Day, new VenueId(0), 100, default));

        await WriteAsync(t => t.CheckIns.RemoveOfAsync(new ResidentId(1), default));
        (await CountAsync(Month)).Single().ShouldBe(new ReportVenueCount(new VenueId(1), 2, 2));
        await WriteAsync(t => t.ScanCounts.CloseThroughAsync(Day, default));

        (await CountAsync(Month)).Single().Scans.ShouldBe(2);
        (await ReadAsync(t => t.ScanCounts.ByDayAsync(Both, Month, default))).ShouldBe([new DayScans(Day, 2, 2)]);
    }

    [Fact]
    public async Task A_scan_that_comes_when_its_day_is_closed_is_counted()
    {
        await SaveVenuesAsync();
        await AddAsync(1, 1, Day);
        await CloseAsync(Day);
        await AddAsync(1, 1, Day.AddDays(1));

        await AddAsync(1, 1, Day);
        await AddAsync(1, 2, Day);

        (await ReadAsync(t => t.ScanCounts.ByDayAsync(Both, Month, default)))[0].ShouldBe(new DayScans(Day, 3, 2));
        (await ReadAsync(t => t.ScanCounts.FaultsAsync(Month, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_people_who_turn_out_to_be_one_are_one_person_of_the_day()
    {
        await SaveVenuesAsync();
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1, phone: null), default));
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: null), default));
        await AddAsync(1, 1, Day);
        await AddAsync(1, 2, Day);
        await AddAsync(2, 2, Day);
        await CloseAsync(Day);

        await WriteAsync(t => t.Residents.MergeAsync(new ResidentId(2), new ResidentId(1), default));

        (await ReadAsync(t => t.ScanCounts.ByDayAsync([new VenueId(1)], Month, default))).ShouldBe([new DayScans(Day, 2, 1)]);
        (await ReadAsync(t => t.ScanCounts.ByDayAsync([new VenueId(2)], Month, default))).ShouldBe([new DayScans(Day, 1, 1)]);
    }

    [Fact]
    public async Task Units_are_counted_over_their_venues()
    {
        await SaveVenuesAsync();
        foreach (var (unit, venue) in new[] { (1, 1), (1, 2), (2, 3) })
        {
            await WriteAsync(t => t.UnitVenues.LinkAsync(new UnitVenue(new VenueId(venue), new UnitId(unit), Now), default));
            await AddAsync(venue, 1, Day);
            await AddAsync(venue, 1, Day.AddDays(1));
        }

        await CloseAsync(Day);

        (await ReadAsync(t => t.ScanCounts.OfUnitsAsync([new UnitId(1), new UnitId(2), new UnitId(3)], Month, default)))
            .ShouldBe(new Dictionary<UnitId, long> { [new(1)] = 4, [new(2)] = 2 }, ignoreOrder: true);
        (await ReadAsync(t => t.ScanCounts.OfUnitsAsync([new UnitId(2)], Month with { Before = Day.AddDays(1) }, default)))
            .ShouldBe(new Dictionary<UnitId, long> { [new(2)] = 1 });
    }

    [Fact]
    public async Task A_row_taken_away_behind_the_counters_is_found()
    {
        await SaveVenuesAsync();
        await AddAsync(1, 1, Day);
        await AddAsync(1, 2, Day);
        await CloseAsync(Day);
        await WriteAsync(t =>
        {
            ((Bot.Storage.StoreTransaction)t).Session.Use(new Bot.Storage.Sql("DELETE FROM check_ins WHERE resident = 2")).Run();
            return default(ValueTask);
        });

        (await ReadAsync(t => t.ScanCounts.FaultsAsync(Month, default))).ShouldBe([new CountFault(new VenueId(1), Day, 2, 1, 0)]);
    }

    /// <summary>Whatever comes and goes: what was ever recorded of a day stays its total.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public async Task Rows_and_counters_together_are_what_was_ever_recorded(int seed)
    {
        await SaveVenuesAsync();
        var world = new CountedWorld(seed, Day);
        for (var i = 0; i < 60; i++)
        {
            await world.StepAsync(Store);
        }

        foreach (var venue in new[] { 1, 2, 3 })
        {
            (await ReadAsync(t => t.ScanCounts.ByDayAsync([new VenueId(venue)], world.Days, default))).ShouldBe(world.Expected(venue), $"venue {venue}");
        }

        (await ReadAsync(t => t.ScanCounts.FaultsAsync(world.Days, default))).ShouldBeEmpty();
    }

    private async Task SaveVenuesAsync()
    {
        for (var i = 1; i <= 3; i++)
        {
            var id = i;
            await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(id, code: id), default));
            await WriteAsync(t => t.Units.SaveAsync(Some.Unit(id), default));
        }
    }

    private Task AddAsync(long venue, long resident, DateOnly day, int hour = 8) => WriteAsync(t => t.CheckIns.AddAsync(
        Some.CheckIn(++_next, resident, venue) with { At = VietnamTime.StartOf(day).AddHours(hour) }, default));

    private async Task CloseAsync(DateOnly day)
    {
        await WriteAsync(t => t.ScanCounts.KeepTotalsAsync(day, new VenueId(0), 100, default));
        await WriteAsync(t => t.ScanCounts.CloseThroughAsync(day, default));
    }

    private Task<int> PurgeAsync(DateOnly before) => WriteAsync(t => t.CheckIns.PurgeAsync(VietnamTime.StartOf(before), 100, default));

    private Task<IReadOnlyList<ReportVenueCount>> CountAsync(CountedDays days) => ReadAsync(t => t.ScanCounts.OfVenuesAsync(Both, days, default));
}
