using Bot.Channels.Inbox;
using Bot.Channels.Reminders;
using Bot.Dialogs.Messaging;
using Bot.Domain.CheckIns;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Reminders;
using Bot.Domain.Residents;

namespace Bot.ChannelTests.Reminders;

/// <summary>From the forgotten check-out to the question and its answer, by the clock, through inbox, dialogs, store and outbox.</summary>
public sealed class CheckOutReminderTests
{
    private static readonly ResidentId Person = new(1);

    [Fact]
    public async Task Whoever_forgot_to_check_out_is_asked_once_and_one_tap_checks_out()
    {
        await using var bed = await ResidentsBed.StartAsync();
        await bed.CheckInAsync("1", bed.Office);
        bed.At(hours: 9.9);
        (await bed.RunAsync()).ShouldBe(0);
        bed.At(hours: 10.1);

        (await bed.RunAsync()).ShouldBe(1);
        (await bed.RunAsync()).ShouldBe(0);

        var question = bed.Heard("1")[^1];
        question.Text.ShouldContain("Bạn còn ở Nơi Mẫu 1 không?");
        question.Choices.Select(c => c.Label).ShouldBe(["Tôi đã ra về", "Vẫn ở đây", "Đừng nhắc nữa", "Hủy"]);
        await bed.PressAsync("1", "Tôi đã ra về");
        bed.Heard("1")[^1].Text.ShouldContain("✅ Đã ghi lượt ra");
        var me = (await bed.ReadAsync(s => s.Residents.FindByChatAsync(ChatAddress.Private("telegram", "1"), default)))!;
        (await bed.ReadAsync(s => s.CheckIns.LatestAnywhereAsync(me.Id, default)))!.Direction.ShouldBe(Direction.Out);
        bed.Asked().Count.ShouldBe(1);
    }

    [Fact]
    public async Task One_visit_is_asked_about_once_by_two_schedulers_after_a_restart_and_with_a_clock_set_back()
    {
        await using var bed = await ResidentsBed.StartAsync();
        await bed.EnterAsync(1, bed.Market);
        bed.At(hours: 2.1);

        await bed.IdleAfterAsync(Task.WhenAll(bed.Sweep().RunAsync(default), bed.AnotherSweep().RunAsync(default), bed.AnotherSweep().RunAsync(default)));
        bed.At(hours: 1);
        await bed.RunAsync();
        bed.At(hours: 2.2);
        await bed.RunAsync();
        await bed.RestartAsync();
        await bed.RunAsync();

        bed.Asked().ShouldBe(["1"]);
    }

    [Fact]
    public async Task A_visit_entered_after_the_clock_was_set_back_is_asked_about_in_its_own_time()
    {
        await using var bed = await ResidentsBed.StartAsync();
        bed.At(hours: 9);
        await bed.RunAsync();
        bed.At(hours: 1);
        await bed.RunAsync();
        await bed.EnterAsync(1, bed.Market);
        bed.At(hours: 3.1);

        await bed.RunAsync();

        bed.Asked().ShouldBe(["1"]);
    }

    [Theory]
    [InlineData("erased")]
    [InlineData("left")]
    [InlineData("withdrawn")]
    [InlineData("turned off")]
    [InlineData("signed out")]
    public async Task Nothing_is_said_when_it_is_over_between_the_look_and_the_turn(string what)
    {
        await using var bed = await ResidentsBed.StartAsync();
        await bed.EnterAsync(1, bed.Market);
        bed.At(hours: 2.1);

        await bed.IdleAfterAsync(bed.AnotherSweep(new InBetween(bed.Get<IEventRaiser>(), () => HappenAsync(bed, what))).RunAsync(default));
        await bed.RunAsync();

        bed.Heard("1").ShouldBeEmpty();
    }

    [Fact]
    public async Task What_somebody_is_typing_stays_and_there_is_only_a_notice()
    {
        await using var bed = await ResidentsBed.StartAsync();
        await bed.CheckInAsync("1", bed.Market);
        bed.At(hours: 2);
        await bed.SayAsync("1", "/hoso");
        var before = (await bed.ReadAsync(s => s.Conversations.FindAsync(ChatAddress.Private("telegram", "1"), default)))!;
        before.Current.ShouldNotBeNull();
        bed.At(hours: 2.1);

        await bed.RunAsync();

        bed.Heard("1")[^1].Text.ShouldContain("Bạn có việc mới");
        var after = (await bed.ReadAsync(s => s.Conversations.FindAsync(ChatAddress.Private("telegram", "1"), default)))!;
        (after.Current!.Flow, after.Current.Step, after.PromptToken).ShouldBe((before.Current.Flow, before.Current.Step, before.PromptToken));
    }

    [Fact]
    public async Task Of_several_chats_the_last_active_one_that_can_be_reached_is_spoken_to()
    {
        await using var bed = await ResidentsBed.StartAsync();
        await bed.EnterAsync(1, bed.Market);
        bed.At(hours: 0.5);
        await bed.OpenChatAsync(1, ChatAddress.Private(ChatAddress.Zalo, "zalo-1"));
        bed.At(hours: 0.6);
        await bed.OpenChatAsync(1, ChatAddress.Private(ChatAddress.Telegram, "blocked"), isUnreachable: true);
        await bed.OpenChatAsync(1, ChatAddress.Private("viber", "no-such-channel"));
        await bed.OpenChatAsync(1, new ChatAddress(ChatAddress.Telegram, "-100", "1"));
        bed.At(hours: 2.1);

        await bed.RunAsync();

        bed.Asked().ShouldBe(["zalo-1"]);
    }

    [Fact]
    public async Task Who_cannot_be_reached_anywhere_is_left_alone_and_does_not_hold_up_others()
    {
        await using var bed = await ResidentsBed.StartAsync();
        await bed.EnterAsync(1, bed.Market);
        await bed.OpenChatAsync(1, ChatAddress.Private(ChatAddress.Telegram, "1"), isUnreachable: true);
        await bed.EnterAsync(2, bed.Market);
        bed.At(hours: 2.1);

        await bed.RunAsync();

        bed.Asked().ShouldBe(["2"]);
    }

    [Fact]
    public async Task More_than_one_run_may_begin_are_all_asked_once_in_the_next_runs()
    {
        const int people = (ReminderPolicy.MostPerRun * 2) + 7;
        await using var bed = await ResidentsBed.StartAsync();
        for (var person = 1; person <= people; person++)
        {
            await bed.EnterAsync(person, person % 3 == 0 ? bed.Market : bed.Office);
        }

        bed.At(hours: 2.1);
        var begun = new List<int> { await bed.RunAsync() };
        bed.At(hours: 10.1);
        for (var run = 0; run < 3; run++)
        {
            begun.Add(await bed.RunAsync());
        }

        begun.ShouldBe([69, ReminderPolicy.MostPerRun, 38, 0]);
        bed.Asked().Select(int.Parse).Order().ShouldBe(Enumerable.Range(1, people));
    }

    [Fact]
    public async Task What_could_not_be_kept_is_asked_by_the_next_run()
    {
        await using var bed = await ResidentsBed.StartAsync();
        await bed.EnterAsync(1, bed.Market);
        await bed.EnterAsync(2, bed.Market);
        bed.At(hours: 2.1);
        var sweep = bed.AnotherSweep(new Refusing(bed.Get<IEventRaiser>(), "1"));

        (await bed.IdleAfterAsync(sweep.RunAsync(default))).ShouldBe(1);
        (await bed.IdleAfterAsync(sweep.RunAsync(default))).ShouldBe(1);

        bed.Asked().Order().ShouldBe(["1", "2"]);
    }

    [Theory]
    [InlineData(0, 4.2, false, "market: due at 10:00, two hours too late at 12:12")]
    [InlineData(11.5, 13.6, false, "market: due at 21:30, in the night")]
    [InlineData(11.5, 23.1, false, "market: due at 21:30, nobody is asked in the morning about yesterday")]
    [InlineData(20.5, 23.1, true, "market: entered at 4:30, due at 6:30, asked at seven")]
    public async Task Nobody_is_asked_in_the_night_or_too_late(double entered, double now, bool isAsked, string why)
    {
        await using var bed = await ResidentsBed.StartAsync();
        bed.At(entered);
        await bed.EnterAsync(1, bed.Market);
        bed.At(now);

        await bed.RunAsync();

        bed.Asked().Count.ShouldBe(isAsked ? 1 : 0, why);
    }

    private static async Task HappenAsync(ResidentsBed bed, string what)
    {
        var turn = (Bot.Dialogs.Conversations.IStoreTransaction s) => new DomainTurn(s, ChatAddress.Private("telegram", "1"), bed.Now);
        await (what switch
        {
            "erased" => bed.WriteAsync(async s => { await bed.Get<EraseOwn>().ExecuteAsync(turn(s), Person, default); return 0; }),
            "left" => bed.WriteAsync(async s => { await bed.Get<LeaveVenue>().ExecuteAsync(turn(s), Person, null, default); return 0; }),
            "withdrawn" => bed.WriteAsync(async s => { await WithdrawConsent.ExecuteAsync(turn(s), Person, ConsentPurpose.CheckIn, default); return 0; }),
            "turned off" => bed.WriteAsync(async s => { await ChooseReminder.ExecuteAsync(turn(s), Person, ReminderKind.CheckOut, false, default); return 0; }),
            _ => bed.WriteAsync(async s => { await SignOut.ExecuteAsync(turn(s), default); return 0; }),
        });
    }

    /// <summary>The first event of one chat cannot be kept.</summary>
    private sealed class Refusing(IEventRaiser raiser, string chat) : IEventRaiser
    {
        private bool _hasRefused;

        public async Task<InboundReceipt> RaiseAsync(
            ChatAddress to, string name, IReadOnlyDictionary<string, string> values, EventClaim claim, CancellationToken ct)
        {
            if (to.Chat == chat && !_hasRefused)
            {
                _hasRefused = true;
                return new InboundReceipt(InboundVerdict.TryAgain, null);
            }

            return await raiser.RaiseAsync(to, name, values, claim, ct);
        }
    }
}
