using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Venues;

namespace Bot.StorageTests.Conformance;

public abstract class CheckInStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly ResidentId Person = new(1);

    [Fact]
    public async Task The_latest_is_told_for_one_venue_and_for_all()
    {
        await SaveVenuesAsync();
        await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(1, venue: 1, minute: 5), default));
        await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(2, venue: 2, minute: 9), default));
        await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(3, venue: 1, minute: 1), default));
        await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(4, venue: 1, minute: 20, resident: 2), default));

        (await ReadAsync(t => t.CheckIns.LatestAsync(Person, new VenueId(1), Now.AddDays(-1), default))).ShouldBe(Some.CheckIn(1, venue: 1, minute: 5));
        (await ReadAsync(t => t.CheckIns.LatestAnywhereAsync(Person, default))).ShouldBe(Some.CheckIn(2, venue: 2, minute: 9));
        (await ReadAsync(t => t.CheckIns.LatestAsync(Person, new VenueId(3), Now.AddDays(-1), default))).ShouldBeNull();
        (await ReadAsync(t => t.CheckIns.LatestAnywhereAsync(new ResidentId(7), default))).ShouldBeNull();
    }

    [Fact]
    public async Task Of_two_at_the_same_moment_the_later_id_counts_as_the_latest()
    {
        await SaveVenuesAsync();
        await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(1), default));
        await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(2), default));

        (await ReadAsync(t => t.CheckIns.LatestAsync(Person, new VenueId(1), Now.AddDays(-1), default)))!.Id.ShouldBe(2);
    }

    [Fact]
    public async Task The_history_is_paged_newest_first_with_the_venue_as_it_is_called_today()
    {
        await SaveVenuesAsync();
        for (var i = 1; i <= 5; i++)
        {
            var id = i;
            await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(id, minute: id), default));
        }

        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1) with { Name = "Tên mới" }, default));

        var page = await ReadAsync(t => t.CheckIns.HistoryAsync(Person, skip: 1, take: 2, default));
        page.Select(v => v.CheckIn.Id).ShouldBe([4, 3]);
        page.ShouldAllBe(v => v.Venue.Name == "Tên mới");
        (await ReadAsync(t => t.CheckIns.CountAsync(Person, default))).ShouldBe(5);
    }

    [Fact]
    public async Task All_of_one_person_can_be_removed_and_others_stay()
    {
        await SaveVenuesAsync();
        await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(1), default));
        await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(2), default));
        await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(3, resident: 2), default));

        (await WriteAsync(t => t.CheckIns.RemoveOfAsync(Person, default))).ShouldBe(2);
        (await ReadAsync(t => t.CheckIns.CountAsync(new ResidentId(2), default))).ShouldBe(1);
    }

    [Fact]
    public async Task Purging_takes_only_whole_days_that_are_closed_and_no_more_than_the_limit()
    {
        await SaveVenuesAsync();
        for (var i = 1; i <= 6; i++)
        {
            var id = i;
            await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(id, venue: 1 + (id % 2)) with { At = Now.AddDays(id) }, default));
        }

        (await PurgeAsync(Now.AddDays(6))).ShouldBe(0, "no day is closed");
        await WriteAsync(t => t.ScanCounts.CloseThroughAsync(VietnamTime.Date(Now.AddDays(5)), default));
        (await PurgeAsync(Now.AddDays(5))).ShouldBe(3);
        (await PurgeAsync(Now.AddDays(5))).ShouldBe(1);
        (await PurgeAsync(Now.AddDays(5))).ShouldBe(0);
        (await ReadAsync(t => t.CheckIns.HistoryAsync(Person, 0, 10, default))).Select(v => v.CheckIn.Id).ShouldBe([6, 5]);
    }

    [Fact]
    public async Task What_got_ids_of_a_later_time_while_the_clock_was_ahead_goes_at_its_time_too()
    {
        await SaveVenuesAsync();
        var ahead = IdSource.FirstOf(Now.AddYears(1));
        for (var i = 1; i <= 6; i++)
        {
            var id = i;
            await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(id % 2 == 0 ? id : ahead + id, venue: 1 + (id % 2)) with { At = Now.AddDays(id) }, default));
        }

        await WriteAsync(t => t.ScanCounts.CloseThroughAsync(VietnamTime.Date(Now.AddDays(6)), default));

        var removed = new List<int>();
        do
        {
            removed.Add(await WriteAsync(t => t.CheckIns.PurgeAsync(Now.AddDays(5), limit: 1, default)));
        }
        while (removed[^1] > 0);

        removed.ShouldBe([1, 1, 1, 1, 0]);
        (await ReadAsync(t => t.CheckIns.HistoryAsync(Person, 0, 10, default))).Select(v => v.CheckIn.Id).ShouldBe([6, ahead + 5]);
    }

    private Task<int> PurgeAsync(DateTimeOffset before) => WriteAsync(t => t.CheckIns.PurgeAsync(before, limit: 3, default));

    private async Task SaveVenuesAsync()
    {
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1, code: 1), default));
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(2, code: 2), default));
    }
}
