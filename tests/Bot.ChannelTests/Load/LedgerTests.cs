using System.Diagnostics;
using System.Text.RegularExpressions;
using Bot.Channels.Outbox;
using Bot.Load.Ledgers;
using Bot.Load.Scenarios;

namespace Bot.ChannelTests.Load;

/// <summary>The ledger of the load generator is what a fault run is believed by, so it is shown each fault here.</summary>
public class LedgerTests
{
    private const long Chat = 5_000_000_000;
    private readonly Ledger _ledger = new([Chat, Chat + 1]);

    private ChatAccount Account => _ledger.Find(Chat)!;

    [Fact]
    public void The_awaited_reply_ends_the_waiting_and_is_no_fault()
    {
        var awaited = Expect("one", "two");

        Say("one");
        awaited.Arrived.IsCompleted.ShouldBeFalse();
        Say("two");

        awaited.Arrived.IsCompleted.ShouldBeTrue();
        ShouldHold(replies: 2);
    }

    [Fact]
    public void Another_reply_is_wrong_and_the_awaited_one_is_lost_at_the_end()
    {
        Expect("one");
        Say("something else");
        _ledger.Close();

        ShouldHold(Fault.Wrong, Fault.Lost);
    }

    [Fact]
    public void A_reply_that_nobody_waits_for_is_extra()
    {
        Say("one");

        ShouldHold(Fault.Extra);
    }

    [Fact]
    public void Two_replies_in_the_other_order_are_noticed()
    {
        Expect("one", "two");
        Say("two");

        ShouldHold(Fault.OutOfOrder);
    }

    [Fact]
    public void A_reply_that_comes_twice_without_saying_so_is_doubled_even_after_a_crash()
    {
        Expect("one");
        Say("one");
        _ledger.Disturb();
        Say("one");

        ShouldHold(Fault.Doubled);
    }

    [Fact]
    public void A_marked_repeat_after_a_crash_is_counted_and_no_fault()
    {
        Expect("one");
        Say("one");
        _ledger.Disturb();
        Say(Marked("one"));

        ShouldHold(replies: 1, repeats: 1);
    }

    [Fact]
    public void A_marked_repeat_without_any_cause_is_a_fault()
    {
        Expect("one");
        Say("one");
        Say(Marked("one"));

        _ledger.FaultCount.ShouldBe(1);
    }

    [Fact]
    public void Each_cut_line_excuses_one_marked_repeat()
    {
        Expect("one");
        Account.DeliverUnknown(Message("one"), Stopwatch.GetTimestamp());
        Say(Marked("one"));
        ShouldHold(replies: 1, repeats: 1);

        Say(Marked("one"));

        _ledger.FaultCount.ShouldBe(1);
    }

    [Fact]
    public void A_marked_repeat_is_not_taken_for_the_next_reply_with_the_same_words()
    {
        Expect("menu");
        Account.DeliverUnknown(Message("menu"), Stopwatch.GetTimestamp());
        var next = Expect("menu");

        Say(Marked("menu"));
        next.Arrived.IsCompleted.ShouldBeFalse();
        Say("menu");

        next.Arrived.IsCompleted.ShouldBeTrue();
        ShouldHold(replies: 2, repeats: 1);
    }

    [Fact]
    public void A_message_that_went_astray_may_arrive_marked_as_the_first()
    {
        var awaited = Expect("one");
        Account.Swallow(Message("one"));
        Say(Marked("one"));

        awaited.Arrived.IsCompleted.ShouldBeTrue();
        ShouldHold(replies: 1);
    }

    [Fact]
    public void A_first_arrival_that_is_marked_without_any_cause_is_a_fault()
    {
        Expect("one");
        Say(Marked("one"));

        ShouldHold(Fault.MarkedWithoutCause);
    }

    [Fact]
    public void Who_blocked_the_bot_is_owed_nothing()
    {
        var awaited = Expect("one");
        Account.TryRefuse(Message("one"), Stopwatch.GetTimestamp()).ShouldBeTrue();
        _ledger.Close();

        awaited.Arrived.IsCompleted.ShouldBeTrue();
        _ledger.GivenUp.ShouldBe(1);
        ShouldHold();
    }

    [Fact]
    public void Only_the_first_try_of_the_awaited_reply_can_be_refused()
    {
        Expect("one");

        Account.TryRefuse(Message(Marked("one")), Stopwatch.GetTimestamp()).ShouldBeFalse();
        Account.TryRefuse(Message("two"), Stopwatch.GetTimestamp()).ShouldBeFalse();
    }

    [Fact]
    public void A_refusal_that_a_kill_made_the_bot_forget_is_taken_back_when_the_message_comes_after_all()
    {
        Expect("one");
        Account.TryRefuse(Message("one"), Stopwatch.GetTimestamp());
        _ledger.Disturb();
        Say(Marked("one"));

        _ledger.GivenUp.ShouldBe(0);
        ShouldHold(replies: 1);
    }

    [Fact]
    public void Chats_do_not_answer_for_each_other()
    {
        Expect("one");
        _ledger.Find(Chat + 1)!.Deliver(Message("one"), Stopwatch.GetTimestamp());
        _ledger.Close();

        ShouldHold(Fault.Extra, Fault.Lost);
    }

    private Awaited Expect(params string[] replies) =>
        Account.Expect([.. replies.Select(r => new Expectation(new Regex($"^{r}$"), null))], Stopwatch.GetTimestamp());

    private void Say(string text) => Account.Deliver(Message(text), Stopwatch.GetTimestamp());

    private void ShouldHold(params Fault[] faults) => _ledger.Faults.ShouldBe(faults.ToDictionary(f => f, _ => 1), ignoreOrder: true);

    private void ShouldHold(int replies, int repeats = 0)
    {
        ShouldHold();
        _ledger.Replies.ShouldBe(replies);
        _ledger.Repeats.ShouldBe(repeats);
    }

    private static string Marked(string text) => $"{OutboxPolicy.ResentVi}\n{text}";

    private static Message Message(string text) => new(1, text, []);
}
