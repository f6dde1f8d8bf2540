using Bot.ChannelTests.Fakes;
using Bot.Channels.Inbox;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;

namespace Bot.ChannelTests.Inbox;

public sealed class ClockEventTests
{
    private static readonly EventClaim Claim = new("report-nudge", "2026-11:unit-17");
    private readonly FakeChannel _channel = new();
    private readonly ManualTime _time = new();

    [Fact]
    public async Task An_event_of_the_clock_takes_effect_once_however_often_it_is_raised()
    {
        await using var path = await TestPath.StartAsync(_channel);

        var all = await Task.WhenAll(Enumerable.Range(0, 5).Select(_ => RaiseAsync(path)));

        all.Count(r => r.Verdict == InboundVerdict.Handled).ShouldBe(1);
        all.Count(r => r.Verdict == InboundVerdict.Duplicate).ShouldBe(4);
        await path.IdleAsync();
        _channel.Seen.ShouldBe(["re:event:nudge:17"]);
    }

    [Fact]
    public async Task An_event_whose_turn_was_not_kept_is_not_claimed()
    {
        await using var path = await TestPath.StartAsync(_channel);
        path.Store.IsDown = true;
        (await RaiseAsync(path)).Verdict.ShouldBe(InboundVerdict.TryAgain);
        path.Store.IsDown = false;

        (await RaiseAsync(path)).Verdict.ShouldBe(InboundVerdict.Handled);
    }

    [Fact]
    public async Task An_event_that_always_fails_becomes_a_dead_letter_without_an_apology_and_runs_again_by_hand()
    {
        await using var path = await TestPath.StartAsync(_channel, _time);
        path.Engine.Before = (_, _, _) => throw new InvalidOperationException();
        var raised = RaiseAsync(path);
        await _time.AdvanceUntilAsync(() => raised.IsCompleted, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5));
        (await raised).Verdict.ShouldBe(InboundVerdict.DeadLettered);
        (await RaiseAsync(path)).Verdict.ShouldBe(InboundVerdict.Duplicate);

        path.Engine.Before = null;
        var letter = (await path.LettersAsync()).ShouldHaveSingleItem();
        (await path.Get<DeadLetters>().RerunAsync(letter.Id, CancellationToken.None)).ShouldBe(RerunResult.Done);

        await path.IdleAsync();
        _channel.Seen.ShouldBe(["re:event:nudge:17"]);
    }

    [Fact]
    public async Task Conversations_whose_deadline_passed_are_erased_each_in_its_own_work_and_told()
    {
        await using var path = await TestPath.StartAsync(_channel, _time);
        await OpenAsync(path, "due", _time.GetUtcNow().AddMinutes(-1));
        await OpenAsync(path, "also-due", _time.GetUtcNow().AddMinutes(-2));
        await OpenAsync(path, "later", _time.GetUtcNow().AddMinutes(1));

        var expired = await path.Get<ConversationExpiry>().RunAsync(CancellationToken.None);

        expired.ShouldBe(2);
        await path.IdleAsync();
        _channel.Tried.Select(t => (t.Chat, t.Text)).ShouldBe([("due", "expired"), ("also-due", "expired")], ignoreOrder: true);
        (await path.StateAsync("due"))!.ExpiresAt.ShouldBeNull();
        (await path.StateAsync("later"))!.ExpiresAt.ShouldNotBeNull();
        (await path.Get<ConversationExpiry>().RunAsync(CancellationToken.None)).ShouldBe(0);
    }

    [Fact]
    public async Task More_conversations_than_one_batch_are_all_erased_in_one_run()
    {
        await using var path = await TestPath.StartAsync(_channel, _time);
        for (var n = 0; n < InboxPolicy.ExpiryBatch + 7; n++)
        {
            await OpenAsync(path, $"c{n}", _time.GetUtcNow().AddMinutes(-1));
        }

        (await path.Get<ConversationExpiry>().RunAsync(CancellationToken.None)).ShouldBe(InboxPolicy.ExpiryBatch + 7);
    }

    private static Task<InboundReceipt> RaiseAsync(TestPath path) => path.Get<IEventRaiser>().RaiseAsync(
        ChatAddress.Private("telegram", "a"), "nudge", new Dictionary<string, string> { ["unit"] = "17" }, Claim, CancellationToken.None);

    private static async Task OpenAsync(TestPath path, string chat, DateTimeOffset expiresAt)
    {
        var state = new ConversationState { Chat = ChatAddress.Private("telegram", chat), ExpiresAt = expiresAt };
        await path.Store.WriteAsync(
            async s => { await s.Conversations.SaveAsync(state, CancellationToken.None); return 0; }, CancellationToken.None);
    }
}
