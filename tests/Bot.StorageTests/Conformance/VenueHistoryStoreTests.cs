using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.StorageTests.Conformance;

public abstract class VenueHistoryStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly ResidentId Owner = new(50);
    private static readonly HistoryFilter All = new() { Asker = Owner, From = Some.Now.AddDays(-30), Before = Some.Now.AddDays(1) };

    [Fact]
    public async Task The_newest_check_ins_of_all_venues_of_the_asker_come_first_in_pages()
    {
        await LayInAsync();

        (await IdsAsync(All, 0, 3)).ShouldBe([6, 5, 4]);
        (await IdsAsync(All, 3, 3)).ShouldBe([3, 2, 1]);
        (await IdsAsync(All with { Venue = new VenueId(2) }, 0, 10)).ShouldBe([5, 2]);
        (await ReadAsync(t => t.VenueHistory.PageAsync(All, 0, 1, default))).Single().Venue.Id.ShouldBe(new VenueId(1));
    }

    [Fact]
    public async Task Nobody_sees_a_venue_without_the_role_for_it_whatever_the_filter_says()
    {
        await LayInAsync();
        await WriteAsync(t => t.VenuePeople.SaveAsync(Some.VenuePerson(10, venue: 1, resident: 60, role: VenueRole.Controller), default));
        await WriteAsync(t => t.VenuePeople.SaveAsync(Some.VenuePerson(11, venue: 1, resident: 61) with { Tie = VenueTie.Asked }, default));
        foreach (var stranger in new long[] { 60, 61, 99 })
        {
            foreach (var filter in new[] { All, All with { Venue = new VenueId(1) }, All with { People = [new ResidentId(1)] }, All with { Controller = new ResidentId(9) } })
            {
                var asked = filter with { Asker = new ResidentId(stranger) };
                (await IdsAsync(asked, 0, 10)).ShouldBeEmpty();
                (await ReadAsync(t => t.VenueHistory.CountAsync(asked, 100, 100, default))).Scans.ShouldBe(0);
                (await ReadAsync(t => t.VenueHistory.PeopleAsync(asked, 100, 100, default))).People.ShouldBeEmpty();
            }
        }

        (await IdsAsync(All with { Venue = new VenueId(3) }, 0, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Filters_by_time_person_and_controller_hold_together()
    {
        await LayInAsync();

        (await IdsAsync(All with { From = Some.Now.AddMinutes(3), Before = Some.Now.AddMinutes(5) }, 0, 10)).ShouldBe([4, 3]);
        (await IdsAsync(All with { People = [new ResidentId(1)] }, 0, 10)).ShouldBe([5, 3, 1]);
        (await IdsAsync(All with { People = [new ResidentId(1), new ResidentId(2)], Venue = new VenueId(1) }, 0, 2)).ShouldBe([6, 4]);
        (await IdsAsync(All with { People = [new ResidentId(1)], Venue = new VenueId(1) }, 1, 2)).ShouldBe([1]);
        (await IdsAsync(All with { People = [] }, 0, 10)).ShouldBeEmpty();
        (await IdsAsync(All with { Controller = new ResidentId(8) }, 0, 10)).ShouldBe([6]);
        (await IdsAsync(All with { Controller = new ResidentId(8), People = [new ResidentId(1)] }, 0, 10)).ShouldBeEmpty();
    }

    [Fact]
    public async Task Every_scan_is_counted_and_a_person_once_until_there_are_too_many()
    {
        await LayInAsync();

        (await CountAsync(All, 100, 100)).ShouldBe(new HistoryCount(6, false, 2));
        (await CountAsync(All, 6, 5)).ShouldBe(new HistoryCount(6, false, null));
        (await CountAsync(All, 5, 5)).ShouldBe(new HistoryCount(5, true, null));
        (await CountAsync(All with { People = [new ResidentId(1)] }, 100, 100)).ShouldBe(new HistoryCount(3, false, 1));
        (await CountAsync(All with { Controller = new ResidentId(9), Venue = new VenueId(2) }, 100, 100)).ShouldBe(new HistoryCount(2, false, 2));
    }

    [Fact]
    public async Task Going_through_a_venue_behind_a_mark_skips_and_doubles_nothing_of_one_moment()
    {
        await LayInAsync();
        for (var i = 20; i < 27; i++)
        {
            var id = i;
            await WriteAsync(t => t.CheckIns.AddAsync(Some.CheckIn(id, minute: 4), default));
        }

        var seen = new List<long>();
        RowMark? mark = null;
        while (await ReadAsync(t => t.VenueHistory.AfterAsync(All with { Venue = new VenueId(1) }, mark, 2, default)) is { Count: > 0 } page)
        {
            seen.AddRange(page.Select(v => v.CheckIn.Id));
            mark = page[^1].Mark;
        }

        seen.ShouldBe([6, 26, 25, 24, 23, 22, 21, 20, 4, 3, 1]);
    }

    [Fact]
    public async Task Who_was_there_is_told_newest_first_and_whether_that_was_everybody()
    {
        await LayInAsync();

        var everybody = await ReadAsync(t => t.VenueHistory.PeopleAsync(All, 100, 100, default));
        everybody.People.Select(p => p.Id.Value).ShouldBe([2, 1]);
        everybody.IsCut.ShouldBeFalse();
        (await ReadAsync(t => t.VenueHistory.PeopleAsync(All, 100, 1, default))).ShouldSatisfyAllConditions(p => p.People.Count.ShouldBe(1), p => p.IsCut.ShouldBeTrue());
        (await ReadAsync(t => t.VenueHistory.PeopleAsync(All, 2, 100, default))).IsCut.ShouldBeTrue();
    }

    [Fact]
    public async Task Todays_scans_are_seen_by_every_role_and_bounded()
    {
        await LayInAsync();
        await WriteAsync(t => t.VenuePeople.SaveAsync(Some.VenuePerson(10, venue: 2, resident: 60, role: VenueRole.Controller), default));
        var controller = new ResidentId(60);

        var (scans, isMore) = await ReadAsync(t => t.VenueHistory.SinceAsync(controller, null, Some.Now.AddMinutes(2), 10, default));
        scans.Select(s => s.Id).Order().ShouldBe([2, 5]);
        isMore.ShouldBeFalse();
        (await ReadAsync(t => t.VenueHistory.SinceAsync(controller, new VenueId(2), Some.Now, 1, default))).IsMore.ShouldBeTrue();
        (await ReadAsync(t => t.VenueHistory.SinceAsync(controller, new VenueId(1), Some.Now, 10, default))).Scans.ShouldBeEmpty();
    }

    [Fact]
    public async Task Helpers_and_venues_of_the_asker_are_told_each_once()
    {
        await LayInAsync();
        await WriteAsync(t => t.VenuePeople.SaveAsync(Some.VenuePerson(10, venue: 1, resident: 60, role: VenueRole.Controller), default));
        await WriteAsync(t => t.VenuePeople.SaveAsync(Some.VenuePerson(11, venue: 2, resident: 60, role: VenueRole.Controller), default));

        (await ReadAsync(t => t.VenueHistory.HelpersAsync(Owner, null, 10, default))).ShouldBe([Owner, new ResidentId(60)]);
        (await ReadAsync(t => t.VenueHistory.VenuesAsync(Owner, 0, 10, default))).Select(v => v.Id.Value).ShouldBe([2, 1]);
        (await ReadAsync(t => t.VenueHistory.CountVenuesAsync(Owner, default))).ShouldBe(2);
        (await ReadAsync(t => t.VenueHistory.CountVenuesAsync(new ResidentId(60), default))).ShouldBe(0);
    }

    [Fact]
    public async Task Residents_are_found_many_at_once_in_the_order_asked_for()
    {
        await LayInAsync();

        (await ReadAsync(t => t.Residents.FindManyAsync([new(2), new(77), new(1)], default))).Select(r => r.Id.Value).ShouldBe([2, 1]);
        (await ReadAsync(t => t.Residents.FindManyAsync([], default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task With_very_many_venues_the_newest_page_is_the_same()
    {
        await LayInAsync();
        await WriteAsync(async t =>
        {
            for (var i = 100; i < 160; i++)
            {
                await t.Venues.SaveAsync(Some.Venue(i, i), default);
                await t.VenuePeople.SaveAsync(Some.VenuePerson(i, venue: i, resident: 50), default);
            }

            await t.CheckIns.AddAsync(Some.CheckIn(70, venue: 130, minute: -60 * 24 * 3), default);
            await t.CheckIns.AddAsync(Some.CheckIn(71, venue: 131, minute: -60 * 24 * 20), default);
            return true;
        });

        (await IdsAsync(All, 0, 3)).ShouldBe([6, 5, 4]);
        (await IdsAsync(All, 0, 7)).ShouldBe([6, 5, 4, 3, 2, 1, 70]);
        (await IdsAsync(All, 0, 20)).ShouldBe([6, 5, 4, 3, 2, 1, 70, 71]);
    }

    /// <summary>Ids as they are made: none of an earlier time than its check-in, some of a later one because a clock was ahead.</summary>
    [Fact]
    public async Task With_hundreds_of_venues_every_page_count_and_search_is_exactly_what_was_laid_in()
    {
        var laidIn = await LayInManyAsync();
        var mine = laidIn.Where(c => c.Venue.Value <= 600).OrderByDescending(c => c.At).ThenByDescending(c => c.Id).ToList();

        foreach (var (skip, take) in new[] { (0, 8), (8, 8), (392, 8), (1_490, 20), (5_000, 8) })
        {
            (await IdsAsync(All, skip, take)).ShouldBe(mine.Skip(skip).Take(take).Select(c => c.Id), $"{skip} {take}");
        }

        foreach (var minutes in new[] { 0, 1, 7, 60, 20_000 })
        {
            var near = All with { From = Some.Now.AddMinutes(-minutes), Before = Some.Now.AddMinutes(-minutes / 3) };
            var expected = mine.Where(c => c.At >= near.From && c.At < near.Before).ToList();
            (await CountAsync(near, 10_000, 10_000)).ShouldBe(new HistoryCount(expected.Count, false, expected.Select(c => c.Resident).Distinct().Count()), $"{minutes}");
            (await IdsAsync(near, 0, 8)).ShouldBe(expected.Take(8).Select(c => c.Id), $"{minutes}");
        }

        (await CountAsync(All, 100, 100)).ShouldBe(new HistoryCount(100, true, null));
        var everybody = await ReadAsync(t => t.VenueHistory.PeopleAsync(All, 10_000, 100, default));
        everybody.People.Select(p => p.Id.Value).Order().ShouldBe([1, 2]);
        everybody.IsCut.ShouldBeFalse();
        (await ReadAsync(t => t.VenueHistory.PeopleAsync(All, 10_000, 1, default))).IsCut.ShouldBeTrue();
    }

    /// <summary>Owner 50 has 600 venues, 50 more are somebody else's; 2,000 check-ins of the last fortnight.</summary>
    private async Task<List<CheckIn>> LayInManyAsync()
    {
        var random = new Random(4);
        var laidIn = Enumerable.Range(0, 2_000).Select(i =>
        {
            var at = Some.Now.AddMinutes(-(i * i % 20_000));
            var made = i % 50 == 0 ? at.AddHours(random.Next(40)) : at;
            return Some.CheckIn(IdSource.FirstOf(made) + i, resident: 1 + (i % 2), venue: 1 + random.Next(650)) with { At = at };
        }).ToList();
        await WriteAsync(async t =>
        {
            await t.Residents.SaveAsync(Some.Resident(1, 1), default);
            await t.Residents.SaveAsync(Some.Resident(2, 2), default);
            for (var i = 1; i <= 650; i++)
            {
                await t.Venues.SaveAsync(Some.Venue(i, i), default);
                await t.VenuePeople.SaveAsync(Some.VenuePerson(i, venue: i, resident: i <= 600 ? 50 : 51), default);
            }

            foreach (var checkIn in laidIn)
            {
                await t.CheckIns.AddAsync(checkIn, default);
            }

            return true;
        });
        return laidIn;
    }

    /// <summary>Owner 50 has the venues 1 and 2; a venue 3 is somebody else's. Odd check-ins are of person 1; number 6 was let in by 8.</summary>
    private async Task LayInAsync() => await WriteAsync(async t =>
    {
        for (var i = 1; i <= 3; i++)
        {
            await t.Venues.SaveAsync(Some.Venue(i, i), default);
            await t.VenuePeople.SaveAsync(Some.VenuePerson(i, venue: i, resident: i == 3 ? 51 : 50, minute: i), default);
        }

        await t.Residents.SaveAsync(Some.Resident(1, 1), default);
        await t.Residents.SaveAsync(Some.Resident(2, 2), default);
        for (var i = 1; i <= 6; i++)
        {
            var checkIn = Some.CheckIn(i, resident: i % 2 == 1 ? 1 : 2, venue: i is 2 or 5 ? 2 : 1, minute: i);
            await t.CheckIns.AddAsync(i == 6 ? checkIn with { Controller = new ResidentId(8) } : checkIn, default);
        }

        await t.CheckIns.AddAsync(Some.CheckIn(7, venue: 3, minute: 9), default);
        return true;
    });

    private async Task<IEnumerable<long>> IdsAsync(HistoryFilter filter, int skip, int take) =>
        (await ReadAsync(t => t.VenueHistory.PageAsync(filter, skip, take, default))).Select(v => v.CheckIn.Id);

    private async Task<HistoryCount> CountAsync(HistoryFilter filter, int most, int mostForPersons) =>
        await ReadAsync(t => t.VenueHistory.CountAsync(filter, most, mostForPersons, default));
}
