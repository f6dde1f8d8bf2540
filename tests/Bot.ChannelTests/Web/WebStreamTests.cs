using System.Net.WebSockets;
using Bot.Channels.Web;

namespace Bot.ChannelTests.Web;

public sealed class WebStreamTests
{
    [Fact]
    public async Task A_stream_gives_everything_once_and_in_order()
    {
        await using var server = await WebChatServer.StartAsync(new WebOptions { MessagesPerMinute = 0 });
        using var client = await server.Client().ConnectAsync();
        using var socket = await client.OpenStreamAsync();
        var expected = Enumerable.Range(0, 130).SelectMany(i => new[] { $"{i}", $"Đã nhận: {i}" }).ToList();

        var sending = Task.Run(async () =>
        {
            for (var i = 0; i < 130; i++)
            {
                await client.SayAsync($"{i}");
            }
        });
        List<string> got = [];
        while (got.Count < expected.Count)
        {
            got.AddRange((await DirectLineClient.NextSetAsync(socket))!.Value.Texts);
        }

        await sending;
        got.ShouldBe(expected);
    }

    [Fact]
    public async Task Coming_back_with_a_watermark_loses_and_repeats_nothing()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        await client.SayAsync("một");
        string watermark;
        using (var socket = await client.OpenStreamAsync())
        {
            watermark = (await DirectLineClient.NextSetAsync(socket))!.Value.Watermark;
            socket.Abort();
        }

        await client.SayAsync("hai");
        await client.ReconnectAsync(watermark);
        using var again = await client.OpenStreamAsync();

        (await DirectLineClient.NextSetAsync(again))!.Value.Texts.ShouldBe(["hai", "Đã nhận: hai"]);
    }

    [Fact]
    public async Task A_stream_address_works_once_and_not_after_a_minute()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        using var first = await client.OpenStreamAsync();

        await Should.ThrowAsync<WebSocketException>(client.OpenStreamAsync);
        await client.ReconnectAsync();
        server.Clock.Now += TimeSpan.FromSeconds(61);
        await Should.ThrowAsync<WebSocketException>(client.OpenStreamAsync);
    }

    [Fact]
    public async Task A_session_token_or_another_conversations_stream_token_opens_no_stream()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        using var other = await server.Client().ConnectAsync();
        using var socket = new ClientWebSocket();
        using var second = new ClientWebSocket();
        var foreign = new Uri(other.StreamUrl.Replace(other.Conversation, client.Conversation, StringComparison.Ordinal));
        var session = new Uri(client.StreamUrl[..(client.StreamUrl.IndexOf("t=", StringComparison.Ordinal) + 2)] + client.Token);

        await Should.ThrowAsync<WebSocketException>(() => socket.ConnectAsync(foreign, CancellationToken.None));
        await Should.ThrowAsync<WebSocketException>(() => second.ConnectAsync(session, CancellationToken.None));
    }

    [Fact]
    public async Task One_stream_too_many_closes_the_oldest()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        List<ClientWebSocket> sockets = [];
        for (var i = 0; i <= WebPolicy.StreamsPerConversation; i++)
        {
            await client.ReconnectAsync();
            sockets.Add(await client.OpenStreamAsync());
            await WaitForAsync(() => server.Streams.Count == Math.Min(i + 1, WebPolicy.StreamsPerConversation));
        }

        (await DirectLineClient.NextSetAsync(sockets[0])).ShouldBeNull();
        await client.SayAsync("một");
        (await DirectLineClient.NextSetAsync(sockets[^1])).ShouldNotBeNull();
        sockets.ForEach(s => s.Dispose());
        await WaitForAsync(() => server.Streams.Count == 0);
    }

    private static async Task WaitForAsync(Func<bool> isTrue)
    {
        for (var i = 0; i < 300 && !isTrue(); i++)
        {
            await Task.Delay(10);
        }

        isTrue().ShouldBeTrue();
    }
}
