using System.Net;
using System.Text.Json.Nodes;

namespace Bot.ChannelTests.Web;

/// <summary>A page whose requests reach now one instance of the service, now another.</summary>
public sealed class WebInstancesTests
{
    [Fact]
    public async Task A_page_open_at_one_instance_hears_within_a_moment_what_a_turn_at_another_one_said()
    {
        var store = new MemoryStore { IsShared = true };
        var clock = new WebChatServer.TestClock();
        await using var here = await WebChatServer.StartAsync(store: store, clock: clock);
        await using var there = await WebChatServer.StartAsync(store: store, clock: clock);
        using var page = await here.Client().ConnectAsync();
        using var socket = await page.OpenStreamAsync();
        using var same = await there.Client().JoinAsync(page.Token);

        await same.SayAsync("một");
        var first = (await DirectLineClient.NextSetAsync(socket))!.Value.Texts;
        await same.SayAsync("hai");
        var second = (await DirectLineClient.NextSetAsync(socket))!.Value.Texts;

        first.ShouldBe(["một", "Đã nhận: một"]);
        second.ShouldBe(["hai", "Đã nhận: hai"]);
    }

    [Fact]
    public async Task A_conversation_ended_at_one_instance_is_over_at_the_others()
    {
        var store = new MemoryStore { IsShared = true };
        var clock = new WebChatServer.TestClock();
        await using var here = await WebChatServer.StartAsync(store: store, clock: clock);
        await using var there = await WebChatServer.StartAsync(store: store, clock: clock);
        using var page = await here.Client().ConnectAsync();
        await page.SayAsync("một");
        using var same = await there.Client().JoinAsync(page.Token);

        await page.PostAsync(JsonNode.Parse("""{"type":"endOfConversation"}""")!);

        (await same.SayAsync("hai")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await store.AfterAsync(page.Conversation, 0, 10, CancellationToken.None)).Count.ShouldBe(1);
    }
}
