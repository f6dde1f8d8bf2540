using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.StorageTests.Conformance;

/// <summary>Who has which role in which unit, and when it counts.</summary>
public abstract class UnitPeopleStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly DateOnly Today = new(2026, 11, 20);
    private static readonly ResidentId Person = new(1);

    [Fact]
    public async Task A_person_comes_back_as_saved()
    {
        await UnitsAsync(2);
        var full = Some.UnitPerson(1) with
        {
            Title = "Hiệu trưởng",
            Sector = "giáo dục",
            Area = "14758",
            Until = Today.AddDays(9),
            DelegatedBy = 7,
            WelcomedAt = Now,
            Tie = UnitTie.Doubted,
            Resident = Person,
        };
        await SaveAsync(Some.UnitPerson(1, phone: 9), full, Some.UnitPerson(2, unit: 2, phone: 2) with { Title = null });

        (await ReadAsync(t => t.UnitPeople.FindAsync(1, default))).ShouldBe(full);
        (await ReadAsync(t => t.UnitPeople.ByPhoneAsync(Some.Phone(), default))).ShouldBe([full]);
        (await ReadAsync(t => t.UnitPeople.ByPhoneAsync(Some.Phone(9), default))).ShouldBeEmpty();
        (await ReadAsync(t => t.UnitPeople.AllAsync(1, 9, default))).Select(p => p.Id).ShouldBe([2]);

        await WriteAsync(t => t.UnitPeople.RemoveAsync(1, default));
        (await ReadAsync(t => t.UnitPeople.FindAsync(1, default))).ShouldBeNull();
    }

    [Fact]
    public async Task The_people_of_units_come_by_role_and_only_those_in_force()
    {
        await UnitsAsync(3);
        await SaveAsync(
            Some.UnitPerson(1, role: UnitRole.Clerk), Some.UnitPerson(2, phone: 2), Some.UnitPerson(3, phone: 3) with { Until = Today },
            Some.UnitPerson(4, phone: 4) with { Since = Today.AddDays(1) }, Some.UnitPerson(5, unit: 2, phone: 5), Some.UnitPerson(6, unit: 3, phone: 6));

        (await ReadAsync(t => t.UnitPeople.OfUnitAsync(new UnitId(1), Today, default))).Select(p => p.Id).ShouldBe([2, 1]);
        (await ReadAsync(t => t.UnitPeople.OfUnitAsync(new UnitId(1), Today.AddDays(1), default))).Select(p => p.Id).ShouldBe([2, 4, 1]);
        (await ReadAsync(t => t.UnitPeople.OfUnitsAsync([new(1), new(2)], Today, default))).Select(p => p.Id).Order().ShouldBe([1, 2, 5]);
    }

    [Fact]
    public async Task A_role_counts_only_while_its_person_holds_the_phone()
    {
        await UnitsAsync(1);
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1), default));
        await SaveAsync(Bound(1), Bound(2, UnitRole.Leader), Bound(3, UnitRole.Viewer) with { Until = Today }, Some.UnitPerson(4, role: UnitRole.Office));

        (await OfPersonAsync()).Select(p => (p.Id, p.Counts)).ShouldBe([(1, true), (2, true)]);
        (await ReadAsync(t => t.UnitPeople.ToConfirmAsync(Today, default))).ShouldBeEmpty();

        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1, phone: null), default));
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: 1), default));

        (await OfPersonAsync()).ShouldBeEmpty();
        (await ReadAsync(t => t.UnitPeople.OfResidentAsync(new ResidentId(2), Today, default))).ShouldBeEmpty();
        (await ReadAsync(t => t.UnitPeople.ToConfirmAsync(Today, default))).Select(p => (p.Id, p.NeedsConfirming)).ShouldBe([(1, true), (2, true)]);
        (await ReadAsync(t => t.UnitPeople.AllOfResidentAsync(Person, default))).Count.ShouldBe(3);
    }

    [Fact]
    public async Task Rows_without_a_person_wait_for_their_phone_and_doubted_ones_do_not()
    {
        await UnitsAsync(1);
        await SaveAsync(
            Some.UnitPerson(1), Some.UnitPerson(2, role: UnitRole.Clerk) with { Until = Today }, Bound(3), Some.UnitPerson(4, phone: 2),
            Some.UnitPerson(5, role: UnitRole.Viewer) with { Tie = UnitTie.Doubted });

        (await ReadAsync(t => t.UnitPeople.UnboundWithPhoneAsync(Some.Phone(), Today, default))).Select(p => p.Id).ShouldBe([1]);
        (await ReadAsync(t => t.UnitPeople.ToConfirmAsync(Today, default))).Select(p => p.Id).ShouldBe([3, 5]);
    }

    [Fact]
    public async Task Who_was_not_greeted_is_paged_by_id()
    {
        await UnitsAsync(1);
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1), default));
        await SaveAsync(
            Bound(1), Bound(2, UnitRole.Leader) with { WelcomedAt = Now }, Bound(3, UnitRole.Office), Some.UnitPerson(4, role: UnitRole.Clerk),
            Bound(5, UnitRole.Viewer) with { Resident = new ResidentId(2) });

        (await ReadAsync(t => t.UnitPeople.UnwelcomedAsync(Today, 0, 1, default))).Select(p => p.Id).ShouldBe([1]);
        (await ReadAsync(t => t.UnitPeople.UnwelcomedAsync(Today, 1, 9, default))).Select(p => p.Id).ShouldBe([3]);
    }

    [Fact]
    public async Task Rows_that_ended_long_ago_go_and_others_stay()
    {
        await UnitsAsync(1);
        await SaveAsync(
            Some.UnitPerson(1) with { Until = Today.AddDays(-1) }, Some.UnitPerson(2, phone: 2) with { Until = Today }, Some.UnitPerson(3, phone: 3),
            Some.UnitPerson(4, phone: 4) with { Until = Today.AddDays(-9) });

        (await WriteAsync(t => t.UnitPeople.PurgeAsync(Today, 1, default))).ShouldBe(1);
        (await WriteAsync(t => t.UnitPeople.PurgeAsync(Today, 9, default))).ShouldBe(1);

        (await ReadAsync(t => t.UnitPeople.AllAsync(0, 9, default))).Select(p => p.Id).ShouldBe([2, 3]);
    }

    [Fact]
    public async Task A_merged_person_keeps_the_roles()
    {
        await UnitsAsync(1);
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1, phone: null), default));
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: 1), default));
        await SaveAsync(Bound(1));

        await WriteAsync(t => t.Residents.MergeAsync(Person, new ResidentId(2), default));

        (await ReadAsync(t => t.UnitPeople.OfResidentAsync(new ResidentId(2), Today, default))).Single().Id.ShouldBe(1);
    }

    private static UnitPerson Bound(long id, UnitRole role = UnitRole.Head) => Some.UnitPerson(id, role: role) with { Tie = UnitTie.Recognised, Resident = Person };

    private Task<IReadOnlyList<UnitPerson>> OfPersonAsync() => ReadAsync(t => t.UnitPeople.OfResidentAsync(Person, Today, default));

    private async Task UnitsAsync(int count)
    {
        for (var i = 1; i <= count; i++)
        {
            await WriteAsync(t => t.Units.SaveAsync(Some.Unit(i), default));
        }
    }

    private async Task SaveAsync(params UnitPerson[] people)
    {
        foreach (var person in people)
        {
            await WriteAsync(t => t.UnitPeople.SaveAsync(person, default));
        }
    }
}
