using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Inbox;
using Bot.Channels.Web;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Web;

public sealed class WebAbuseTests
{
    private static readonly byte[] SmallPng = [0x89, (byte)'P', (byte)'N', (byte)'G', 13, 10, 26, 10, 0, 0, 0, 0];

    [Fact]
    public async Task Too_many_conversations_from_one_address_are_refused_with_a_time_to_wait()
    {
        await using var server = await WebChatServer.StartAsync(new WebOptions { ConversationsPerAddressPerMinute = 4 });
        using var client = server.Client();

        for (var i = 0; i < 2; i++)
        {
            (await client.SendAsync(HttpMethod.Post, "tokens/generate")).Status.ShouldBe(HttpStatusCode.OK);
        }

        (await client.SendAsync(HttpMethod.Post, "tokens/generate")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task A_flood_in_one_conversation_leaves_the_others_alone()
    {
        await using var server = await WebChatServer.StartAsync(new WebOptions { MessagesPerMinute = 4 });
        using var loud = await server.Client().ConnectAsync();
        using var quiet = await server.Client().ConnectAsync();

        await loud.SayAsync("một");
        await loud.SayAsync("hai");

        (await loud.SayAsync("ba")).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await quiet.SayAsync("một")).Status.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("[]")]
    [InlineData("no json")]
    [InlineData("")]
    [InlineData("{\"type\":\"message\",\"text\":\"\\ud800\"}")]
    [InlineData("{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":{\"a\":1}}}}}}}}}}}}}}}}}")]
    [InlineData("{\"type\":\"message\"}")]
    [InlineData("{\"type\":\"message\",\"text\":5,\"channelData\":\"x\",\"value\":[]}")]
    public async Task A_body_that_is_no_activity_is_refused_and_kills_nothing(string body)
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();

        using var content = new StringContent(body, Encoding.UTF8, "application/json");
        var (status, error) = await client.SendAsync(HttpMethod.Post, $"conversations/{client.Conversation}/activities", content);

        status.ShouldBe(HttpStatusCode.BadRequest);
        error!["error"]!["code"]!.GetValue<string>().ShouldBeOneOf("MalformedData", "MissingProperty");
        server.Pipeline.Handled.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_body_above_the_limit_is_refused_also_without_a_length()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        var large = JsonNode.Parse($"{{\"type\":\"message\",\"text\":\"{new string('a', WebPolicy.ActivityBytes)}\"}}")!;
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(large.ToJsonString()));
        using var chunked = new StreamContent(new UnknownLength(stream));

        (await client.PostAsync(large)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        (await client.SendAsync(HttpMethod.Post, $"conversations/{client.Conversation}/activities", chunked)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
    }

    [Fact]
    public async Task A_text_of_ten_thousand_characters_is_cut_and_marked()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();

        await client.SayAsync(new string('a', WebPolicy.InboundTextLength - 1) + "😀" + new string('b', 6_000));
        var echo = (await client.FetchAsync()).Activities[0]!;

        echo["text"]!.GetValue<string>().ShouldBe(new string('a', WebPolicy.InboundTextLength - 1));
        echo["channelData"]!["cut"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Theory]
    [InlineData("https://chat.example.vn", "own")]
    [InlineData("https://tinh.example.vn", "allowed")]
    [InlineData("https://evil.example", "refused")]
    [InlineData("null", "refused")]
    public async Task Browsers_of_other_sites_need_to_be_allowed(string origin, string outcome)
    {
        await using var server = await WebChatServer.StartAsync(new WebOptions { AllowedOrigins = ["https://tinh.example.vn/"] });
        using var client = server.Client();
        client.Origin = outcome == "own" ? server.Address.GetLeftPart(UriPartial.Authority) : origin;

        var (status, _) = await client.SendAsync(HttpMethod.Post, "tokens/generate");
        var (preflight, _) = await client.SendAsync(HttpMethod.Options, "conversations");

        status.ShouldBe(outcome == "refused" ? HttpStatusCode.Forbidden : HttpStatusCode.OK);
        preflight.ShouldBe(outcome == "refused" ? HttpStatusCode.Forbidden : HttpStatusCode.NoContent);
    }

    [Fact]
    public async Task A_store_that_cannot_keep_acknowledges_nothing()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        server.Store.IsBroken = true;

        (await client.SayAsync("một", "m1")).Status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        server.Store.IsBroken = false;
        (await client.SayAsync("một", "m1")).Status.ShouldBe(HttpStatusCode.OK);

        (await client.FetchAsync()).Texts.ShouldBe(["một", "Đã nhận: một"]);
    }

    [Fact]
    public async Task An_uploaded_picture_can_be_read_during_its_turn_and_is_gone_afterwards()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        ReadOnlyMemory<byte>? seen = null;
        server.Pipeline.Before = async e => seen = await server.Photos.DownloadAsync(((InboundContent.Photo)e.Content).FileId, CancellationToken.None);
        using var form = new MultipartFormDataContent();
        using var activity = new StringContent("""{"type":"message","text":"mã đây","channelData":{"clientActivityID":"p1","photoId":"forged"}}""", Encoding.UTF8, "application/vnd.microsoft.activity");
        using var picture = new ByteArrayContent(SmallPng);
        form.Add(activity, "activity");
        form.Add(picture, "file", "a.png");

        var (status, body) = await client.SendAsync(HttpMethod.Post, $"conversations/{client.Conversation}/upload?userId=x", form);

        status.ShouldBe(HttpStatusCode.OK);
        body!["id"]!.GetValue<string>().ShouldBe(client.Conversation + "|p1");
        seen!.Value.ToArray().ShouldBe(SmallPng);
        var photo = server.Pipeline.Handled[0].Content.ShouldBeOfType<InboundContent.Photo>();
        photo.FileId.ShouldNotBe("forged");
        photo.Caption.ShouldBe("mã đây");
        (await server.Photos.DownloadAsync(photo.FileId, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task An_uploaded_table_is_a_document_and_is_gone_after_its_turn()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        ReadOnlyMemory<byte>? seen = null;
        server.Pipeline.Before = async e => seen = await server.Photos.DownloadAsync(((InboundContent.Document)e.Content).FileId, CancellationToken.None);
        using var form = new MultipartFormDataContent();
        using var activity = new StringContent("""{"type":"message","channelData":{"clientActivityID":"t1","documentId":"forged","documentName":"forged"}}""", Encoding.UTF8, "application/vnd.microsoft.activity");
        using var table = new ByteArrayContent("tên,loại"u8.ToArray());
        form.Add(activity, "activity");
        form.Add(table, "file", "danh sách.csv");

        (await client.SendAsync(HttpMethod.Post, $"conversations/{client.Conversation}/upload", form)).Status.ShouldBe(HttpStatusCode.OK);

        seen!.Value.ToArray().ShouldBe("tên,loại"u8.ToArray());
        var document = server.Pipeline.Handled[0].Content.ShouldBeOfType<InboundContent.Document>();
        document.Name.ShouldBe("danh sách.csv");
        (await server.Photos.DownloadAsync(document.FileId, CancellationToken.None)).ShouldBeNull();
    }

    [Fact]
    public async Task A_table_that_is_too_large_is_refused()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        using var form = new MultipartFormDataContent();
        using var table = new ByteArrayContent(new byte[InboxPolicy.LongestDocument + 1]);
        form.Add(table, "file", "a.csv");

        (await client.SendAsync(HttpMethod.Post, $"conversations/{client.Conversation}/upload", form)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        server.Pipeline.Handled.ShouldBeEmpty();
    }

    [Fact]
    public async Task An_upload_that_is_no_picture_or_too_large_is_refused()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        var path = $"conversations/{client.Conversation}/upload";
        using var page = new ByteArrayContent("<html>"u8.ToArray());
        using var large = new StreamContent(new UnknownLength(new MemoryStream([.. SmallPng, .. new byte[WebPolicy.UploadBytes]])));

        (await client.SendAsync(HttpMethod.Post, path, page)).Status.ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await client.SendAsync(HttpMethod.Post, path, large)).Status.ShouldBe(HttpStatusCode.RequestEntityTooLarge);
        server.Pipeline.Handled.ShouldBeEmpty();
    }
}
