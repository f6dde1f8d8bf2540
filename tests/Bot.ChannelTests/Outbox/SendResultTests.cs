using Bot.ChannelTests.Fakes;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Outbox;

public sealed class SendResultTests
{
    private readonly ManualTime _time = new();
    private readonly FakeChannel _channel;

    public SendResultTests() => _channel = new FakeChannel(time: _time);

    [Fact]
    public async Task What_was_sent_leaves_nothing_behind()
    {
        await using var path = await TestPath.StartAsync(_channel, _time);

        await path.SayAsync("a", "1", "hi");
        await path.IdleAsync();

        (await path.UnfinishedAsync()).ShouldBeEmpty();
        (await path.FailedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_failed_send_is_repeated_with_growing_pauses_and_the_order_is_kept()
    {
        _channel.Answer = (item, attempt) => item.Message.Text == "re:one" && attempt < 5 ? new SendResult.RetryLater("500") : new SendResult.Sent();
        await using var path = await TestPath.StartAsync(_channel, _time);

        await path.SayAsync("a", "1", "one");
        await path.SayAsync("a", "2", "two");
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(0.25), TimeSpan.FromMinutes(2));

        _channel.Tried.Select(t => t.Text).ShouldBe(["re:one", "re:one", "re:one", "re:one", "re:one", "re:two"]);
        var at = _channel.Tried.Select(t => t.At).ToArray();
        var pauses = Enumerable.Range(1, 4).Select(i => TimeSpan.FromTicks(at[i] - at[i - 1]).TotalSeconds).ToArray();
        for (var i = 0; i < 4; i++)
        {
            pauses[i].ShouldBeInRange(Math.Pow(2, i), (Math.Pow(2, i) * 1.5) + 0.6);
        }

        await path.IdleAsync();
        (await path.UnfinishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_it_waits_for_a_repeat_the_store_says_waiting_so_a_crash_needs_no_mark()
    {
        _channel.Answer = (_, _) => new SendResult.RetryLater("502");
        await using var path = await TestPath.StartAsync(_channel, _time);
        path.Engine.Replies = (_, _) => ["one", "two"];

        await path.SayAsync("a", "1", "hi");
        await Eventually.TrueAsync(async () => (await path.UnfinishedAsync()).All(i => i.Status == OutboxStatus.Waiting), "both wait");

        var items = await path.UnfinishedAsync();
        items.Count.ShouldBe(2);
        items[0].LastError.ShouldBe("502");
        items[0].NotBefore.ShouldNotBeNull();
    }

    [Fact]
    public async Task After_a_day_of_failures_a_message_is_given_up_visibly_and_the_next_goes()
    {
        _channel.Answer = (item, _) => item.Message.Text == "re:one" ? new SendResult.RetryLater("500") : new SendResult.Sent();
        await using var path = await TestPath.StartAsync(_channel, _time);

        await path.SayAsync("a", "1", "one");
        await path.SayAsync("a", "2", "two");
        await Eventually.TrueAsync(() => _channel.Tried.Count == 1, "tried once");
        _time.SetWall(_time.GetUtcNow() + OutboxPolicy.LongestRetrying + TimeSpan.FromSeconds(1));
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        await path.IdleAsync();
        (await path.FailedAsync()).ShouldHaveSingleItem().LastError.ShouldBe("too-old:500");
        _channel.Seen.ShouldBe(["re:two"]);
    }

    [Fact]
    public async Task A_refused_message_becomes_a_dead_letter_and_the_lane_goes_on()
    {
        _channel.Answer = (item, _) => item.Message.Text == "re:one" ? new SendResult.Refused("400-too-long") : new SendResult.Sent();
        await using var path = await TestPath.StartAsync(_channel, _time);

        await path.SayAsync("a", "1", "one");
        await path.SayAsync("a", "2", "two");
        await path.IdleAsync();

        _channel.Tried.Select(t => t.Text).ShouldBe(["re:one", "re:two"]);
        (await path.FailedAsync()).ShouldHaveSingleItem().LastError.ShouldBe("400-too-long");
    }

    [Fact]
    public async Task A_blocked_person_is_marked_and_everything_that_waits_for_them_is_dropped()
    {
        _channel.Answer = (item, attempt) => item.Message.Text switch
        {
            "one" when attempt == 1 => new SendResult.RetryLater("500"),
            "one" => new SendResult.Unreachable("403"),
            _ => new SendResult.Sent(),
        };
        await using var path = await TestPath.StartAsync(_channel, _time);
        path.Engine.Replies = (e, _) => ScriptedEngine.TextOf(e) == "hi" ? ["one", "two", "three"] : ["welcome"];

        await path.SayAsync("a", "1", "hi");
        await path.SayAsync("b", "2", "other");
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        await path.IdleAsync();

        (await path.FailedAsync()).Select(f => f.LastError).ShouldBe(["unreachable:403", "unreachable:403", "unreachable:403"]);
        (await path.StateAsync("a"))!.IsUnreachable.ShouldBeTrue();
        (await path.StateAsync("b"))!.IsUnreachable.ShouldBeFalse();
        await path.SayAsync("a", "3", "again");
        await path.IdleAsync();
        _channel.Seen.ShouldBe(["welcome", "welcome"]);
        (await path.StateAsync("a"))!.IsUnreachable.ShouldBeFalse();
    }

    [Fact]
    public async Task An_unknown_end_is_reissued_with_words_that_say_so_and_in_order()
    {
        _channel.Answer = (item, attempt) => item.Message.Text.EndsWith("one", StringComparison.Ordinal) && attempt == 1
            ? new SendResult.Unknown("timeout")
            : new SendResult.Sent();
        await using var path = await TestPath.StartAsync(_channel, _time);

        await path.SayAsync("a", "1", "one");
        await path.SayAsync("a", "2", "two");
        await Eventually.TrueAsync(async () => (await path.UnfinishedAsync()).Any(i => i.Status == OutboxStatus.Unknown), "marked unknown");
        _channel.Tried.Count.ShouldBe(1);
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        _channel.Tried.Select(t => t.Text).ShouldBe(["re:one", $"{FixedFlows.Resent}\nre:one", "re:two"]);
        await path.IdleAsync();
        (await path.UnfinishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_end_that_stays_unknown_is_reissued_three_times_and_then_a_dead_letter()
    {
        _channel.Answer = (_, _) => new SendResult.Unknown("timeout");
        await using var path = await TestPath.StartAsync(_channel, _time);

        await path.SayAsync("a", "1", "one");
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));
        await path.IdleAsync();

        _channel.Tried.Count.ShouldBe(4);
        _channel.Tried.Skip(1).ShouldAllBe(t => t.Text.StartsWith(FixedFlows.Resent, StringComparison.Ordinal));
        (await path.FailedAsync()).ShouldHaveSingleItem().LastError.ShouldBe("unknown-again:timeout");
    }

    [Fact]
    public async Task A_channel_that_throws_counts_as_an_unknown_end()
    {
        _channel.During = (_, _) => _channel.Tried.Count == 0 && _channel.MostUnderWay == 1 && Interlocked.Increment(ref _thrown) == 1
            ? throw new InvalidOperationException()
            : Task.CompletedTask;
        await using var path = await TestPath.StartAsync(_channel, _time);

        await path.SayAsync("a", "1", "one");
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        _channel.Seen.ShouldBe([$"{FixedFlows.Resent}\nre:one"]);
    }

    private int _thrown;

    [Fact]
    public async Task A_revoked_token_stops_the_channel_and_everything_goes_in_order_once_it_is_mended()
    {
        var isMended = false;
        _channel.Answer = (_, _) => isMended ? new SendResult.Sent() : new SendResult.Misconfigured("401");
        await using var path = await TestPath.StartAsync(_channel, _time);

        for (var n = 0; n < 12; n++)
        {
            (await path.SayAsync($"c{n % 4}", $"{n}", $"{n}")).ShouldBe(InboundVerdict.Handled);
        }

        await Eventually.TrueAsync(() => path.Sender.Stopped.Count == 1, "stopped");
        path.Sender.Stopped.ShouldBe([("telegram", "401")]);
        await Task.Delay(20);
        var triedBefore = _channel.Tried.Count;
        _time.Advance(OutboxPolicy.ProbeEvery);
        await Eventually.TrueAsync(() => _channel.Tried.Count == triedBefore + 1, "one probe");
        isMended = true;
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(5));

        path.Sender.Stopped.ShouldBeEmpty();
        for (var chat = 0; chat < 4; chat++)
        {
            _channel.Tried.Where(t => t.Chat == $"c{chat}" && t.Result is SendResult.Sent).Select(t => t.Text)
                .ShouldBe([$"re:{chat}", $"re:{chat + 4}", $"re:{chat + 8}"]);
        }

        (await path.FailedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_throttled_chat_waits_as_long_as_told_and_others_do_not()
    {
        _channel.Answer = (item, attempt) => item.Chat.Chat == "a" && attempt == 1
            ? new SendResult.Throttled(TimeSpan.FromSeconds(7))
            : new SendResult.Sent();
        await using var path = await TestPath.StartAsync(_channel, _time);

        await path.SayAsync("a", "1", "one");
        await Eventually.TrueAsync(() => _channel.Tried.Count == 1, "throttled");
        await path.SayAsync("b", "2", "two");
        await Eventually.TrueAsync(() => _channel.Tried.Count == 2, "the other chat");
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        var ofA = _channel.Tried.Where(t => t.Chat == "a").ToArray();
        ofA.Length.ShouldBe(2);
        TimeSpan.FromTicks(ofA[1].At - ofA[0].At).ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(7));
        ofA[1].Text.ShouldBe("re:one");
    }
}
