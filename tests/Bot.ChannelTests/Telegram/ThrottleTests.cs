using Bot.Channels.Outbox;
using Bot.ChannelTests.Fakes;

namespace Bot.ChannelTests.Telegram;

/// <summary>429 from Telegram: who is told to wait waits, in order; the bot waits only when everybody is told to.</summary>
public sealed class ThrottleTests
{
    private const int Chats = 40;
    private const int PerChat = 4;
    private static readonly (string, string)[] Unlimited = [("Telegram:MessagesPerSecond", "0")];
    private readonly ManualTime _time = new();

    [Fact]
    public async Task While_some_chats_wait_the_others_are_served_without_the_clock_moving()
    {
        await using var path = await TelegramPath.StartAsync("webhook", _time, Unlimited);
        // Fewer than it takes for the bot to wait, in whatever order they come.
        (Chats / 5).ShouldBeLessThan(OutboxPolicy.ThrottledChatsInARow);
        path.Api.Instead = call => call.Method == "sendMessage" && IsLoud(call.Chat) ? Reply.Throttled(20) : null;
        await SayAsync(path);

        await Eventually.TrueAsync(() => Delivered(path).Count(c => !IsLoud(c.Chat)) == Chats * 4 / 5 * PerChat, "all calm chats");

        Delivered(path).ShouldAllBe(c => !IsLoud(c.Chat));
        path.Api.Instead = null;
        await MoveAsync(path);
        ShouldBeWhole(path);
    }

    [Fact]
    public async Task A_series_of_throttles_loses_doubles_and_reorders_nothing()
    {
        await using var path = await TelegramPath.StartAsync("webhook", _time, Unlimited);
        var random = new Random(5);
        path.Api.Instead = call =>
        {
            lock (random)
            {
                return call.Method == "sendMessage" && random.Next(100) < 40 ? Reply.Throttled(random.Next(1, 30)) : null;
            }
        };

        await SayAsync(path);
        await MoveAsync(path);

        ShouldBeWhole(path);
        path.Api.Of("sendMessage").Count.ShouldBeGreaterThan(Chats * PerChat);
    }

    [Fact]
    public async Task When_everybody_is_told_to_wait_the_bot_waits_and_one_answer_opens_it_again()
    {
        await using var path = await TelegramPath.StartAsync("webhook", _time, Unlimited);
        path.Api.Instead = call => call.Method == "sendMessage" ? Reply.Throttled(5 + (int)(call.Chat % 20)) : null;
        for (var chat = 1; chat <= OutboxPolicy.ThrottledChatsInARow; chat++)
        {
            (await path.Server.PostAsync(Updates.Text("đầu", chat))).EnsureSuccessStatusCode();
            var expected = chat;
            await Eventually.TrueAsync(() => path.Api.Of("sendMessage").Count == expected && path.Api.UnderWay == 0, "throttled");
        }

        path.Api.Instead = null;
        await Eventually.TrueAsync(() => path.Server.Logs.Everything.Contains("3034"), "the bot pauses");
        (await path.Server.PostAsync(Updates.Text("mới", 999))).EnsureSuccessStatusCode();
        await Task.Delay(50);
        Delivered(path).ShouldBeEmpty();

        _time.Advance(TimeSpan.FromSeconds(6));

        await Eventually.TrueAsync(() => Delivered(path).Any(c => c.Chat == 999), "the new chat, after the shortest wait");
        Delivered(path).ShouldNotContain(c => c.Chat == 9, "its own wait is longer");
        await MoveAsync(path);
        Delivered(path).Count.ShouldBe(OutboxPolicy.ThrottledChatsInARow + 1);
    }

    private static async Task SayAsync(TelegramPath path)
    {
        for (var n = 0; n < PerChat; n++)
        {
            var said = n;
            await Task.WhenAll(Enumerable.Range(1, Chats).Select(async c => (await path.Server.PostAsync(Updates.Text($"{said}", c))).EnsureSuccessStatusCode()));
        }
    }

    /// <summary>Lets the time pass until all is sent, but never while a call is on the line: its patience would run out.</summary>
    private async Task MoveAsync(TelegramPath path)
    {
        var sender = path.Server.Get<OutboxSender>();
        for (var step = 0; sender.Unsettled > 0; step++)
        {
            step.ShouldBeLessThan(5_000, "all is sent in the end");
            await Task.Delay(5);
            if (path.Api.UnderWay == 0)
            {
                _time.Advance(TimeSpan.FromSeconds(1));
            }
        }
    }

    private static bool IsLoud(long chat) => chat % 5 == 0;

    private static IReadOnlyList<RecordedCall> Delivered(TelegramPath path) =>
        [.. path.Api.Answered.Where(a => a.Call.Method == "sendMessage" && a.Reply is Reply.Json { Code: 200 }).Select(a => a.Call)];

    private static void ShouldBeWhole(TelegramPath path)
    {
        var delivered = Delivered(path);
        delivered.Count.ShouldBe(Chats * PerChat);
        foreach (var chat in delivered.GroupBy(c => c.Chat))
        {
            chat.Select(c => c.Text).ShouldBe(Enumerable.Range(0, PerChat).Select(n => $"re:{n}"), $"chat {chat.Key}");
        }
    }
}
