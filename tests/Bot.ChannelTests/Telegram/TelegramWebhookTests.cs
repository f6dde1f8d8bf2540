using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Bot.Channels.Inbox;
using Bot.Channels.Telegram;
using Bot.ChannelTests.Fakes;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.ChannelTests.Telegram;

/// <summary>What Telegram posts to us, and what we answer.</summary>
public sealed class TelegramWebhookTests
{
    [Fact]
    public async Task An_update_is_handed_in_and_acknowledged_with_an_empty_answer()
    {
        await using var server = await TelegramServer.StartAsync("webhook");
        var update = Updates.Text("có bí mật");

        var answer = await server.PostAsync(update);

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        var inbound = server.Pipeline.Kept.ShouldHaveSingleItem();
        inbound.Content.ShouldBe(new InboundContent.Text("có bí mật"));
        inbound.Chat.ShouldBe(ChatAddress.Private("telegram", "7001"));
        Encoding.UTF8.GetString(inbound.Raw.Span).ShouldBe(update.ToJsonString());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("wrong")]
    [InlineData("geheim-SECRET_0124")]
    [InlineData("geheim-SECRET_0123 ")]
    public async Task Without_the_secret_nothing_is_taken(string? secret)
    {
        await using var server = await TelegramServer.StartAsync("webhook");

        var answer = await server.PostAsync(new StringContent(Updates.Text("x").ToJsonString()), secret is "geheim-SECRET_0123 " ? TelegramServer.Secret + "x" : secret);

        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        server.Pipeline.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Two_secrets_in_one_call_are_refused()
    {
        await using var server = await TelegramServer.StartAsync("webhook");
        using var request = new HttpRequestMessage(HttpMethod.Post, TelegramOptions.WebhookPath) { Content = new StringContent(Updates.Text("x").ToJsonString()) };
        request.Headers.Add("X-Telegram-Bot-Api-Secret-Token", ["wrong", TelegramServer.Secret]);

        (await server.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Other_methods_are_not_taken()
    {
        await using var server = await TelegramServer.StartAsync("webhook");

        (await server.SendAsync(new HttpRequestMessage(HttpMethod.Get, TelegramOptions.WebhookPath))).StatusCode.ShouldBe(HttpStatusCode.MethodNotAllowed);
    }

    [Fact]
    public async Task While_polling_there_is_no_webhook_to_forge()
    {
        await using var server = await TelegramServer.StartAsync("polling");

        (await server.PostAsync(Updates.Text("x"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task A_tap_is_answered_in_the_webhook_s_answer_and_its_buttons_go()
    {
        await using var server = await TelegramServer.StartAsync("webhook");

        var answer = await server.PostAsync(Updates.Tap("7:0", callbackId: "cb77", messageId: 44));

        (await answer.Content.ReadAsStringAsync()).ShouldBe("""{"method":"answerCallbackQuery","callback_query_id":"cb77"}""");
        answer.Content.Headers.ContentType!.MediaType.ShouldBe("application/json");
        await Eventually.TrueAsync(() => server.Api.Of("editMessageReplyMarkup").Count == 1, "the buttons go");
        server.Api.Of("editMessageReplyMarkup")[0].Json.ShouldBe("""{"chat_id":7001,"message_id":44}""");
        server.Api.Of("answerCallbackQuery").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_note_of_the_turn_is_shown_on_the_button_and_cut_to_what_fits()
    {
        await using var server = await TelegramServer.StartAsync("webhook");
        server.Pipeline.ButtonNote = new string('n', 300);

        var answer = JsonNode.Parse(await (await server.PostAsync(Updates.Tap("old"))).Content.ReadAsStringAsync())!;

        ((string)answer["text"]!).ShouldBe(new string('n', 199) + "…");
    }

    [Fact]
    public async Task Buttons_stay_when_the_setting_says_so()
    {
        await using var server = await TelegramServer.StartAsync("webhook", null, null, ("Telegram:RemoveUsedButtons", "false"));
        await server.PostAsync(Updates.Tap("7:0"));
        await server.ReadyAsync();

        server.Api.Of("editMessageReplyMarkup").ShouldBeEmpty();
    }

    [Theory]
    [InlineData(InboundVerdict.Duplicate, HttpStatusCode.OK)]
    [InlineData(InboundVerdict.DeadLettered, HttpStatusCode.OK)]
    [InlineData(InboundVerdict.TryAgain, HttpStatusCode.ServiceUnavailable)]
    public async Task Each_verdict_has_its_answer(InboundVerdict verdict, HttpStatusCode expected)
    {
        await using var server = await TelegramServer.StartAsync("webhook");
        server.Pipeline.Next.Enqueue(_ => new InboundReceipt(verdict));

        var answer = await server.PostAsync(Updates.Text("x"));

        answer.StatusCode.ShouldBe(expected);
        (answer.Headers.RetryAfter?.Delta is not null).ShouldBe(verdict == InboundVerdict.TryAgain);
    }

    [Fact]
    public async Task The_same_update_twice_is_handled_once()
    {
        await using var server = await TelegramServer.StartAsync("webhook");
        var update = Updates.Text("một lần");

        (await server.PostAsync(update)).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await server.PostAsync(update)).StatusCode.ShouldBe(HttpStatusCode.OK);

        server.Pipeline.Kept.Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_store_that_is_down_or_a_failure_of_ours_asks_for_the_update_again()
    {
        await using var server = await TelegramServer.StartAsync("webhook");
        server.Pipeline.Next.Enqueue(_ => throw new StoreUnavailableException("disk full"));
        server.Pipeline.Next.Enqueue(_ => throw new InvalidOperationException("a bug"));
        var update = Updates.Text("kiên nhẫn");

        (await server.PostAsync(update)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await server.PostAsync(update)).StatusCode.ShouldBe(HttpStatusCode.ServiceUnavailable);
        (await server.PostAsync(update)).StatusCode.ShouldBe(HttpStatusCode.OK);

        server.Pipeline.Kept.Count.ShouldBe(1);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{\"update_id\":1,\"message\":{\"text\":\"bí mật")]
    [InlineData("<html>")]
    [InlineData("[1,2]")]
    public async Task What_cannot_be_read_is_acknowledged_and_counted(string body)
    {
        await using var server = await TelegramServer.StartAsync("webhook");

        (await server.PostAsync(new StringContent(body))).StatusCode.ShouldBe(HttpStatusCode.OK);

        server.Meters.Malformed.ShouldBe(1);
        server.Pipeline.Kept.ShouldBeEmpty();
    }

    [Fact]
    public async Task Unknown_kinds_are_acknowledged_in_silence()
    {
        await using var server = await TelegramServer.StartAsync("webhook");

        var answer = await server.PostAsync(Updates.Of("gift_of_2027", new JsonObject { ["to"] = "bí mật" }));

        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        (await answer.Content.ReadAsStringAsync()).ShouldBeEmpty();
        server.Pipeline.Kept.ShouldBeEmpty();
        server.Meters.Malformed.ShouldBe(0);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_body_beyond_telegram_s_own_cap_is_not_read(bool isChunked)
    {
        await using var server = await TelegramServer.StartAsync("webhook");
        var bytes = Encoding.UTF8.GetBytes(Updates.Text(new string('x', 1024 * 1024)).ToJsonString());
        HttpContent content = isChunked ? new StreamContent(new Web.UnknownLength(new MemoryStream(bytes))) : new ByteArrayContent(bytes);

        (await server.PostAsync(content)).StatusCode.ShouldBe(HttpStatusCode.OK);

        server.Pipeline.Kept.ShouldBeEmpty();
        server.Logs.Everything.ShouldContain("1 MiB");
    }

    [Fact]
    public async Task A_large_update_in_pieces_is_read_whole()
    {
        await using var server = await TelegramServer.StartAsync("webhook");
        var update = Updates.Text(new string('ữ', 100_000));

        await server.PostAsync(new StreamContent(new Web.UnknownLength(new MemoryStream(Encoding.UTF8.GetBytes(update.ToJsonString())))));

        ((InboundContent.Text)server.Pipeline.Kept.ShouldHaveSingleItem().Content).Value.Length.ShouldBe(100_000);
    }
}
