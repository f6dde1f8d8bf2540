using Bot.ChannelTests.Fakes;
using Bot.Channels.Outbox;
using Xunit.Abstractions;

namespace Bot.ChannelTests.Outbox;

/// <summary>A platform that tells some chats to wait: they wait, everybody else is served as if nothing were.</summary>
public sealed class ThrottleSeriesTests(ITestOutputHelper output)
{
    private const int Chats = 100;
    private const int PerChat = 4;
    private const double PerSecond = 25;
    private readonly ManualTime _time = new();

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.1, 1)]
    [InlineData(0.3, 0.5)]
    [InlineData(1, 0.3)]
    [Trait("Speed", "slow")]
    public async Task Chats_that_are_told_to_wait_hold_up_nobody_else(double share, double probability)
    {
        var random = new Random(3);
        var throttles = 0;
        var channel = new FakeChannel(rate: ChannelRate.Of(PerSecond), time: _time)
        {
            Answer = (item, attempt) => IsLoud(item.Chat.Chat, share) && attempt < 4 && Chance(random) < probability
                ? new SendResult.Throttled(TimeSpan.FromSeconds(3 + (Interlocked.Increment(ref throttles) % 10)))
                : new SendResult.Sent(),
        };
        await using var path = await TestPath.StartAsync(channel, _time);
        var startedAt = _time.GetTimestamp();
        for (var n = 0; n < PerChat; n++)
        {
            await Task.WhenAll(Enumerable.Range(0, Chats).Select(c => path.SayAsync($"{c}", $"{c}-{n}", $"{n}")));
        }

        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromMilliseconds(200), TimeSpan.FromHours(1));

        var sent = channel.Tried.Where(t => t.Result is SendResult.Sent).ToList();
        sent.Count.ShouldBe(Chats * PerChat);
        foreach (var chat in sent.GroupBy(t => t.Chat))
        {
            chat.Select(t => t.Text).ShouldBe(Enumerable.Range(0, PerChat).Select(n => $"re:{n}"), $"chat {chat.Key}: nothing lost, doubled or out of order");
        }

        Tell(share, probability, throttles, sent, startedAt);
    }

    private void Tell(double share, double probability, int throttles, List<FakeChannel.Arrival> sent, long startedAt)
    {
        var calm = sent.Where(t => !IsLoud(t.Chat, share)).Select(t => Seconds(t.At - startedAt)).DefaultIfEmpty(0).Max();
        var all = sent.Max(t => Seconds(t.At - startedAt));
        output.WriteLine($"loud chats {share:P0}, told to wait {probability:P0}: {throttles} waits; calm chats served after {calm:F1} s, all after {all:F1} s");
        calm.ShouldBeLessThan((Chats * PerChat / PerSecond * 1.4) + throttles / PerSecond, "calm chats wait for their turn only");
    }

    private static double Seconds(long ticks) => TimeSpan.FromTicks(ticks).TotalSeconds;

    /// <summary>Spread over all chats.</summary>
    private static bool IsLoud(string chat, double share) => int.Parse(chat) % 10 < share * 10;

    private static double Chance(Random random)
    {
        lock (random)
        {
            return random.NextDouble();
        }
    }
}
