using System.Text.Json.Nodes;
using Bot.ChannelTests.Fakes;

namespace Bot.ChannelTests.Telegram;

/// <summary>What we set up at Telegram at start, watch from then on, and mend.</summary>
public sealed class TelegramSetupTests
{
    [Fact]
    public async Task The_webhook_and_the_menu_are_set_at_start()
    {
        await using var server = await TelegramServer.StartAsync("webhook");
        await server.ReadyAsync();

        server.Api.Of("setWebhook").ShouldHaveSingleItem().Json.ShouldBe(
            """{"url":"https://checkin.example.vn/telegram/webhook","secret_token":"geheim-SECRET_0123","max_connections":40,"allowed_updates":["message","callback_query","my_chat_member"]}""");
        var menus = server.Api.Of("setMyCommands");
        menus.Select(m => (string?)m.Fields["language_code"]).ShouldBe([null, "vi", "en"]);
        menus[1].Fields["commands"]!.AsArray().Select(c => $"{c!["command"]}: {c["description"]}").ShouldBe(
            ["checkin: Check-in tại địa điểm", "khaibao: Khai báo y tế", "trogiup: Trợ giúp"]);
        menus[2].Fields["commands"]!.AsArray().Select(c => $"{c!["command"]}: {c["description"]}").ShouldBe(
            ["checkin: Check in at a venue", "declare: Health declaration", "help: Help"]);
        server.Api.Of("setChatMenuButton").ShouldHaveSingleItem().Json.ShouldBe("""{"menu_button":{"type":"commands"}}""");
        server.Identity.Username.ShouldBe("kiem_thu_bot");
    }

    [Fact]
    public async Task Setting_up_is_repeated_until_it_works_and_readiness_says_so_meanwhile()
    {
        var time = new ManualTime();
        await using var server = await TelegramServer.StartAsync(
            "webhook", time, api => api.Next("getMe", Reply.Html(502)).Next("setWebhook", Reply.Throttled(1), Reply.Error(500, "Internal Server Error")));
        server.Health.IsOk.ShouldBeFalse();

        await time.AdvanceUntilAsync(() => server.Health.IsOk, TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));

        server.Api.Of("setWebhook").Count.ShouldBe(3);
    }

    [Fact]
    public async Task A_wrong_token_is_an_alarm_and_stays_in_readiness()
    {
        var time = new ManualTime();
        await using var server = await TelegramServer.StartAsync("webhook", time, api => api.Next("getMe", Reply.Error(401, "Unauthorized"), Reply.Error(401, "Unauthorized")));
        await Eventually.TrueAsync(() => server.Logs.Everything.Contains("Critical"), "the alarm");

        server.Health.Problem.ShouldNotBeNull().ShouldContain("token");
        await time.AdvanceUntilAsync(() => server.Api.Of("getMe").Count == 2, TimeSpan.FromSeconds(5), TimeSpan.FromMinutes(2));
        server.Logs.Lines.Count(l => l.StartsWith("Critical", StringComparison.Ordinal)).ShouldBe(1);
    }

    [Fact]
    public async Task A_webhook_that_somebody_took_away_is_set_again()
    {
        var time = new ManualTime();
        await using var server = await TelegramServer.StartAsync("webhook", time);
        await server.ReadyAsync();
        server.Api.WebhookState = new JsonObject { ["url"] = "https://elsewhere.example", ["pending_update_count"] = 0 };

        await time.AdvanceUntilAsync(() => server.Api.Of("setWebhook").Count == 2, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(3));

        server.Logs.Everything.ShouldContain(" 3113 ");
    }

    [Fact]
    public async Task Readiness_tells_of_failed_deliveries_and_of_too_many_waiting()
    {
        var time = new ManualTime();
        await using var server = await TelegramServer.StartAsync("webhook", time);
        await server.ReadyAsync();
        server.Api.WebhookState = new JsonObject { ["pending_update_count"] = 3, ["last_error_date"] = time.GetUtcNow().ToUnixTimeSeconds(), ["last_error_message"] = "Connection refused" };
        await time.AdvanceUntilAsync(() => !server.Health.IsOk, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(3));
        server.Health.Problem.ShouldNotBeNull().ShouldContain("deliver");

        server.Api.WebhookState = new JsonObject { ["pending_update_count"] = 5000 };
        await time.AdvanceUntilAsync(() => server.Health.Problem?.Contains("1,000") == true, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(3));

        server.Api.WebhookState = new JsonObject { ["pending_update_count"] = 0 };
        await time.AdvanceUntilAsync(() => server.Health.IsOk, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(3));
    }

    [Fact]
    public async Task Changed_flows_change_the_menu()
    {
        var time = new ManualTime();
        await using var server = await TelegramServer.StartAsync("webhook", time);
        await server.ReadyAsync();
        var flows = (MenuFlows)server.Flows;
        flows.Current = flows.Current with { Flows = new Dictionary<string, Bot.Dialogs.Flows.FlowDefinition>() };

        await time.AdvanceUntilAsync(() => server.Api.Of("setChatMenuButton").Count == 2, TimeSpan.FromSeconds(10), TimeSpan.FromMinutes(3));

        server.Api.Of("setMyCommands")[^1].Fields["commands"]!.AsArray().Count.ShouldBe(1);
    }

    [Fact]
    public async Task The_rates_of_the_settings_are_the_channel_s()
    {
        await using var server = await TelegramServer.StartAsync("webhook", null, null, ("Telegram:MessagesPerSecond", "12"), ("Telegram:MessagesPerSecondPerChat", "2"));
        await using var free = await TelegramServer.StartAsync("webhook", null, null, ("Telegram:MessagesPerSecond", "0"));

        (server.Channel.Rate.MessagesPerSecond, server.Channel.Rate.ChatMessagesPerSecond).ShouldBe((12, 2));
        free.Channel.Rate.ShouldBe(Bot.Channels.Outbox.ChannelRate.None);
    }
}
