using Bot.ChannelTests.Fakes;
using Bot.Channels.Outbox;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.ChannelTests.Outbox;

public sealed class PacingTests
{
    private readonly ManualTime _time = new();

    [Fact]
    public async Task A_whole_channel_sends_no_faster_than_told()
    {
        var channel = new FakeChannel(rate: ChannelRate.Of(10), time: _time);
        await using var path = await TestPath.StartAsync(channel, _time);

        for (var n = 0; n < 100; n++)
        {
            await path.SayAsync($"c{n}", $"{n}", "hi");
        }

        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1));

        channel.Tried.Count.ShouldBe(100);
        MostIn(channel.Tried, TimeSpan.FromSeconds(1)).ShouldBeLessThanOrEqualTo(13);
        TimeSpan.FromTicks(channel.Tried[^1].At - channel.Tried[0].At).TotalSeconds.ShouldBeInRange(9, 11.5);
    }

    [Fact]
    public async Task What_comes_late_to_the_door_all_at_once_leaves_at_the_channels_pace()
    {
        // As after a write that took four seconds: a hundred messages whose turns have passed.
        using var gate = new ChannelGate(new FakeChannel(rate: ChannelRate.Of(25)), _time);
        var left = new System.Collections.Concurrent.ConcurrentQueue<long>();
        var all = Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            await gate.WaitAtDoorAsync(default);
            left.Enqueue(_time.GetTimestamp());
        }));

        await Eventually.TrueAsync(() => left.Count == 6, "as many at once as the rate lets through, and one");
        await _time.AdvanceUntilAsync(() => all.IsCompleted, TimeSpan.FromMilliseconds(20), TimeSpan.FromSeconds(10));

        var times = left.Order().ToList();
        times.Count.ShouldBe(100);
        for (var i = 0; i + 31 < times.Count; i++)
        {
            TimeSpan.FromTicks(times[i + 31] - times[i]).TotalSeconds.ShouldBeGreaterThan(0.95, "about 30 messages a second");
        }
    }

    [Fact]
    public async Task One_chat_gets_a_short_burst_then_one_message_a_second()
    {
        var channel = new FakeChannel(rate: ChannelRate.Of(25), time: _time);
        await using var path = await TestPath.StartAsync(channel, _time);
        path.Engine.Replies = (_, _) => [.. Enumerable.Range(0, 12).Select(n => $"{n}")];

        await path.SayAsync("a", "1", "hi");
        await Eventually.TrueAsync(() => channel.Tried.Count == OutboxPolicy.ChatBurst, "the burst");
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromMilliseconds(250), TimeSpan.FromMinutes(1));

        channel.Tried.Select(t => t.Text).ShouldBe(Enumerable.Range(0, 12).Select(n => $"{n}"));
        for (var n = OutboxPolicy.ChatBurst; n < 12; n++)
        {
            TimeSpan.FromTicks(channel.Tried[n].At - channel.Tried[n - 1].At).TotalSeconds.ShouldBeInRange(0.7, 1.3);
        }
    }

    [Fact]
    public async Task A_group_gets_twenty_messages_a_minute()
    {
        var channel = new FakeChannel(rate: ChannelRate.Of(25), time: _time);
        await using var path = await TestPath.StartAsync(channel, _time);
        var group = new ChatAddress("telegram", "-100", "7");

        for (var n = 0; n < 60; n++)
        {
            await path.Pipeline.SubmitAsync(TestPath.Text("x", $"{n}", $"{n}") with { Chat = group with { User = $"{n % 3}" } }, CancellationToken.None);
        }

        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(5));

        channel.Tried.Count.ShouldBe(60);
        MostIn(channel.Tried, TimeSpan.FromMinutes(1)).ShouldBeLessThanOrEqualTo(20 + OutboxPolicy.GroupBurst);
        channel.MostUnderWay.ShouldBe(1);
    }

    [Fact]
    public async Task Messages_that_cannot_leave_at_once_are_waiting_in_the_store_and_only_then_marked_as_leaving()
    {
        var channel = new FakeChannel(rate: ChannelRate.Of(25), time: _time);
        await using var path = await TestPath.StartAsync(channel, _time);
        path.Engine.Replies = (_, _) => [.. Enumerable.Range(0, 8).Select(n => $"{n}")];

        await path.SayAsync("a", "1", "hi");
        await Eventually.TrueAsync(() => channel.Tried.Count == OutboxPolicy.ChatBurst, "the burst");
        await Eventually.TrueAsync(async () => (await path.UnfinishedAsync()).Count == 3, "the burst is marked as gone");

        (await path.UnfinishedAsync()).ShouldAllBe(i => i.Status == OutboxStatus.Waiting);
    }

    [Fact]
    public async Task A_limit_of_zero_lifts_every_limit()
    {
        var channel = new FakeChannel(rate: ChannelRate.Of(0), time: _time);
        await using var path = await TestPath.StartAsync(channel, _time);

        for (var n = 0; n < 200; n++)
        {
            await path.SayAsync("a", $"{n}", $"{n}");
        }

        await path.IdleAsync();
        channel.Tried.Count.ShouldBe(200);
    }

    private static int MostIn(IReadOnlyList<FakeChannel.Arrival> arrivals, TimeSpan window) =>
        arrivals.Max(first => arrivals.Count(a => a.At >= first.At && a.At < first.At + window.Ticks));
}
