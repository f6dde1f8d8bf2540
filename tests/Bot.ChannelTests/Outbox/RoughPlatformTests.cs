using Bot.ChannelTests.Fakes;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Outbox;

/// <summary>A platform that answers anything at any time, and a store that fails now and then: the promises hold all the same.</summary>
public sealed class RoughPlatformTests
{
    private const int Chats = 12;
    private const int PerChat = 25;
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(1, 0)]
    [InlineData(2, 0)]
    [InlineData(3, 20)]
    [InlineData(4, 5)]
    public async Task Nothing_is_lost_or_reordered_and_a_double_is_always_marked(int seed, double perSecond)
    {
        var random = new Random(seed);
        var channel = new FakeChannel(rate: ChannelRate.Of(perSecond), time: _time) { Answer = (_, _) => Any(random), During = async (_, _) => await Task.Yield() };
        await using var path = await TestPath.StartAsync(channel, _time);

        for (var n = 0; n < PerChat; n++)
        {
            await Task.WhenAll(Enumerable.Range(0, Chats).Select(c => path.SayAsync($"c{c}", $"{c}-{n}", $"{n}")));
            _time.Advance(TimeSpan.FromMilliseconds(200));
        }

        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(2), TimeSpan.FromHours(20));
        await path.IdleAsync();

        var failed = (await path.FailedAsync()).Select(f => $"{f.Chat.Chat}/{f.Message.Text}").ToHashSet();
        (await path.UnfinishedAsync()).ShouldBeEmpty();
        for (var c = 0; c < Chats; c++)
        {
            ShouldBeWhole([.. channel.Tried.Where(t => t.Chat == $"c{c}")], $"c{c}", failed);
        }
    }

    [Fact]
    public async Task While_the_store_is_down_marks_wait_and_nothing_is_sent_twice()
    {
        var channel = new FakeChannel(time: _time);
        var gate = new TaskCompletionSource();
        channel.During = (_, _) => gate.Task;
        await using var path = await TestPath.StartAsync(channel, _time);
        await path.SayAsync("a", "1", "one");
        await Eventually.TrueAsync(() => channel.MostUnderWay == 1, "under way");

        path.Store.IsDown = true;
        gate.SetResult();
        await Eventually.TrueAsync(() => path.Sender.Unsettled == 0, "sent");
        (await path.UnfinishedAsync()).ShouldHaveSingleItem().Status.ShouldBe(OutboxStatus.Sending);
        path.Store.IsDown = false;
        _time.Advance(OutboxPolicy.StoreRetry);
        await path.IdleAsync();

        (await path.UnfinishedAsync()).ShouldBeEmpty();
        channel.Seen.ShouldBe(["re:one"]);
    }

    [Fact]
    public async Task A_message_is_not_sent_before_the_store_has_marked_it_as_leaving()
    {
        var channel = new FakeChannel(rate: new ChannelRate { ChatMessagesPerSecond = 1, ChatBurst = 1 }, time: _time);
        await using var path = await TestPath.StartAsync(channel, _time);
        path.Engine.Replies = (_, _) => ["one", "two"];
        await path.SayAsync("a", "1", "hi");
        await Eventually.TrueAsync(async () => (await path.UnfinishedAsync()).Count == 1, "the first is gone");

        path.Store.IsDown = true;
        _time.Advance(TimeSpan.FromSeconds(1));
        await Task.Delay(20);
        channel.Seen.ShouldBe(["one"]);
        path.Store.IsDown = false;
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        channel.Seen.ShouldBe(["one", "two"]);
    }

    private static SendResult Any(Random random)
    {
        lock (random)
        {
            return random.Next(100) switch
            {
                < 8 => new SendResult.RetryLater("500"),
                < 14 => new SendResult.Throttled(TimeSpan.FromSeconds(random.Next(1, 5))),
                < 20 => new SendResult.Unknown("timeout"),
                < 23 => new SendResult.Refused("400"),
                < 24 => new SendResult.Misconfigured("401"),
                _ => new SendResult.Sent(),
            };
        }
    }

    private static void ShouldBeWhole(IReadOnlyList<FakeChannel.Arrival> tried, string chat, HashSet<string> failed)
    {
        var seen = tried.Where(t => t.Result is SendResult.Sent or SendResult.Unknown).Select(t => t.Text).ToList();
        seen.Where(t => t.StartsWith("re:", StringComparison.Ordinal)).ShouldBeUnique();
        var plain = seen.Select(t => t[(t.LastIndexOf('\n') + 1)..]).ToList();
        plain.GroupBy(t => t).ShouldAllBe(g => g.Count() <= 1 + OutboxPolicy.MostReissues);
        var order = plain.Distinct().Select(t => int.Parse(t["re:".Length..])).ToList();
        order.ShouldBeInOrder();
        for (var n = 0; n < PerChat; n++)
        {
            (plain.Contains($"re:{n}") || failed.Contains($"{chat}/re:{n}")).ShouldBeTrue($"message {n} of {chat} is lost");
        }
    }
}
