using Bot.Domain.CheckIns;
using Bot.Domain.Declarations;
using Bot.Domain.Records;
using Bot.Domain.Reminders;
using Bot.Domain.Residents;

namespace Bot.StorageTests.Conformance;

/// <summary>What reminders ask of a store: who chose what, which visits are open, which declarations ended.</summary>
public abstract class ReminderStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly ResidentId Person = new(1);
    private static readonly RowMark Start = RowMark.Before(Now);

    [Fact]
    public async Task The_last_choice_of_a_kind_counts_and_others_are_untouched()
    {
        var off = new ReminderChoice(Person, ReminderKind.CheckOut, IsWanted: false, Now);
        var on = new ReminderChoice(Person, ReminderKind.Declaration, IsWanted: true, Now.AddMinutes(1));
        await WriteAsync(t => t.Reminders.SaveAsync(on, default));
        await WriteAsync(t => t.Reminders.SaveAsync(off with { IsWanted = true, At = Now.AddMinutes(-1) }, default));
        await WriteAsync(t => t.Reminders.SaveAsync(off, default));

        (await ReadAsync(t => t.Reminders.FindAsync(Person, ReminderKind.CheckOut, default))).ShouldBe(off);
        (await ReadAsync(t => t.Reminders.OfAsync(Person, default))).ShouldBe([off, on]);
        (await ReadAsync(t => t.Reminders.FindAsync(new ResidentId(2), ReminderKind.CheckOut, default))).ShouldBeNull();
    }

    [Fact]
    public async Task The_choices_of_one_person_can_be_removed_and_others_stay()
    {
        foreach (var (resident, kind) in new[] { (1, ReminderKind.CheckOut), (1, ReminderKind.Declaration), (2, ReminderKind.CheckOut) })
        {
            await WriteAsync(t => t.Reminders.SaveAsync(new ReminderChoice(new ResidentId(resident), kind, IsWanted: true, Now), default));
        }

        (await WriteAsync(t => t.Reminders.RemoveOfAsync(Person, default))).ShouldBe(2);

        (await ReadAsync(t => t.Reminders.OfAsync(Person, default))).ShouldBeEmpty();
        (await ReadAsync(t => t.Reminders.OfAsync(new ResidentId(2), default))).Count.ShouldBe(1);
    }

    [Fact]
    public async Task Of_two_merged_persons_the_later_choice_counts()
    {
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1, phone: null), default));
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2, phone: null), default));
        await WriteAsync(t => t.Reminders.SaveAsync(new ReminderChoice(Person, ReminderKind.CheckOut, IsWanted: false, Now.AddMinutes(5)), default));
        await WriteAsync(t => t.Reminders.SaveAsync(new ReminderChoice(new ResidentId(2), ReminderKind.CheckOut, IsWanted: true, Now), default));
        await WriteAsync(t => t.Reminders.SaveAsync(new ReminderChoice(Person, ReminderKind.Declaration, IsWanted: false, Now), default));
        await WriteAsync(t => t.Reminders.SaveAsync(new ReminderChoice(new ResidentId(2), ReminderKind.Declaration, IsWanted: true, Now.AddMinutes(5)), default));

        await WriteAsync(t => t.Residents.MergeAsync(Person, new ResidentId(2), default));

        (await ReadAsync(t => t.Reminders.OfAsync(Person, default))).ShouldBeEmpty();
        (await ReadAsync(t => t.Reminders.OfAsync(new ResidentId(2), default))).Select(c => (c.Kind, c.IsWanted, c.At))
            .ShouldBe([(ReminderKind.CheckOut, false, Now.AddMinutes(5)), (ReminderKind.Declaration, true, Now.AddMinutes(5))]);
    }

    [Fact]
    public async Task An_entry_is_open_until_its_person_is_scanned_again_anywhere()
    {
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(1, code: 1), default));
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(2, code: 2), default));
        await AddAsync(Entry(1, resident: 1, minute: 1));
        await AddAsync(Entry(2, resident: 2, minute: 2), Entry(3, resident: 2, minute: 3) with { Direction = Direction.Out });
        await AddAsync(Entry(4, resident: 3, minute: 4), Entry(5, resident: 3, minute: 5) with { Venue = new(2) });
        await AddAsync(Entry(6, resident: 4, minute: 6), Entry(7, resident: 4, minute: 6) with { IsRepeat = true });

        var open = await OpenAsync(Start, Now.AddMinutes(60), take: 9);

        open.Select(v => v.CheckIn.Id).ShouldBe([1, 5, 7]);
        open[1].Venue.ShouldBe(Some.Venue(2, code: 2));
    }

    [Fact]
    public async Task Open_entries_are_paged_by_their_mark_oldest_first_within_the_times_asked_for()
    {
        await WriteAsync(t => t.Venues.SaveAsync(Some.Venue(), default));
        await AddAsync([.. Enumerable.Range(1, 7).Select(i => Entry(10 - i, resident: i, minute: i / 2))]);

        var first = await OpenAsync(Start, Now.AddMinutes(3), take: 3);
        var second = await OpenAsync(first[^1].Mark, Now.AddMinutes(3), take: 3);

        first.Select(v => v.CheckIn.Id).ShouldBe([9, 7, 8]);
        second.Select(v => v.CheckIn.Id).ShouldBe([5, 6]);
        (await OpenAsync(second[^1].Mark, Now.AddMinutes(3), take: 3)).ShouldBeEmpty();
        (await OpenAsync(RowMark.Before(Now.AddMinutes(3)), Now.AddMinutes(4), take: 3)).Select(v => v.CheckIn.Id).ShouldBe([3, 4]);
    }

    [Fact]
    public async Task A_declaration_has_ended_when_it_is_ones_own_and_the_newest()
    {
        var grandmother = new DeclarationSubject.Other(Some.Name("Bà Mơ"), 1931, Sex.Female, null, null);
        await AddAsync(Ending(1, resident: 1, minute: 1));
        await AddAsync(Ending(2, resident: 2, minute: 2), Ending(3, resident: 2, minute: 500) with { At = Now.AddMinutes(1) });
        await AddAsync(Ending(4, resident: 3, minute: 3), Ending(5, resident: 3, minute: 500, grandmother) with { At = Now.AddMinutes(1) });
        await AddAsync(Ending(6, resident: 4, minute: 4, grandmother));

        (await EndedAsync(Start, Now.AddMinutes(60), take: 9)).ShouldBe(
            [new(1, Person, Now.AddMinutes(1)), new(4, new ResidentId(3), Now.AddMinutes(3))]);
    }

    [Fact]
    public async Task Ended_declarations_are_paged_by_their_mark_in_the_order_of_their_ends()
    {
        await AddAsync([.. Enumerable.Range(1, 7).Select(i => Ending(10 - i, resident: i, minute: i / 2))]);

        var first = await EndedAsync(Start, Now.AddMinutes(3), take: 3);
        var second = await EndedAsync(first[^1].Mark, Now.AddMinutes(3), take: 3);

        first.Select(d => d.Id).ShouldBe([9, 7, 8]);
        second.Select(d => d.Id).ShouldBe([5, 6]);
        (await EndedAsync(second[^1].Mark, Now.AddMinutes(3), take: 3)).ShouldBeEmpty();
    }

    private static CheckIn Entry(long id, long resident, int minute) =>
        Some.CheckIn(id, resident, venue: 1, minute) with { Direction = Direction.In, IsRepeat = false };

    private static Declaration Ending(long id, long resident, int minute, DeclarationSubject? subject = null) =>
        Some.Declaration(id, resident, subject: subject) with { ValidUntil = Now.AddMinutes(minute) };

    private async Task AddAsync(params CheckIn[] scans)
    {
        foreach (var scan in scans)
        {
            await WriteAsync(t => t.CheckIns.AddAsync(scan, default));
        }
    }

    private async Task AddAsync(params Declaration[] declarations)
    {
        foreach (var declaration in declarations)
        {
            await WriteAsync(t => t.Declarations.AddAsync(declaration, default));
        }
    }

    private Task<IReadOnlyList<Visit>> OpenAsync(RowMark after, DateTimeOffset before, int take) =>
        ReadAsync(t => t.CheckIns.OpenEntriesAsync(after, before, take, default));

    private Task<IReadOnlyList<EndedDeclaration>> EndedAsync(RowMark after, DateTimeOffset before, int take) =>
        ReadAsync(t => t.Declarations.EndedAsync(after, before, take, default));
}
