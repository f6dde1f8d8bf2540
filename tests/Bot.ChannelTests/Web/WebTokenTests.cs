using System.Net;
using Bot.Channels.Web;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Web;

public sealed class WebTokenTests
{
    [Fact]
    public async Task A_token_of_one_conversation_opens_no_other()
    {
        await using var server = await WebChatServer.StartAsync();
        using var mine = await server.Client().ConnectAsync();
        using var yours = await server.Client().ConnectAsync();
        await yours.SayAsync("riêng tư");
        mine.Token = yours.Token;

        (await mine.SayAsync("ai đó")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await mine.SendAsync(HttpMethod.Get, $"conversations/{mine.Conversation}/activities")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await mine.SendAsync(HttpMethod.Get, $"conversations/{mine.Conversation}")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await mine.SendAsync(HttpMethod.Post, $"conversations/{mine.Conversation}/upload", new ByteArrayContent([1]))).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Theory]
    [InlineData("")]
    [InlineData("abc")]
    [InlineData("eyJhbGciOiJub25lIn0.eyJjb252IjoieCJ9.")]
    public async Task A_wrong_token_is_refused(string token)
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        var changed = client.Token[..^2] + (client.Token.EndsWith("AA", StringComparison.Ordinal) ? "BB" : "AA");
        client.Token = token;

        var expected = token.Length == 0 ? HttpStatusCode.Unauthorized : HttpStatusCode.Forbidden;
        (await client.SayAsync("một")).Status.ShouldBe(expected);
        client.Token = changed;
        (await client.SayAsync("một")).Status.ShouldBe(HttpStatusCode.Forbidden);
        server.Pipeline.Handled.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_expired_token_says_so_and_a_renewed_one_goes_on()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        server.Clock.Now += WebPolicy.TokenLifetime - TimeSpan.FromMinutes(1);
        var renewed = (await client.SendAsync(HttpMethod.Post, "tokens/refresh")).Body!["token"]!.GetValue<string>();
        server.Clock.Now += TimeSpan.FromMinutes(2);

        var (status, body) = await client.SayAsync("một");
        client.Token = renewed;

        status.ShouldBe(HttpStatusCode.Forbidden);
        body!["error"]!["code"]!.GetValue<string>().ShouldBe("TokenExpired");
        (await client.SayAsync("hai")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_device_that_was_away_for_days_comes_back_to_its_conversation()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        await client.SayAsync("một");
        server.Clock.Now += TimeSpan.FromDays(20);

        client.Token = client.ResumeToken;
        (await client.SayAsync("chìa khoá này không dùng để nhắn")).Status.ShouldBe(HttpStatusCode.Forbidden);
        client.Token = (await client.SendAsync(HttpMethod.Post, "tokens/refresh")).Body!["token"]!.GetValue<string>();

        (await client.FetchAsync()).Texts.ShouldBe(["một", "Đã nhận: một"]);
        server.Clock.Now += TimeSpan.FromDays(31);
        client.Token = client.ResumeToken;
        (await client.SendAsync(HttpMethod.Post, "tokens/refresh")).Status.ShouldBe(HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Ending_the_conversation_erases_it_and_closes_it_for_good()
    {
        var store = new MemoryStore();
        var clock = new WebChatServer.TestClock();
        await using var server = await WebChatServer.StartAsync(store: store, clock: clock);
        using var client = await server.Client().ConnectAsync();
        await client.SayAsync("một");
        using var socket = await client.OpenStreamAsync();
        await DirectLineClient.NextSetAsync(socket);

        var ended = await client.PostAsync(System.Text.Json.Nodes.JsonNode.Parse("""{"type":"endOfConversation"}""")!);

        ended.Status.ShouldBe(HttpStatusCode.OK);
        (await client.SayAsync("hai")).Status.ShouldBe(HttpStatusCode.Forbidden);
        (await DirectLineClient.NextSetAsync(socket)).ShouldBeNull();
        (await store.AfterAsync(client.Conversation, 0, 10, CancellationToken.None)).Count.ShouldBe(1);
        await using var restarted = await WebChatServer.StartAsync(store: store, clock: clock);
        using var later = restarted.Client();
        later.Token = client.ResumeToken;
        (await later.SendAsync(HttpMethod.Post, "tokens/refresh")).Body!["error"]!["code"]!.GetValue<string>().ShouldBe("ConversationEnded");
    }

    [Fact]
    public async Task Tokens_survive_a_restart()
    {
        var store = new MemoryStore();
        var server = await WebChatServer.StartAsync(store: store);
        using var client = await server.Client().ConnectAsync();
        await client.SayAsync("một");
        await server.DisposeAsync();
        await using var restarted = await WebChatServer.StartAsync(store: store);
        using var again = restarted.Client();
        again.Token = client.Token;

        var set = await again.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}/activities?watermark=1");

        set.Body!["activities"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task No_token_link_or_word_of_a_person_reaches_a_log()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        server.Pipeline.Script = _ => [new OutgoingMessage { Text = "tệp", Attachment = new("file/1", "a.json", "application/json") }];
        using var socket = await client.OpenStreamAsync();
        await client.SayAsync("0710 000 001 là số của tôi");
        await DirectLineClient.NextSetAsync(socket);
        var link = (await client.FetchAsync()).Activities[1]!["attachments"]![0]!["contentUrl"]!.GetValue<string>();
        using var http = new HttpClient();
        await http.GetStringAsync(new Uri(link));

        foreach (var line in server.Lines.All.Split('\n'))
        {
            line.ShouldNotContain("eyJ", Case.Sensitive);
            line.ShouldNotContain(link.Split('/')[^2], Case.Sensitive);
            line.ShouldNotContain("0710");
        }
    }
}
