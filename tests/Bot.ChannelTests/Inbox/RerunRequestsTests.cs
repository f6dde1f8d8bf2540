using Bot.ChannelTests.Fakes;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;

namespace Bot.ChannelTests.Inbox;

public sealed class RerunRequestsTests
{
    private readonly FakeChannel _channel = new();

    [Fact]
    public async Task What_an_operator_asked_for_runs_once_and_nothing_else_does()
    {
        var isMended = false;
        _channel.Answer = (_, _) => isMended ? new SendResult.Sent() : new SendResult.Refused("400");
        await using var path = await TestPath.StartAsync(_channel, new ManualTime());
        await path.SayAsync("a", "1", "one");
        await path.SayAsync("b", "2", "two");
        await path.IdleAsync();
        var requests = path.Get<RerunRequests>();
        var first = (await path.FailedAsync()).Single(i => i.Chat.Chat == "a");

        (await requests.RunAsync(CancellationToken.None)).ShouldBe(0);
        (await requests.AskAsync(first.Id, CancellationToken.None)).ShouldBe(1);
        (await requests.AskAsync(first.Id, CancellationToken.None)).ShouldBe(0);
        isMended = true;
        (await requests.RunAsync(CancellationToken.None)).ShouldBe(1);
        (await requests.RunAsync(CancellationToken.None)).ShouldBe(0);

        await path.IdleAsync();
        _channel.Seen.ShouldBe(["re:one"]);
        (await path.FailedAsync()).ShouldHaveSingleItem().Chat.Chat.ShouldBe("b");
    }
}
