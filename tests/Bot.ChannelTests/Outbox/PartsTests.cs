using Bot.ChannelTests.Fakes;
using Bot.Channels;
using Bot.Channels.Outbox;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.ChannelTests.Outbox;

/// <summary>A message that is too long for one call: whatever happens between its parts, none comes again that is known to have gone.</summary>
public sealed class PartsTests : IDisposable
{
    private const string Text = "một hai ba";
    private const int First = 4;
    private readonly TempFolder _folder = new();
    private readonly ManualTime _time = new();
    private readonly FakeChannel _channel;

    public PartsTests() => _channel = new FakeChannel(time: _time) { Answer = (item, _) => Cut(item) };

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task The_parts_go_one_after_the_other_and_nothing_is_left()
    {
        await using var path = await StartAsync();

        await path.SayAsync("a", "1", "hi");
        await path.IdleAsync();

        Tried.ShouldBe([Text, "hai ba", "ba"]);
        (await path.UnfinishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task The_rest_does_not_leave_before_it_is_on_disk_what_has_gone()
    {
        await using var path = await StartAsync();
        _channel.During = (_, _) =>
        {
            path.Store.IsDown = _channel.Tried.Count == 0;
            return Task.CompletedTask;
        };

        await path.SayAsync("a", "1", "hi");
        await Eventually.TrueAsync(() => _channel.Tried.Count == 1, "the first part");
        await Task.Delay(20);
        Tried.ShouldBe([Text]);
        path.Store.IsDown = false;
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        Tried.ShouldBe([Text, "hai ba", "ba"]);
    }

    [Theory]
    [InlineData(OutboxStatus.Waiting, "hai ba")]
    [InlineData(OutboxStatus.Sending, $"{FixedFlows.Resent}\nhai ba")]
    public async Task After_a_kill_only_the_part_that_was_in_the_air_comes_again_marked(OutboxStatus status, string next)
    {
        await using var path = TestPath.On(_folder.File("bot.db"), _channel, _time);
        var item = new OutboxItem
        {
            Id = 1,
            Chat = ChatAddress.Private("telegram", "a"),
            Message = new OutgoingMessage { Text = Text, Attachment = new OutgoingAttachment("file/1", "a.json", "application/json") },
            CreatedAt = _time.GetUtcNow(),
            Status = status,
            SentLength = First,
        };
        await path.Store.WriteAsync(async s => { await s.Outbox.AddAsync(item, CancellationToken.None); return 0; }, CancellationToken.None);
        var attachments = 0;
        _channel.During = (shown, _) =>
        {
            attachments += shown.Message.Attachment is null ? 0 : 1;
            return Task.CompletedTask;
        };

        await path.Sender.RecoverAsync(CancellationToken.None);
        await path.IdleAsync();

        Tried.ShouldBe([next, "ba"]);
        attachments.ShouldBe(0);
        (await path.UnfinishedAsync()).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_orderly_stop_between_two_parts_goes_on_unmarked_at_the_next_start()
    {
        _channel.Answer = (item, n) => n == 2 ? new SendResult.Throttled(TimeSpan.FromSeconds(30)) : Cut(item);
        await using (var path = await StartAsync())
        {
            await path.SayAsync("a", "1", "hi");
            await Eventually.TrueAsync(async () => (await path.UnfinishedAsync()) is [{ Status: OutboxStatus.Waiting }], "throttled");
            await path.Sender.DrainAsync(CancellationToken.None);
            (await path.UnfinishedAsync()).ShouldHaveSingleItem().SentLength.ShouldBe(First);
        }

        await using var next = await StartAsync();
        await _time.AdvanceUntilAsync(() => next.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        Tried.ShouldBe([Text, "hai ba", "hai ba", "ba"]);
    }

    [Fact]
    public async Task A_part_without_a_known_end_comes_again_marked_and_those_around_it_do_not()
    {
        _channel.Answer = (item, n) => n == 2 ? new SendResult.Unknown("timeout") : Cut(item);
        await using var path = await StartAsync();

        await path.SayAsync("a", "1", "hi");
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        Tried.ShouldBe([Text, "hai ba", $"{FixedFlows.Resent}\nhai ba", "ba"]);
    }

    [Fact]
    public async Task Something_that_has_to_go_first_uses_up_nothing_of_the_message()
    {
        _channel.Answer = (_, n) => n == 1 ? new SendResult.PartSent(0) : new SendResult.Sent();
        await using var path = await StartAsync();

        await path.SayAsync("a", "1", "hi");
        await path.IdleAsync();

        Tried.ShouldBe([Text, Text]);
    }

    [Theory]
    [InlineData("một", 1)]
    [InlineData(Text, 3)]
    public async Task Only_parts_cost_a_write_of_their_own(string text, int commits)
    {
        await using var path = await StartAsync();
        path.Engine.Replies = (_, _) => [text];
        var written = 0;
        path.Steps.Reached = step => written += step == Steps.Completed ? 1 : 0;

        await path.SayAsync("a", "1", "hi");
        await path.IdleAsync();

        written.ShouldBe(commits);
    }

    [Fact]
    public async Task Each_part_keeps_to_the_pace_of_its_chat()
    {
        var channel = new FakeChannel(rate: new ChannelRate { ChatMessagesPerSecond = 1, ChatBurst = 1 }, time: _time) { Answer = (item, _) => Cut(item) };
        await using var path = await TestPath.StartAsync(channel, _time);
        path.Engine.Replies = (_, _) => [Text];

        await path.SayAsync("a", "1", "hi");
        await _time.AdvanceUntilAsync(() => path.IsIdle, TimeSpan.FromMilliseconds(100), TimeSpan.FromMinutes(1));

        TimeSpan.FromTicks(channel.Tried[2].At - channel.Tried[0].At).TotalSeconds.ShouldBeInRange(2, 2.5);
    }

    private IReadOnlyList<string> Tried => [.. _channel.Tried.Select(t => t.Text)];

    /// <summary>A platform that takes one word at a time.</summary>
    private static SendResult Cut(OutboxItem item)
    {
        var text = item.Message.Text;
        var word = text.IndexOf(' ', text.LastIndexOf('\n') + 1);
        return word < 0 ? new SendResult.Sent() : new SendResult.PartSent(word + 1);
    }

    private async Task<TestPath> StartAsync()
    {
        var path = TestPath.On(_folder.File("bot.db"), _channel, _time);
        path.Engine.Replies = (_, _) => [Text];
        await path.Sender.RecoverAsync(CancellationToken.None);
        return path;
    }
}
