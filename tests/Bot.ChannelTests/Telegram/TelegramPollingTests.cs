using System.Text.Json.Nodes;
using Bot.Channels.Inbox;
using Bot.Channels.Telegram;
using Bot.ChannelTests.Fakes;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Telegram;

public sealed class TelegramPollingTests
{
    [Fact]
    public async Task Updates_are_fetched_after_the_webhook_was_taken_away_and_kinds_are_always_named()
    {
        await using var server = await TelegramServer.StartAsync("polling", null, api => api.Push(Updates.Text("một", id: 10)));

        await KeptAsync(server, 1);
        await Eventually.TrueAsync(() => server.Api.Of("getUpdates").Count == 2, "the next poll confirms");

        server.Api.Calls.Select(c => c.Method).ShouldBe(
            ["getMe", "deleteWebhook", "setMyCommands", "setMyCommands", "setMyCommands", "setChatMenuButton", "getUpdates", "getUpdates"]);
        server.Api.Of("deleteWebhook")[0].Json.ShouldBe("""{"drop_pending_updates":false}""");
        server.Api.Of("getUpdates").Select(c => c.Json).ShouldBe(
        [
            """{"limit":100,"timeout":0,"allowed_updates":["message","callback_query","my_chat_member"]}""",
            """{"offset":11,"limit":100,"timeout":30,"allowed_updates":["message","callback_query","my_chat_member"]}""",
        ]);
        server.Api.Unconfirmed.ShouldBe(0);
        server.Health.IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task Without_any_news_it_is_known_at_once_that_telegram_answers()
    {
        await using var server = await TelegramServer.StartAsync("polling");

        await Eventually.TrueAsync(() => server.Health.IsOk, "healthy although nobody wrote");

        await Eventually.TrueAsync(() => server.Api.Of("getUpdates").Count == 2, "the long poll");
        server.Api.Of("getUpdates").Select(c => (int?)c.Fields["timeout"]).ShouldBe([0, 30]);
    }

    [Fact]
    public async Task Nothing_is_confirmed_before_it_is_kept()
    {
        await using var server = await TelegramServer.StartAsync("polling");
        server.Pipeline.Gate = new TaskCompletionSource();
        server.Api.Push(Updates.Text("một"));
        await Eventually.TrueAsync(() => server.Api.Of("getUpdates").Count > 0, "the poll");
        await Task.Delay(50);
        server.Api.Unconfirmed.ShouldBe(1);

        server.Pipeline.Gate.SetResult();

        await Eventually.TrueAsync(() => server.Api.Unconfirmed == 0, "the confirmation");
        server.Pipeline.Kept.Count.ShouldBe(1);
    }

    [Fact]
    public async Task What_could_not_be_kept_is_handed_in_again_before_what_follows_it()
    {
        var time = new ManualTime();
        await using var server = await TelegramServer.StartAsync("polling", time);
        server.Pipeline.Next.Enqueue(_ => new InboundReceipt(InboundVerdict.TryAgain));
        server.Pipeline.Next.Enqueue(_ => throw new Bot.Dialogs.Conversations.StoreUnavailableException("disk full"));
        server.Api.Push(Updates.Text("một"), Updates.Text("hai"));

        await time.AdvanceUntilAsync(() => server.Pipeline.Kept.Count == 2, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(1));

        server.Pipeline.Kept.Select(e => ((InboundContent.Text)e.Content).Value).ShouldBe(["một", "hai"]);
    }

    [Fact]
    public async Task A_slow_person_does_not_hold_up_the_others_of_a_batch()
    {
        await using var server = await TelegramServer.StartAsync("polling");
        server.Pipeline.Next.Enqueue(_ => new InboundReceipt(InboundVerdict.TryAgain));
        server.Api.Push(Updates.Text("chậm", person: 1), Updates.Text("nhanh", person: 2));

        await KeptAsync(server, 2);

        server.Pipeline.Kept.First().Chat.Chat.ShouldBe("2");
    }

    [Fact]
    public async Task Ids_that_start_anew_lower_are_followed()
    {
        await using var server = await TelegramServer.StartAsync("polling");
        server.Api.Push(Updates.Text("cũ", id: 900_000));
        await KeptAsync(server, 1);

        server.Api.Push(Updates.Text("mới", id: 12));
        await KeptAsync(server, 2);

        await Eventually.TrueAsync(() => (long?)server.Api.Of("getUpdates")[^1].Fields["offset"] == 13, "the lower offset");
    }

    [Fact]
    public async Task The_same_updates_again_are_handled_once()
    {
        await using var server = await TelegramServer.StartAsync("polling");
        server.Api.Push(Updates.Text("một", id: 5), Updates.Text("một", id: 5), Updates.Text("hai", id: 6));

        await KeptAsync(server, 2);
        await Eventually.TrueAsync(() => server.Api.Unconfirmed == 0, "all confirmed");
        server.Pipeline.Kept.Count.ShouldBe(2);
    }

    [Fact]
    public async Task One_that_cannot_be_read_does_not_stop_the_others()
    {
        await using var server = await TelegramServer.StartAsync("polling");
        server.Api.Push(
            new JsonObject { ["update_id"] = 1, ["message"] = "?" },
            new JsonObject { ["nonsense"] = true },
            Updates.Of("poll_of_2027", new JsonObject(), id: 3),
            Updates.Text("vẫn chạy", id: 4));

        await KeptAsync(server, 1);
        await Eventually.TrueAsync(() => server.Api.Unconfirmed == 0, "all confirmed");
        server.Meters.Malformed.ShouldBe(1);
    }

    [Fact]
    public async Task A_tap_is_answered_by_a_call_and_its_buttons_go()
    {
        await using var server = await TelegramServer.StartAsync("polling");
        server.Pipeline.ButtonNote = "Nút này đã cũ";
        server.Api.Push(Updates.Tap("7:0", callbackId: "cb9", messageId: 44));

        await Eventually.TrueAsync(() => server.Api.Of("answerCallbackQuery").Count + server.Api.Of("editMessageReplyMarkup").Count == 2, "both calls");

        server.Api.Of("answerCallbackQuery")[0].Json.ShouldBe("""{"callback_query_id":"cb9","text":"Nút này đã cũ"}""");
    }

    [Fact]
    public async Task A_late_answer_to_a_tap_harms_nothing()
    {
        await using var server = await TelegramServer.StartAsync("polling");
        server.Api.Next("answerCallbackQuery", Reply.Error(400, "Bad Request: query is too old and response timeout expired or query ID is invalid"));
        server.Api.Push(Updates.Tap("7:0"));

        await KeptAsync(server, 1);
        server.Api.Push(Updates.Text("tiếp"));
        await KeptAsync(server, 2);
    }

    [Fact]
    public async Task A_second_poller_is_an_alarm_once_and_polling_goes_on()
    {
        var time = new ManualTime();
        await using var server = await TelegramServer.StartAsync("polling", time, api => api.Next(
            "getUpdates",
            Reply.Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running"),
            Reply.Error(409, "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running")));
        await Eventually.TrueAsync(() => server.Logs.Everything.Contains(" 3104 "), "the alarm");
        server.Health.Problem.ShouldNotBeNull().ShouldContain("409");
        server.Api.Push(Updates.Text("một"));

        await time.AdvanceUntilAsync(() => server.Pipeline.Kept.Count == 1, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(2));

        server.Logs.Lines.Count(l => l.StartsWith("Critical", StringComparison.Ordinal)).ShouldBe(1);
        server.Health.IsOk.ShouldBeTrue();
        server.Logs.Everything.ShouldContain(" 3106 ");
    }

    [Fact]
    public async Task Whatever_the_line_does_polling_comes_back()
    {
        var time = new ManualTime();
        await using var server = await TelegramServer.StartAsync("polling", time, api => api.Next(
            "getUpdates", Reply.Html(502), new Reply.Dropped(), Reply.Error(500, "Internal Server Error"), Reply.Throttled(3), Reply.Error(401, "Unauthorized"),
            new Reply.Raw(200, "application/json", """{"ok":true,"result":[{"update_id":1,"""), Reply.Result("odd")));
        server.Api.Push(Updates.Text("một"));

        await time.AdvanceUntilAsync(() => server.Pipeline.Kept.Count == 1, TimeSpan.FromSeconds(2), TimeSpan.FromMinutes(5));

        server.Health.IsOk.ShouldBeTrue();
    }

    [Fact]
    public async Task A_poll_that_hangs_is_cut_off_and_seen_by_the_watchdog()
    {
        var time = new ManualTime();
        await using var server = await TelegramServer.StartAsync("polling", time, api => api.Next("getUpdates", new Reply.Silent()));
        await Eventually.TrueAsync(() => server.Api.Of("getUpdates").Count == 1, "the first poll");

        await time.AdvanceUntilAsync(() => server.Api.Of("getUpdates").Count >= 2, TimeSpan.FromSeconds(5), TelegramPolicy.PollTime + TelegramPolicy.PollReserve + TimeSpan.FromSeconds(15));

        server.Logs.Everything.ShouldContain("timeout");
    }

    private static Task KeptAsync(TelegramServer server, int count) =>
        Eventually.TrueAsync(() => server.Pipeline.Kept.Count == count, $"{count} updates are kept");
}
