using Bot.Domain.Venues;

namespace Bot.StorageTests.Conformance;

public abstract class VenueStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task A_venue_comes_back_as_saved_and_is_found_by_its_code()
    {
        var venue = Some.Venue();
        (await WriteAsync(t => t.Venues.SaveAsync(venue, default))).ShouldBe(SaveVenue.Saved);

        (await ReadAsync(t => t.Venues.FindAsync(venue.Id, default))).ShouldBe(venue);
        (await ReadAsync(t => t.Venues.LookUpAsync(venue.Code, default))).ShouldBe(new VenueLookup.Found(venue));
        (await ReadAsync(t => t.Venues.LookUpAsync(Some.Code(2), default))).ShouldBe(new VenueLookup.Unknown());
        (await ReadAsync(t => t.Venues.FindAsync(new VenueId(9), default))).ShouldBeNull();
        (await ReadAsync(t => t.Venues.CountAsync(default))).ShouldBe(1);
    }

    [Fact]
    public async Task A_changed_code_leaves_the_old_one_behind_as_replaced()
    {
        var renamed = Some.Venue(code: 2) with { Name = "Nhà văn hoá mới", Parent = null };
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(code: 1), default));
        await WriteAsync(t => t.Venues.SaveAsync(renamed, default));

        (await ReadAsync(t => t.Venues.LookUpAsync(Some.Code(1), default))).ShouldBe(new VenueLookup.Replaced(renamed));
        (await ReadAsync(t => t.Venues.LookUpAsync(Some.Code(2), default))).ShouldBe(new VenueLookup.Found(renamed));
        (await ReadAsync(t => t.Venues.CountAsync(default))).ShouldBe(1);
    }

    [Fact]
    public async Task A_venue_may_take_its_own_old_code_back()
    {
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(code: 1), default));
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(code: 2), default));

        (await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(code: 1), default))).ShouldBe(SaveVenue.Saved);
        (await ReadAsync(t => t.Venues.LookUpAsync(Some.Code(1), default))).ShouldBeOfType<VenueLookup.Found>();
        (await ReadAsync(t => t.Venues.LookUpAsync(Some.Code(2), default))).ShouldBeOfType<VenueLookup.Replaced>();
    }

    [Fact]
    public async Task A_code_that_another_venue_has_or_had_is_refused_and_nothing_written()
    {
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1, code: 1), default));
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1, code: 2), default));

        (await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(2, code: 1), default))).ShouldBe(SaveVenue.CodeTaken);
        (await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(2, code: 2), default))).ShouldBe(SaveVenue.CodeTaken);

        (await ReadAsync(t => t.Venues.FindAsync(new VenueId(2), default))).ShouldBeNull();
    }

    [Fact]
    public async Task A_retired_venue_says_so_under_all_its_codes()
    {
        var retired = Some.Venue(code: 2) with { IsRetired = true };
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(code: 1), default));
        await WriteAsync(t => t.Venues.SaveAsync(retired, default));

        (await ReadAsync(t => t.Venues.LookUpAsync(Some.Code(1), default))).ShouldBe(new VenueLookup.Retired(retired));
        (await ReadAsync(t => t.Venues.LookUpAsync(Some.Code(2), default))).ShouldBe(new VenueLookup.Retired(retired));
    }

    [Fact]
    public async Task What_a_kind_of_venue_has_besides_comes_back_as_saved()
    {
        var venue = Some.Venue() with { Details = Some.VenueDetails() };
        await WriteAsync(t => t.Venues.SaveAsync(venue, default));

        (await ReadAsync(t => t.Venues.FindAsync(venue.Id, default))).ShouldBe(venue);
        await WriteAsync(t => t.Venues.SaveAsync(venue with { Details = VenueDetails.None }, default));
        (await ReadAsync(t => t.Venues.FindAsync(venue.Id, default)))!.Details.ShouldBe(VenueDetails.None);
    }

    [Fact]
    public async Task The_venues_of_a_commune_are_listed_without_the_closed_ones()
    {
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1, code: 1) with { CreatedAt = Now.AddMinutes(1) }, default));
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(2, code: 2) with { CreatedAt = Now }, default));
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(3, code: 3) with { IsRetired = true }, default));
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(4, code: 4) with { CommuneCode = "14797" }, default));

        (await ReadAsync(t => t.Venues.InCommuneAsync("14758", default))).Select(v => v.Id.Value).ShouldBe([2, 1]);
    }

    [Fact]
    public async Task The_mark_of_a_commune_differs_whenever_a_venue_comes_goes_or_opens_again()
    {
        var marks = new List<CommuneMark> { await MarkAsync() };
        foreach (var venue in new[] { Some.Venue(1, code: 1), Some.Venue(2, code: 2), Some.Venue(1, code: 1) with { IsRetired = true } })
        {
            await WriteAsync(t => t.Venues.SaveAsync(venue, default));
            marks.Add(await MarkAsync());
        }

        marks.ShouldBe([new(0, 0), new(1, 1), new(2, 2), new(1, 2)]);
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(4, code: 4) with { CommuneCode = "14797" }, default));
        (await MarkAsync()).ShouldBe(marks[^1]);

        Task<CommuneMark> MarkAsync() => ReadAsync(t => t.Venues.MarkOfCommuneAsync("14758", default));
    }

    [Fact]
    public async Task Of_two_who_register_one_place_at_once_the_second_sees_the_first()
    {
        var seen = await Task.WhenAll(Enumerable.Range(1, 8).Select(i => WriteAsync(async t =>
        {
            await t.Venues.HoldCommuneAsync("14758", default);
            var before = await t.Venues.InCommuneAsync("14758", default);
            await t.Venues.SaveAsync(Some.Venue(i, code: i), default);
            return before.Count;
        })));

        seen.Order().ShouldBe(Enumerable.Range(0, 8));
    }
}
