using Bot.Domain.Feedback;
using Bot.Domain.Residents;

namespace Bot.StorageTests.Conformance;

public abstract class FeedbackStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly ResidentId Person = new(1);

    [Fact]
    public async Task A_note_comes_back_as_added()
    {
        await AddAsync(Some.Feedback(1), Some.Feedback(2) with { ContactPhone = null });

        (await ReadAsync(t => t.Feedback.FindAsync(1, default))).ShouldBe(Some.Feedback(1));
        (await ReadAsync(t => t.Feedback.FindAsync(2, default)))!.ContactPhone.ShouldBeNull();
        (await ReadAsync(t => t.Feedback.FindAsync(3, default))).ShouldBeNull();
    }

    [Fact]
    public async Task Notes_of_all_and_of_one_person_are_paged_newest_first()
    {
        await AddAsync(Some.Feedback(3, minute: 3), Some.Feedback(1, minute: 1), Some.Feedback(2, resident: 2, minute: 2));

        (await ReadAsync(t => t.Feedback.ListAsync(onlyOpen: false, 0, 9, default))).Select(n => n.Id).ShouldBe([3, 2, 1]);
        (await ReadAsync(t => t.Feedback.ListAsync(onlyOpen: false, 1, 1, default))).Single().Id.ShouldBe(2);
        (await ReadAsync(t => t.Feedback.OfAsync(Person, 0, 9, default))).Select(n => n.Id).ShouldBe([3, 1]);
        (await ReadAsync(t => t.Feedback.CountAsync(Person, default))).ShouldBe(2);
        (await ReadAsync(t => t.Feedback.CountAsync(new ResidentId(9), default))).ShouldBe(0);
    }

    [Fact]
    public async Task A_settled_note_stays_and_is_no_longer_open()
    {
        await AddAsync(Some.Feedback(1), Some.Feedback(2, minute: 1));

        await WriteAsync(t => t.Feedback.SettleAsync(1, Now.AddMinutes(5), default));

        (await ReadAsync(t => t.Feedback.FindAsync(1, default))).ShouldBe(Some.Feedback(1) with { DoneAt = Now.AddMinutes(5) });
        (await ReadAsync(t => t.Feedback.ListAsync(onlyOpen: true, 0, 9, default))).Single().Id.ShouldBe(2);
        (await ReadAsync(t => t.Feedback.ListAsync(onlyOpen: false, 0, 9, default))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Notes_go_with_their_person_or_by_age()
    {
        await AddAsync(Some.Feedback(1), Some.Feedback(2, resident: 2, minute: 1), Some.Feedback(3, resident: 2, minute: 9));

        (await WriteAsync(t => t.Feedback.RemoveOfAsync(Person, default))).ShouldBe(1);
        (await WriteAsync(t => t.Feedback.PurgeAsync(Now.AddMinutes(9), 9, default))).ShouldBe(1);
        (await ReadAsync(t => t.Feedback.ListAsync(onlyOpen: false, 0, 9, default))).Single().Id.ShouldBe(3);
    }

    [Fact]
    public async Task Notes_follow_a_person_who_is_joined_with_another()
    {
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(1, phone: null), default));
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2), default));
        await AddAsync(Some.Feedback(1));

        await WriteAsync(t => t.Residents.MergeAsync(Person, new ResidentId(2), default));

        (await ReadAsync(t => t.Feedback.OfAsync(new ResidentId(2), 0, 9, default))).Single().Id.ShouldBe(1);
    }

    private async Task AddAsync(params FeedbackNote[] notes)
    {
        foreach (var note in notes)
        {
            await WriteAsync(t => t.Feedback.AddAsync(note, default));
        }
    }
}
