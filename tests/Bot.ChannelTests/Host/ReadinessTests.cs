using System.Net;
using System.Text.Json.Nodes;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Telegram;
using Bot.Dialogs.Conversations;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.ChannelTests.Host;

/// <summary>What /healthz/ready says when something is wrong, and to whom it matters.</summary>
public sealed class ReadinessTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Without_telegram_the_service_is_ready_and_says_that_it_is_off()
    {
        await using var service = RunningService.Start(_folder.Path, "Development");

        var (code, answer) = await AskAsync(service);

        code.ShouldBe(HttpStatusCode.OK);
        ((string?)answer["status"]).ShouldBe("ready");
        answer["channels"]!.ToJsonString().ShouldBe("""{"web":"ok","telegram":"off"}""");
    }

    [Fact]
    public async Task While_telegram_is_down_the_service_is_degraded_and_the_web_chat_goes_on()
    {
        await using var api = await FakeBotApi.StartAsync();
        api.Instead = _ => Reply.Html(502);
        await using var service = Start(api);
        await Eventually.TrueAsync(() => api.Of("getMe").Count > 0, "the first call");

        var (code, answer) = await AskAsync(service);

        code.ShouldBe(HttpStatusCode.OK);
        ((string?)answer["status"]).ShouldBe("degraded");
        ((string?)answer["channels"]!["web"]).ShouldBe("ok");
        ((string?)answer["channels"]!["telegram"]).ShouldBe("getMe fails: 502-not-json");
        using var client = service.CreateClient();
        (await client.PostAsync(new Uri("/v3/directline/tokens/generate", UriKind.Relative), null)).StatusCode.ShouldBe(HttpStatusCode.OK);

        api.Instead = null;
        await Eventually.TrueAsync(async () => (string?)(await AskAsync(service)).Answer["status"] == "ready", "telegram is back");
    }

    [Fact]
    public async Task A_revoked_token_degrades_the_service_and_names_what_stands_still()
    {
        await using var api = await FakeBotApi.StartAsync();
        await using var service = Start(api);
        await Eventually.TrueAsync(async () => (string?)(await AskAsync(service)).Answer["status"] == "ready", "telegram works");
        api.Instead = call => call.Method == "sendMessage" ? Reply.Error(401, "Unauthorized") : null;
        api.Push(Updates.Text("/start"));

        await Eventually.TrueAsync(async () => ((string?)(await AskAsync(service)).Answer["channels"]!["telegram"])!.Contains("sending is stopped"), "told");

        var (code, answer) = await AskAsync(service);
        code.ShouldBe(HttpStatusCode.OK);
        ((string?)answer["status"]).ShouldBe("degraded");
    }

    [Fact]
    public async Task A_store_that_cannot_write_makes_the_service_not_ready_whatever_the_channels_say()
    {
        await using var service = RunningService.Start(_folder.Path, "Development");
        await service.Services.GetRequiredService<IStore>().DisposeAsync();

        var (code, answer) = await AskAsync(service);

        code.ShouldBe(HttpStatusCode.ServiceUnavailable);
        ((string?)answer["status"]).ShouldBe("not ready");
        ((string?)answer["checks"]!["store"]).ShouldNotBe("ok");
        ((string?)answer["checks"]!["disk"]).ShouldBe("ok");
    }

    [Fact]
    public async Task A_clock_that_differs_from_telegram_s_makes_the_service_not_ready()
    {
        await using var api = await FakeBotApi.StartAsync();
        api.Clock = TimeProvider.System.GetUtcNow().AddMinutes(10);
        await using var service = Start(api);
        await Eventually.TrueAsync(() => api.Of("getUpdates").Count > 1, "telegram has answered");

        await Eventually.TrueAsync(async () => (await AskAsync(service)).Code == HttpStatusCode.ServiceUnavailable, "noticed");

        ((string?)(await AskAsync(service)).Answer["checks"]!["clock"]).ShouldNotBeNull().ShouldContain("behind Telegram's");
    }

    [Fact]
    public async Task A_clock_before_the_last_write_to_the_database_makes_the_service_not_ready()
    {
        await using var service = RunningService.Start(_folder.Path, "Development");
        File.SetLastWriteTimeUtc(_folder.File("bot.db"), TimeProvider.System.GetUtcNow().UtcDateTime.AddHours(1));

        await Eventually.TrueAsync(async () => (await AskAsync(service)).Code == HttpStatusCode.ServiceUnavailable, "noticed");

        ((string?)(await AskAsync(service)).Answer["checks"]!["clock"]).ShouldNotBeNull().ShouldContain("before the last write");
    }

    private RunningService Start(FakeBotApi api) =>
        RunningService.Start(_folder.Path, "Development", [.. TelegramServer.Settings("polling", api).Select(s => (s.Key, s.Value!))]);

    private static async Task<(HttpStatusCode Code, JsonNode Answer)> AskAsync(RunningService service)
    {
        using var client = service.CreateClient();
        var answer = await client.GetAsync(new Uri("/healthz/ready", UriKind.Relative));
        return (answer.StatusCode, JsonNode.Parse(await answer.Content.ReadAsStringAsync())!);
    }
}
