using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Bot.ChannelTests.Fakes;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.ChannelTests.Inbox;

public sealed class InboundPipelineTests
{
    private readonly FakeChannel _channel = new();

    [Fact]
    public async Task Events_of_one_chat_are_handled_and_answered_in_order_while_many_chats_talk()
    {
        await using var path = await TestPath.StartAsync(_channel);
        var submitted = new List<Task<InboundVerdict>>();

        for (var n = 0; n < 60; n++)
        {
            for (var chat = 0; chat < 20; chat++)
            {
                submitted.Add(path.SayAsync($"c{chat}", $"{chat}-{n}", $"{n}"));
            }
        }

        (await Task.WhenAll(submitted)).ShouldAllBe(v => v == InboundVerdict.Handled);
        await path.IdleAsync();
        var expected = Enumerable.Range(0, 60).Select(n => $"{n}").ToArray();
        for (var chat = 0; chat < 20; chat++)
        {
            (await path.RecordsAsync($"c{chat}")).ShouldBe(expected);
            _channel.Tried.Where(a => a.Chat == $"c{chat}").Select(a => a.Text).ShouldBe(expected.Select(t => $"re:{t}"));
        }

        (await path.UnfinishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_event_that_comes_again_has_no_effect()
    {
        await using var path = await TestPath.StartAsync(_channel);

        var both = await Task.WhenAll(path.SayAsync("a", "7", "hi"), path.SayAsync("a", "7", "hi"));
        var later = await path.SayAsync("a", "7", "hi");

        both.ShouldBe([InboundVerdict.Handled, InboundVerdict.Duplicate]);
        later.ShouldBe(InboundVerdict.Duplicate);
        await path.IdleAsync();
        (await path.RecordsAsync("a")).ShouldBe(["hi"]);
        _channel.Seen.ShouldBe(["re:hi"]);
    }

    [Fact]
    public async Task Event_ids_may_come_out_of_order_and_fall_back()
    {
        await using var path = await TestPath.StartAsync(_channel);

        foreach (var id in new[] { "900", "899", "12", "901", "3" })
        {
            (await path.SayAsync("a", id, id)).ShouldBe(InboundVerdict.Handled);
        }

        (await path.RecordsAsync("a")).ShouldBe(["900", "899", "12", "901", "3"]);
    }

    [Fact]
    public async Task Two_taps_at_once_are_handled_one_after_the_other()
    {
        await using var path = await TestPath.StartAsync(_channel);
        var tokens = new List<long>();
        path.Engine.Before = (_, state, _) =>
        {
            tokens.Add(state?.PromptToken ?? 0);
            return ValueTask.CompletedTask;
        };

        var first = TestPath.Text("a", "1", "x") with { Content = new InboundContent.Button("yes") };
        var receipts = await Task.WhenAll(
            path.Pipeline.SubmitAsync(first, CancellationToken.None),
            path.Pipeline.SubmitAsync(first with { EventId = "2" }, CancellationToken.None));

        receipts.ShouldAllBe(r => r.Verdict == InboundVerdict.Handled && r.ButtonNote == "noted");
        tokens.ShouldBe([0, 1]);
    }

    [Fact]
    public async Task Ten_thousand_messages_of_one_chat_are_bounded_and_starve_nobody()
    {
        await using var path = await TestPath.StartAsync(_channel);

        var flood = Enumerable.Range(0, 10_000).Select(n => path.SayAsync("flood", $"{n}", $"{n}")).ToArray();
        var waiting = path.Pipeline.Waiting;
        var other = path.SayAsync("calm", "x1", "hello");
        var behind = flood.Count(t => !t.IsCompleted);
        (await other).ShouldBe(InboundVerdict.Handled);

        var verdicts = await Task.WhenAll(flood);
        waiting.ShouldBeLessThanOrEqualTo(InboxPolicy.WaitingPerLane);
        behind.ShouldBeLessThanOrEqualTo(InboxPolicy.WaitingPerLane);
        verdicts.ShouldAllBe(v => v == InboundVerdict.Handled || v == InboundVerdict.TryAgain);
        verdicts.ShouldContain(InboundVerdict.TryAgain);
        var kept = Enumerable.Range(0, 10_000).Where(n => verdicts[n] == InboundVerdict.Handled).Select(n => $"{n}");
        (await path.RecordsAsync("flood")).ShouldBe(kept);
        path.Pipeline.Waiting.ShouldBe(0);
    }

    [Fact]
    public async Task A_turn_that_always_throws_becomes_a_dead_letter_with_an_apology_and_its_neighbours_stand()
    {
        var time = new ManualTime();
        await using var path = await TestPath.StartAsync(_channel, time);
        path.Engine.Before = (e, _, _) => ScriptedEngine.TextOf(e) == "poison" ? throw new InvalidOperationException("secret text") : default;

        var before = path.SayAsync("a", "1", "one");
        var poison = path.SayAsync("a", "2", "poison");
        var after = path.SayAsync("a", "3", "three");
        var other = path.SayAsync("b", "4", "four");
        await time.AdvanceUntilAsync(() => after.IsCompleted, TimeSpan.FromMilliseconds(100), TimeSpan.FromSeconds(5));

        (await Task.WhenAll(before, poison, after, other)).ShouldBe(
            [InboundVerdict.Handled, InboundVerdict.DeadLettered, InboundVerdict.Handled, InboundVerdict.Handled]);
        await path.IdleAsync();
        (await path.RecordsAsync("a")).ShouldBe(["one", "three"]);
        _channel.Tried.Where(t => t.Chat == "a").Select(t => t.Text).ShouldBe(["re:one", FixedFlows.Sorry, "re:three"]);
        var letter = (await path.LettersAsync()).ShouldHaveSingleItem();
        letter.Attempts.ShouldBe(InboxPolicy.Attempts);
        letter.Error.ShouldBe("InvalidOperationException");
        (await path.SayAsync("a", "2", "poison")).ShouldBe(InboundVerdict.Duplicate);
    }

    [Fact]
    public async Task A_turn_that_fails_once_is_handled_at_the_second_attempt_and_sent_once()
    {
        await using var path = await TestPath.StartAsync(_channel);
        var failures = 1;
        path.Engine.Before = (_, _, _) => failures-- > 0 ? throw new InvalidOperationException() : default;

        (await path.SayAsync("a", "1", "one")).ShouldBe(InboundVerdict.Handled);

        await path.IdleAsync();
        (await path.RecordsAsync("a")).ShouldBe(["one"]);
        _channel.Seen.ShouldBe(["re:one"]);
        (await path.LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task While_the_store_is_down_nothing_is_acknowledged_and_nothing_becomes_a_dead_letter()
    {
        await using var path = await TestPath.StartAsync(_channel);
        path.Store.IsDown = true;

        var refused = await Task.WhenAll(path.SayAsync("a", "1", "one"), path.SayAsync("a", "2", "two"));
        path.Store.IsDown = false;
        var again = await Task.WhenAll(path.SayAsync("a", "1", "one"), path.SayAsync("a", "2", "two"));

        refused.ShouldBe([InboundVerdict.TryAgain, InboundVerdict.TryAgain]);
        again.ShouldBe([InboundVerdict.Handled, InboundVerdict.Handled]);
        await path.IdleAsync();
        (await path.RecordsAsync("a")).ShouldBe(["one", "two"]);
        _channel.Seen.ShouldBe(["re:one", "re:two"]);
        (await path.LettersAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_monstrous_text_is_cut_before_the_turn_and_never_inside_a_character()
    {
        await using var path = await TestPath.StartAsync(_channel);
        var seen = string.Empty;
        path.Engine.Before = (e, _, _) =>
        {
            seen = ScriptedEngine.TextOf(e);
            return default;
        };

        await path.SayAsync("a", "1", new string('a', InboxPolicy.LongestText));
        seen.Length.ShouldBe(InboxPolicy.LongestText);
        await path.SayAsync("a", "2", new string('a', InboxPolicy.LongestText - 1) + "😀😀");
        seen.Length.ShouldBe(InboxPolicy.LongestText - 1);
    }

    [Fact]
    public async Task A_person_who_blocked_us_gets_nothing_proactive_until_they_write()
    {
        await using var path = await TestPath.StartAsync(_channel);
        var chat = ChatAddress.Private("telegram", "a");
        await path.SayAsync("a", "1", "hi");
        await path.Pipeline.SubmitAsync(TestPath.Text("a", "2", "") with { Content = new InboundContent.Reachable(false) }, CancellationToken.None);
        (await path.StateAsync("a"))!.IsUnreachable.ShouldBeTrue();

        var raised = await path.Get<IEventRaiser>().RaiseAsync(
            chat, "nudge", new Dictionary<string, string>(), new EventClaim("nudge", "2026-11:a"), CancellationToken.None);
        raised.Verdict.ShouldBe(InboundVerdict.Handled);
        await path.SayAsync("a", "3", "back");

        await path.IdleAsync();
        (await path.StateAsync("a"))!.IsUnreachable.ShouldBeFalse();
        _channel.Seen.ShouldBe(["re:hi", "re:back"]);
    }

    [Fact]
    public async Task A_message_for_a_channel_that_is_not_there_fails_visibly_and_the_turn_stands()
    {
        await using var path = await TestPath.StartAsync(_channel);
        var inbound = TestPath.Text("a", "1", "hi") with { Chat = ChatAddress.Private("sms", "a") };

        (await path.Pipeline.SubmitAsync(inbound, CancellationToken.None)).Verdict.ShouldBe(InboundVerdict.Handled);

        (await path.FailedAsync()).ShouldHaveSingleItem().LastError.ShouldBe("no-channel");
        (await path.RecordsAsync("a")).ShouldBe(["hi"]);
    }

    [Fact]
    public async Task A_channel_that_is_fetched_keeps_its_messages_in_the_turn_and_is_told_after_the_commit()
    {
        var fetched = new FetchedChannel();
        await using var path = await TestPath.StartAsync([fetched]);
        var inbound = TestPath.Text("a", "1", "hi") with { Chat = ChatAddress.Private("web", "a") };

        await path.Pipeline.SubmitAsync(inbound, CancellationToken.None);
        await path.Pipeline.SubmitAsync(inbound, CancellationToken.None);
        await path.IdleAsync();

        fetched.Steps.ShouldBe(["received hi", "keep re:hi", "kept re:hi"]);
        (await path.UnfinishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task Numbers_name_the_channel_and_the_verdict_and_no_person()
    {
        var tags = new ConcurrentBag<string>();
        using var listener = new MeterListener();
        listener.InstrumentPublished = (i, l) =>
        {
            if (i.Meter.Name == "Bot.Channels")
            {
                l.EnableMeasurementEvents(i);
            }
        };
        listener.SetMeasurementEventCallback<long>((i, value, labels, _) => tags.Add($"{i.Name} {value} {string.Join(' ', labels.ToArray())}"));
        await using var path = await TestPath.StartAsync(new FakeChannel("telegram-numbers"));
        listener.Start();

        await path.Pipeline.SubmitAsync(
            TestPath.Text("person", "1", "hi") with { Chat = ChatAddress.Private("telegram-numbers", "person") }, CancellationToken.None);
        await path.IdleAsync();

        var ours = tags.Where(t => t.Contains("telegram-numbers", StringComparison.Ordinal)).ToArray();
        ours.ShouldContain("bot.inbound 1 [channel, telegram-numbers] [verdict, Handled]");
        ours.ShouldContain("bot.sends 1 [channel, telegram-numbers] [result, Sent]");
        ours.ShouldAllBe(t => !t.Contains("person", StringComparison.Ordinal));
    }

    [Fact]
    public async Task After_the_drain_nothing_new_is_taken_and_what_was_taken_is_done()
    {
        await using var path = await TestPath.StartAsync(_channel);
        var taken = Enumerable.Range(0, 50).Select(n => path.Pipeline.SubmitAsync(TestPath.Text($"c{n}", $"{n}", "hi"), CancellationToken.None)).ToArray();

        await path.Pipeline.DrainAsync(CancellationToken.None);

        taken.ShouldAllBe(t => t.IsCompleted);
        (await path.SayAsync("a", "late", "hi")).ShouldBe(InboundVerdict.TryAgain);
    }
}
