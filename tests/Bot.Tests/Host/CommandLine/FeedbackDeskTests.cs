using Bot.Domain.Feedback;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Host.CommandLine;
using Bot.Tests.Fakes;

namespace Bot.Tests.Host.CommandLine;

public sealed class FeedbackDeskTests : IAsyncDisposable
{
    private const string Words = "Mã QR ở cửa \u001b[31mbị mờ.";
    private readonly TemporaryStore _store = new();
    private readonly StringWriter _said = new();

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task The_list_tells_what_is_open_without_its_words_or_phone()
    {
        await AddAsync(1_000_000, PhoneNumber.FromE164("+84710000001"));
        await AddAsync(1_000_001, null);

        (await Desk.ListAsync(onlyOpen: true)).ShouldBeTrue();

        _said.ToString().ShouldBe(
            $"{ReceiptNumber.Of(1_000_001)}  08h00' 20/11/2026  Venue  vi  no call  open\n{ReceiptNumber.Of(1_000_000)}  08h00' 20/11/2026  Venue  vi  call back  open\n2 open\n");
    }

    [Fact]
    public async Task One_is_shown_whole_but_cannot_command_the_terminal()
    {
        await AddAsync(7, PhoneNumber.FromE164("+84710000001"));

        (await Desk.ShowAsync(7)).ShouldBeTrue();

        _said.ToString().ShouldContain("call back: 0710 000 001");
        _said.ToString().ShouldEndWith("\n\nMã QR ở cửa [31mbị mờ.\n");
        (await _store.ReadAsync(r => r.Audit.AboutAsync("r1", 9, default))).Single().Actor.ShouldBe("console:tests");
    }

    [Fact]
    public async Task What_is_done_leaves_the_list_of_open_ones()
    {
        await AddAsync(7, null);

        (await Desk.SettleAsync(7)).ShouldBeTrue();
        (await Desk.SettleAsync(7)).ShouldBeFalse();
        await Desk.ListAsync(onlyOpen: true);
        await Desk.ListAsync(onlyOpen: false);

        _said.ToString().ShouldContain("\n0 open\n");
        _said.ToString().ShouldEndWith("no call  done 08h00' 20/11/2026\n1 in all\n");
    }

    [Fact]
    public async Task A_number_nobody_has_is_told()
    {
        (await Desk.ShowAsync(9)).ShouldBeFalse();
        (await Desk.SettleAsync(9)).ShouldBeFalse();

        _said.ToString().ShouldStartWith("There is no 9;");
        _said.ToString().ShouldContain("There is no open 9.");
    }

    private FeedbackDesk Desk => new(_store.Store, new StandingClock(), "console:tests", _said);

    private Task<FeedbackNote> AddAsync(long id, PhoneNumber? phone) => _store.DoAsync(ChatAddress.Private(ChatAddress.Web, "w1"), TemporaryStore.Start, async t =>
    {
        var note = new FeedbackNote
        {
            Id = id, Resident = new ResidentId(1), At = t.Now, Topic = FeedbackTopic.Venue, Text = Words, ContactPhone = phone, Language = "vi",
        };
        await t.Records.Feedback.AddAsync(note, default);
        return note;
    });

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => TemporaryStore.Start;
    }
}
