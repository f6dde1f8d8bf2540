using System.Net;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Telegram;
using Bot.Channels.Inbox;

namespace Bot.ChannelTests.Inbox;

/// <summary>More than can be handled: what is too much is refused before it is taken, held memory is bounded, and what was refused may come again.</summary>
public sealed class OverloadTests
{
    private readonly FakeChannel _channel = new();
    private readonly TaskCompletionSource _gate = new();

    [Fact]
    public async Task Of_many_chats_at_once_so_many_are_taken_as_can_wait_and_the_others_may_come_again()
    {
        const int Offered = InboxPolicy.WaitingInAll + 1000;
        await using var path = await StartAsync();

        var turns = Enumerable.Range(0, Offered).Select(n => path.SayAsync($"c{n}", $"{n}", "hi")).ToArray();
        await Eventually.TrueAsync(() => turns.Count(t => t.IsCompleted) == Offered - InboxPolicy.WaitingInAll, "the surplus is refused at once");
        turns.Where(t => t.IsCompleted).ShouldAllBe(t => t.Result == InboundVerdict.TryAgain);
        path.Pipeline.Waiting.ShouldBe(InboxPolicy.WaitingInAll);
        _gate.SetResult();
        var verdicts = await Task.WhenAll(turns);

        for (var n = 0; n < Offered; n++)
        {
            if (verdicts[n] == InboundVerdict.TryAgain)
            {
                (await path.SayAsync($"c{n}", $"{n}", "hi")).ShouldBe(InboundVerdict.Handled);
            }
        }

        await path.IdleAsync();
        _channel.Tried.GroupBy(t => t.Chat).ShouldAllBe(g => g.Count() == 1);
        _channel.Tried.Count.ShouldBe(Offered);
    }

    [Fact]
    public async Task Large_bodies_are_refused_by_the_memory_they_take_and_not_only_by_their_number()
    {
        var body = new byte[1024 * 1024];
        var fitting = (int)(InboxPolicy.WaitingBytes / body.Length);
        await using var path = await StartAsync();

        var turns = Enumerable.Range(0, fitting + 50)
            .Select(n => path.Pipeline.SubmitAsync(TestPath.Text($"c{n}", $"{n}", "hi") with { Raw = body }, CancellationToken.None)).ToArray();

        await Eventually.TrueAsync(() => turns.Count(t => t.IsCompleted) == 50, "the surplus is refused");
        _gate.SetResult();
        (await Task.WhenAll(turns)).Count(r => r.Verdict == InboundVerdict.Handled).ShouldBe(fitting);
        (await path.SayAsync("later", "later", "hi")).ShouldBe(InboundVerdict.Handled);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task A_flood_of_one_chat_by_the_webhook_is_told_to_come_again_and_every_message_is_answered_once_and_in_order()
    {
        const int Flood = 1_000;
        await using var path = await TelegramPath.StartAsync("webhook", ("Telegram:MessagesPerSecond", "0"));
        path.Engine.Before = async (_, _, _) => await _gate.Task;
        var updates = Enumerable.Range(0, Flood).Select(n => Updates.Text($"{n}")).ToArray();

        var waiting = new Task<HttpResponseMessage>[InboxPolicy.WaitingPerLane];
        for (var n = 0; n < waiting.Length; n++)
        {
            waiting[n] = path.Server.PostAsync(updates[n]);
            var expected = n + 1;
            await Eventually.TrueAsync(() => path.Server.Get<InboundPipeline>().Waiting == expected, "it waits in its lane");
        }

        foreach (var update in updates.Skip(waiting.Length))
        {
            var refused = await path.Server.PostAsync(update);
            refused.StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
            refused.Headers.RetryAfter!.Delta.ShouldBe(InboxPolicy.TryAgainAfter);
        }

        _gate.SetResult();
        (await Task.WhenAll(waiting)).ShouldAllBe(r => r.StatusCode == HttpStatusCode.OK);
        foreach (var update in updates.Skip(waiting.Length))
        {
            (await path.Server.PostAsync(update)).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await path.IdleAsync();
        path.Texts.ShouldBe(Enumerable.Range(0, Flood).Select(n => $"re:{n}"));
    }

    /// <summary>Nothing ends before the gate opens.</summary>
    private async Task<TestPath> StartAsync()
    {
        var path = await TestPath.StartAsync(_channel);
        path.Engine.Before = async (_, _, _) => await _gate.Task;
        return path;
    }
}
