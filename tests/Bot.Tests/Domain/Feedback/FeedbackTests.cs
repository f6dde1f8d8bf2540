using Bot.Domain.Feedback;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Feedback;

public sealed class FeedbackTests : IAsyncDisposable
{
    private static readonly ChatAddress Chat = ChatAddress.Private(ChatAddress.Web, "w1");
    private static readonly ResidentId Person = new(1);
    private readonly TemporaryStore _store = new();
    private readonly IdSource _ids = new(new Random(1));

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task A_sixth_remark_waits_until_the_first_is_a_day_old()
    {
        for (var i = 0; i < FeedbackPolicy.MostInSpan; i++)
        {
            (await SendAsync(TimeSpan.FromMinutes(i))).ShouldNotBeNull();
        }

        (await SendAsync(TimeSpan.FromDays(1).Add(TimeSpan.FromMinutes(-1)))).ShouldBeNull();
        (await SendAsync(TimeSpan.FromDays(1))).ShouldNotBeNull();
        (await SendAsync(TimeSpan.FromDays(1))).ShouldBeNull();
    }

    [Fact]
    public async Task One_persons_remarks_do_not_use_up_anothers()
    {
        for (var i = 0; i < FeedbackPolicy.MostInSpan; i++)
        {
            await SendAsync(TimeSpan.Zero);
        }

        (await SendAsync(TimeSpan.Zero, person: 2)).ShouldNotBeNull();
    }

    [Fact]
    public async Task Who_reads_a_remark_is_known_to_its_person()
    {
        var note = (await SendAsync(TimeSpan.Zero))!;

        (await DoAsync(r => ReadFeedback.ExecuteAsync(r, note.Id, "console:an", TemporaryStore.Start, default))).ShouldBe(note);
        (await DoAsync(r => ReadFeedback.ExecuteAsync(r, note.Id + 1, "console:an", TemporaryStore.Start, default))).ShouldBeNull();

        var seen = await _store.ReadAsync(r => r.Audit.AboutAsync(Person.ToString(), 9, default));
        seen.Single().ShouldSatisfyAllConditions(
            e => e.Actor.ShouldBe("console:an"), e => e.Action.ShouldBe("feedback.read"), e => e.Reason.ShouldBe(ReceiptNumber.Of(note.Id)));
    }

    [Fact]
    public async Task A_remark_is_settled_once()
    {
        var note = (await SendAsync(TimeSpan.Zero))!;

        (await SettleAsync(note.Id)).ShouldBeTrue();
        (await SettleAsync(note.Id)).ShouldBeFalse();
        (await SettleAsync(note.Id + 1)).ShouldBeFalse();
        (await _store.ReadAsync(r => r.Feedback.FindAsync(note.Id, default)))!.DoneAt.ShouldBe(TemporaryStore.Start);
        (await _store.ReadAsync(r => r.Audit.AboutAsync(Person.ToString(), 9, default))).Single().Action.ShouldBe("feedback.settled");
    }

    [Fact]
    public async Task No_text_is_longer_than_may_be_kept()
    {
        var note = await SendAsync(TimeSpan.Zero, text: new string('a', FeedbackPolicy.LongestText + 1));

        note!.Text.Length.ShouldBe(FeedbackPolicy.LongestText);
    }

    private Task<bool> SettleAsync(long id) => DoAsync(r => SettleFeedback.ExecuteAsync(r, id, "console:an", TemporaryStore.Start, default));

    private Task<FeedbackNote?> SendAsync(TimeSpan later, long person = 1, string text = "Mã QR ở cửa bị mờ.") => _store.DoAsync(
        Chat,
        TemporaryStore.Start + later,
        t => new SendFeedback(_ids).ExecuteAsync(t, new ResidentId(person), new GivenFeedback(FeedbackTopic.Venue, text, null, "vi"), default));

    private Task<T> DoAsync<T>(Func<IRecords, ValueTask<T>> work) => _store.DoAsync(Chat, TemporaryStore.Start, t => work(t.Records));
}
