using Bot.Channels.Outbox;
using Bot.Channels.Telegram;
using Bot.Channels.Telegram.Api;
using Bot.ChannelTests.Fakes;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.ChannelTests.Telegram;

/// <summary>What the server or the line does with a message, and what the outbox is told of it.</summary>
public sealed class TelegramSendTests
{
    public static TheoryData<int, string, string> Refusals => new()
    {
        { 400, "Bad Request: can't parse entities: Unsupported start tag", "Refused" },
        { 400, "Bad Request: MESSAGE IS NOT MODIFIED: specified new message content is the same", "Sent" },
        { 400, "Bad Request: query is too old and response timeout expired or query ID is invalid", "Sent" },
        { 400, "Bad Request: message to edit not found", "Refused" },
        { 400, "Bad Request: chat not found", "Unreachable" },
        { 400, "Bad Request: not enough rights to send text messages to the chat", "Unreachable" },
        { 400, "Bad Request: BUTTON_DATA_INVALID", "Refused" },
        { 400, "Bad Request: message is too long", "Refused" },
        { 400, "Bad Request: message text is empty", "Refused" },
        { 400, "Bad Request: something new of next year", "Refused" },
        { 401, "Unauthorized", "Misconfigured" },
        { 403, "Forbidden: bot was blocked by the user", "Unreachable" },
        { 403, "Forbidden: user is deactivated", "Unreachable" },
        { 403, "Forbidden: bot was kicked from the supergroup chat", "Unreachable" },
        { 403, "Forbidden: bot can't initiate conversation with a user", "Unreachable" },
        { 403, "Forbidden: something else", "Unreachable" },
        { 404, "Not Found", "Misconfigured" },
        { 413, "Request Entity Too Large", "Refused" },
        { 421, "Misdirected Request", "Misconfigured" },
        { 500, "Internal Server Error", "RetryLater" },
        { 502, "Bad Gateway", "RetryLater" },
    };

    [Theory]
    [MemberData(nameof(Refusals))]
    public async Task Every_refusal_of_the_table_becomes_its_result(int code, string description, string expected)
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Api.Next("sendMessage", Reply.Error(code, description));

        var result = await bed.SendAsync(ChannelBed.Text);

        result.GetType().Name.ShouldBe(expected);
        bed.Api.Of("sendMessage").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_sent_message_gives_its_id()
    {
        await using var bed = await ChannelBed.StartAsync();

        (await bed.SendAsync(ChannelBed.Text)).ShouldBe(new SendResult.Sent("101"));
    }

    [Fact]
    public async Task A_throttle_names_its_time()
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Api.Next("sendMessage", Reply.Throttled(7), new Reply.Raw(429, "text/html", "<h1>slow down</h1>") { RetryAfter = 9 }, Reply.Error(429, "Too Many Requests"));

        (await bed.SendAsync("a")).ShouldBe(new SendResult.Throttled(TimeSpan.FromSeconds(7)));
        (await bed.SendAsync("b")).ShouldBe(new SendResult.Throttled(TimeSpan.FromSeconds(9)));
        (await bed.SendAsync("c")).ShouldBe(new SendResult.Throttled(TelegramPolicy.DefaultThrottle));
    }

    [Fact]
    public async Task Without_a_connection_nothing_was_sent_and_it_is_tried_again()
    {
        await using var bed = await ChannelBed.StartAsync();
        await bed.Api.DisposeAsync();

        (await bed.SendAsync(ChannelBed.Text)).ShouldBe(new SendResult.RetryLater("connection"));
    }

    [Fact]
    public async Task A_broken_line_after_the_request_leaves_the_fate_unknown_and_is_never_repeated()
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Api.Next("sendMessage", new Reply.Dropped());

        (await bed.SendAsync(ChannelBed.Text)).ShouldBe(new SendResult.Unknown("connection"));
        bed.Api.Of("sendMessage").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_reused_connection_that_breaks_does_not_make_the_http_stack_send_twice()
    {
        await using var bed = await ChannelBed.StartAsync();
        (await bed.SendAsync("first, so that the connection is kept")).ShouldBeOfType<SendResult.Sent>();
        bed.Api.Next("sendMessage", new Reply.Dropped());

        (await bed.SendAsync(ChannelBed.Text)).ShouldBeOfType<SendResult.Unknown>();

        bed.Api.Of("sendMessage").Count.ShouldBe(2);
        bed.Api.Connections.ShouldBe(1);
    }

    [Fact]
    public async Task An_idempotent_call_survives_a_reused_connection_that_breaks()
    {
        await using var bed = await ChannelBed.StartAsync();
        (await bed.Client.GetMeAsync(CancellationToken.None)).IsOk.ShouldBeTrue();
        bed.Api.Next("getMe", new Reply.Dropped());

        var again = await bed.Client.GetMeAsync(CancellationToken.None);

        (again.IsOk || again.Error.Kind == TelegramErrorKind.Unclear).ShouldBeTrue();
    }

    [Fact]
    public async Task Silence_ends_after_its_time_with_an_unknown_fate()
    {
        var time = new ManualTime();
        await using var bed = await ChannelBed.StartAsync(time);
        bed.Api.Next("sendMessage", new Reply.Silent());
        var sending = bed.SendAsync(ChannelBed.Text);
        await Eventually.TrueAsync(() => bed.Api.Of("sendMessage").Count == 1, "the call arrives");

        time.Advance(TelegramPolicy.CallTime);

        (await sending).ShouldBe(new SendResult.Unknown("timeout"));
    }

    [Theory]
    [InlineData(502)]
    [InlineData(504)]
    [InlineData(200)]
    public async Task An_answer_that_is_not_the_api_s_leaves_the_fate_unknown(int code)
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Api.Next("sendMessage", Reply.Html(code));

        (await bed.SendAsync(ChannelBed.Text)).ShouldBe(new SendResult.Unknown($"{code}-not-json"));
        bed.Api.Of("sendMessage").Count.ShouldBe(1);
    }

    [Fact]
    public async Task A_slow_answer_is_waited_for()
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Api.Next("sendMessage", new Reply.After(TimeSpan.FromMilliseconds(80), Reply.Result(new System.Text.Json.Nodes.JsonObject { ["message_id"] = 5 })));

        (await bed.SendAsync(ChannelBed.Text)).ShouldBe(new SendResult.Sent("5"));
    }

    [Fact]
    public async Task A_group_that_became_a_supergroup_is_followed_and_remembered()
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Api.Next("sendMessage", Reply.Migrated(-100200));
        var group = new ChatAddress(ChatAddress.Telegram, "-55", "77");

        (await bed.SendAsync(new OutgoingMessage { Text = "một" }, group)).ShouldBeOfType<SendResult.Sent>();
        (await bed.SendAsync(new OutgoingMessage { Text = "hai" }, group)).ShouldBeOfType<SendResult.Sent>();

        bed.Api.Calls.Select(c => c.Chat).ShouldBe([-55, -100200, -100200]);
    }

    [Fact]
    public async Task A_group_that_moves_in_circles_is_not_followed_for_ever()
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Api.Next("sendMessage", Reply.Migrated(-1), Reply.Migrated(-2), Reply.Migrated(-3));

        (await bed.SendAsync(new OutgoingMessage { Text = "x" }, new ChatAddress(ChatAddress.Telegram, "-5", "7"))).ShouldBeOfType<SendResult.Refused>();
        bed.Api.Calls.Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_refused_token_shows_in_readiness()
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Health.Worked();
        bed.Api.Next("sendMessage", Reply.Error(401, "Unauthorized"));

        await bed.SendAsync(ChannelBed.Text);

        bed.Health.Problem.ShouldNotBeNull().ShouldContain("token");
    }

    [Fact]
    public async Task Of_a_long_message_one_call_carries_one_part_and_says_how_far_it_went()
    {
        await using var bed = await ChannelBed.StartAsync();
        var item = bed.Item(new OutgoingMessage { Text = new string('a', 4000) + "\n\n" + new string('b', 4000), Choices = [new("Tiếp", "t")] });

        (await bed.Channel.SendAsync(item, CancellationToken.None)).ShouldBe(new SendResult.PartSent(4002));
        (await bed.Channel.SendAsync(item with { Message = item.Message.After(4002) }, CancellationToken.None)).ShouldBeOfType<SendResult.Sent>();

        bed.Api.Calls.Select(c => c.Text).ShouldBe([new string('a', 4000), new string('b', 4000)]);
        bed.Api.Calls.Select(c => c.Labels.Count).ShouldBe([0, 1]);
    }

    [Fact]
    public async Task An_address_that_is_none_of_telegram_s_is_refused_without_a_call()
    {
        await using var bed = await ChannelBed.StartAsync();

        (await bed.SendAsync(new OutgoingMessage { Text = "x" }, ChatAddress.Private(ChatAddress.Telegram, "abc"))).ShouldBe(new SendResult.Refused("no-telegram-chat"));
        bed.Api.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Something_sensitive_never_goes_into_a_group()
    {
        await using var bed = await ChannelBed.StartAsync();

        var result = await bed.SendAsync(new OutgoingMessage { Text = "x", IsSensitive = true }, new ChatAddress(ChatAddress.Telegram, "-5", "77"));

        result.ShouldBe(new SendResult.Refused("sensitive-in-group"));
        bed.Api.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Changing_a_message_and_showing_that_we_write_are_calls_of_their_own()
    {
        await using var bed = await ChannelBed.StartAsync();

        (await bed.Client.EditMessageTextAsync(77, 5, "Đã hủy.", CancellationToken.None)).IsOk.ShouldBeTrue();
        (await bed.Client.SendChatActionAsync(77, "upload_photo", CancellationToken.None)).IsOk.ShouldBeTrue();

        bed.Api.Calls.Select(c => c.Method + c.Json).ShouldBe(
            ["""editMessageText{"chat_id":77,"message_id":5,"text":"Đã hủy."}""", """sendChatAction{"chat_id":77,"action":"upload_photo"}"""]);
    }
}
