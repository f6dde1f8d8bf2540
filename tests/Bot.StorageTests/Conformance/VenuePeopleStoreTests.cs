using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.StorageTests.Conformance;

/// <summary>Who has which role at which venue, and venues offered to others.</summary>
public abstract class VenuePeopleStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly ResidentId Person = new(1);
    private static readonly ResidentId Other = new(2);

    [Fact]
    public async Task A_person_at_a_venue_comes_back_as_saved_and_is_one_row()
    {
        await VenuesAsync(1);
        var owner = Some.VenuePerson(1) with { Label = "Cơ sở 2" };
        await SaveAsync(Some.VenuePerson(7, role: VenueRole.Controller), owner);

        (await ReadAsync(t => t.VenuePeople.FindAsync(new VenueId(1), Person, default))).ShouldBe(owner);
        (await ReadAsync(t => t.VenuePeople.FindAsync(1, default))).ShouldBe(owner);
        (await ReadAsync(t => t.VenuePeople.FindAsync(7, default))).ShouldBeNull();

        await SaveAsync(owner with { Label = null, Role = VenueRole.Manager });
        (await ReadAsync(t => t.VenuePeople.FindAsync(1, default))).ShouldBe(owner with { Label = null, Role = VenueRole.Manager });
        await WriteAsync(t => t.VenuePeople.RemoveAsync(new VenueId(1), Person, default));
        (await ReadAsync(t => t.VenuePeople.FindAsync(new VenueId(1), Person, default))).ShouldBeNull();
    }

    [Fact]
    public async Task Only_who_is_active_has_a_role()
    {
        await VenuesAsync(1);
        await SaveAsync(
            Some.VenuePerson(1, role: VenueRole.Manager),
            Some.VenuePerson(2, resident: 2, role: VenueRole.Owner) with { Tie = VenueTie.Asked },
            Some.VenuePerson(3, resident: 3, role: VenueRole.Owner) with { Tie = VenueTie.Declined });

        (await RoleAsync(1, 1)).ShouldBe(VenueRole.Manager);
        (await RoleAsync(1, 2)).ShouldBeNull();
        (await RoleAsync(1, 3)).ShouldBeNull();
        (await RoleAsync(2, 1)).ShouldBeNull();
    }

    [Fact]
    public async Task The_people_of_a_venue_come_by_role_and_then_by_time()
    {
        await VenuesAsync(1);
        await SaveAsync(
            Some.VenuePerson(1, resident: 4, role: VenueRole.Controller, minute: 1),
            Some.VenuePerson(2, resident: 3, role: VenueRole.Controller, minute: 0),
            Some.VenuePerson(3, resident: 2, role: VenueRole.Owner, minute: 2),
            Some.VenuePerson(4, resident: 5, role: VenueRole.Manager) with { Tie = VenueTie.Asked });

        (await ReadAsync(t => t.VenuePeople.OfVenueAsync(new VenueId(1), VenueTie.Active, default))).Select(p => p.Id).ShouldBe([3, 2, 1]);
        (await ReadAsync(t => t.VenuePeople.OfVenueAsync(new VenueId(1), VenueTie.Asked, default))).Select(p => p.Id).ShouldBe([4]);
    }

    [Fact]
    public async Task The_venues_of_a_person_are_paged_newest_first_and_counted()
    {
        await VenuesAsync(5);
        await SaveAsync([.. Enumerable.Range(1, 5).Select(i => Some.VenuePerson(i, venue: i, minute: i))]);
        await SaveAsync(Some.VenuePerson(9, venue: 1, resident: 2), Some.VenuePerson(5, venue: 5) with { Tie = VenueTie.Asked });

        var held = await HeldAsync(VenueFilter.All, 1, 2);
        held.Total.ShouldBe(4);
        held.Page.Select(h => h.Venue.Id.Value).ShouldBe([3, 2]);
        held.Page[0].Person.ShouldBe(Some.VenuePerson(3, venue: 3, minute: 3));
        held.Page[0].Venue.ShouldBe(Some.Venue(3, code: 3));
    }

    [Fact]
    public async Task Venues_are_found_by_label_and_by_words_without_marks()
    {
        await VenuesAsync(4);
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(2, code: 2) with { Name = "Quán Phở Đào" }, default));
        await SaveAsync(
            Some.VenuePerson(1) with { Label = "Kho" },
            Some.VenuePerson(2, venue: 2, minute: 1) with { Label = "Cửa Đông" },
            Some.VenuePerson(3, venue: 3, minute: 2) with { Label = "cưa dong" },
            Some.VenuePerson(4, venue: 4, minute: 3),
            Some.VenuePerson(5, venue: 2, resident: 2) with { Label = "Kho" });

        (await FoundAsync(new VenueFilter(Label: "CỬA đông"))).ShouldBe([3, 2]);
        (await FoundAsync(new VenueFilter(Search: "pho dao"))).ShouldBe([2]);
        (await FoundAsync(new VenueFilter(Search: "Đông phở"))).ShouldBe([2]);
        (await FoundAsync(new VenueFilter(Search: "quoc lo"))).ShouldBe([4, 3, 2, 1]);
        (await FoundAsync(new VenueFilter("Cửa Đông", "phở"))).ShouldBe([2]);
        (await FoundAsync(new VenueFilter(Search: "khong co"))).ShouldBeEmpty();
        (await HeldAsync(new VenueFilter(Search: "quoc lo"), 1, 2)).ShouldSatisfyAllConditions(
            h => h.Total.ShouldBe(4), h => h.Page.Select(v => v.Venue.Id.Value).ShouldBe([3, 2]));
        (await ReadAsync(t => t.VenuePeople.LabelsOfAsync(Person, default))).ShouldBe([new UsedLabel("Cửa Đông", 2), new UsedLabel("Kho", 1)]);
    }

    [Fact]
    public async Task Requests_wait_for_the_owner_of_the_venue_alone()
    {
        await VenuesAsync(3);
        await SaveAsync(Some.VenuePerson(1), Some.VenuePerson(2, venue: 2, role: VenueRole.Manager), Some.VenuePerson(3, venue: 3));
        await SaveAsync(
            Asked(4, venue: 1, resident: 5, minute: 2), Asked(5, venue: 2, resident: 5, minute: 0), Asked(6, venue: 3, resident: 6, minute: 1),
            Asked(7, venue: 3, resident: 7, minute: 3) with { Tie = VenueTie.Declined });

        (await ReadAsync(t => t.VenuePeople.AskedOfOwnerAsync(Person, 9, default))).Select(h => (h.Person.Id, h.Venue.Id.Value)).ShouldBe([(6, 3), (4, 1)]);
        (await ReadAsync(t => t.VenuePeople.AskedOfOwnerAsync(Person, 1, default))).Count.ShouldBe(1);
        (await ReadAsync(t => t.VenuePeople.AskedOfOwnerAsync(Other, 9, default))).ShouldBeEmpty();
        (await ReadAsync(t => t.VenuePeople.CountAskedAsync(new ResidentId(5), default))).ShouldBe(2);
        (await ReadAsync(t => t.VenuePeople.CountAskedAsync(new ResidentId(7), default))).ShouldBe(0);
    }

    [Fact]
    public async Task Requests_go_by_age_and_roles_stay()
    {
        await VenuesAsync(1);
        await SaveAsync(Some.VenuePerson(1), Asked(2, resident: 2, minute: 0), Asked(3, resident: 3, minute: 1) with { Tie = VenueTie.Declined }, Asked(4, resident: 4, minute: 9));

        (await WriteAsync(t => t.VenuePeople.PurgeRequestsAsync(Now.AddMinutes(9), 9, default))).ShouldBe(2);

        (await RoleAsync(1, 1)).ShouldBe(VenueRole.Owner);
        (await ReadAsync(t => t.VenuePeople.OfVenueAsync(new VenueId(1), VenueTie.Asked, default))).Single().Id.ShouldBe(4);
    }

    [Fact]
    public async Task Everything_of_a_person_can_be_told_and_removed()
    {
        await VenuesAsync(2);
        await SaveAsync(Some.VenuePerson(1), Asked(2, venue: 2, resident: 1, minute: 1), Some.VenuePerson(3, resident: 2, role: VenueRole.Manager));

        (await ReadAsync(t => t.VenuePeople.AllOfAsync(Person, 0, 9, default))).Select(h => h.Person.Id).ShouldBe([1, 2]);
        (await ReadAsync(t => t.VenuePeople.CountOfAsync(Person, default))).ShouldBe(2);
        (await WriteAsync(t => t.VenuePeople.RemoveOfAsync(Person, default))).ShouldBe(2);
        (await ReadAsync(t => t.VenuePeople.CountOfAsync(Person, default))).ShouldBe(0);
        (await RoleAsync(1, 2)).ShouldBe(VenueRole.Manager);
    }

    [Fact]
    public async Task Of_two_merged_persons_the_greater_right_at_each_venue_stays()
    {
        await VenuesAsync(4);
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1, phone: null), default));
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2), default));
        await SaveAsync(
            Some.VenuePerson(1, venue: 1), Some.VenuePerson(2, venue: 1, resident: 2, role: VenueRole.Controller),
            Asked(3, venue: 2, resident: 1, minute: 0), Some.VenuePerson(4, venue: 2, resident: 2, role: VenueRole.Controller),
            Some.VenuePerson(5, venue: 3), Some.VenuePerson(6, venue: 4, resident: 2));
        await WriteAsync(t => t.VenueTransfers.SaveAsync(new VenueTransfer(new VenueId(1), Person, Some.Phone(5), Now), default));

        await WriteAsync(t => t.Residents.MergeAsync(Person, Other, default));

        (await ReadAsync(t => t.VenuePeople.CountOfAsync(Person, default))).ShouldBe(0);
        (await ReadAsync(t => t.VenuePeople.AllOfAsync(Other, 0, 9, default))).Select(h => (h.Venue.Id.Value, h.Person.Role)).Order()
            .ShouldBe([(1, VenueRole.Owner), (2, VenueRole.Controller), (3, VenueRole.Owner), (4, VenueRole.Owner)]);
        (await ReadAsync(t => t.VenueTransfers.ByOwnerAsync(Other, default))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_offered_venue_is_found_by_venue_by_owner_and_by_phone_until_it_is_removed()
    {
        await VenuesAsync(3);
        var first = new VenueTransfer(new VenueId(1), Person, Some.Phone(5), Now);
        var second = new VenueTransfer(new VenueId(2), Person, Some.Phone(6), Now.AddMinutes(1));
        await OfferAsync(first with { To = Some.Phone(9) }, second, first);

        (await ReadAsync(t => t.VenueTransfers.FindAsync(new VenueId(1), default))).ShouldBe(first);
        (await ReadAsync(t => t.VenueTransfers.FindAsync(new VenueId(3), default))).ShouldBeNull();
        (await ReadAsync(t => t.VenueTransfers.ByOwnerAsync(Person, default))).ShouldBe([first, second]);
        (await ReadAsync(t => t.VenueTransfers.ToPhoneAsync(Some.Phone(6), default))).ShouldBe([second]);
        (await ReadAsync(t => t.VenueTransfers.ToPhoneAsync(Some.Phone(9), default))).ShouldBeEmpty();

        (await WriteAsync(t => t.VenueTransfers.PurgeAsync(Now.AddMinutes(1), 9, default))).ShouldBe(1);
        await WriteAsync(t => t.VenueTransfers.RemoveAsync(new VenueId(2), default));
        (await ReadAsync(t => t.VenueTransfers.ByOwnerAsync(Person, default))).ShouldBeEmpty();
    }

    private static VenuePerson Asked(long id, long venue = 1, long resident = 1, int minute = 0) =>
        Some.VenuePerson(id, venue, resident, VenueRole.Manager, minute) with { Tie = VenueTie.Asked };

    private async Task VenuesAsync(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(i, code: i), default));
        }
    }

    private async Task SaveAsync(params VenuePerson[] people)
    {
        foreach (var person in people)
        {
            await WriteAsync(t => t.VenuePeople.SaveAsync(person, default));
        }
    }

    private async Task OfferAsync(params VenueTransfer[] transfers)
    {
        foreach (var transfer in transfers)
        {
            await WriteAsync(t => t.VenueTransfers.SaveAsync(transfer, default));
        }
    }

    private Task<VenueRole?> RoleAsync(long venue, long resident) => ReadAsync(t => t.VenuePeople.RoleAsync(new VenueId(venue), new ResidentId(resident), default));

    private Task<HeldVenues> HeldAsync(VenueFilter filter, int skip = 0, int take = 9) =>
        ReadAsync(t => t.VenuePeople.VenuesOfAsync(Person, filter, skip, take, default));

    private async Task<IReadOnlyList<long>> FoundAsync(VenueFilter filter) => [.. (await HeldAsync(filter)).Page.Select(h => h.Venue.Id.Value)];
}
