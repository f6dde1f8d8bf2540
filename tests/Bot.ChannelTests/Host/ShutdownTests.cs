using System.Net;
using System.Text;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Telegram;

namespace Bot.ChannelTests.Host;

/// <summary>SIGTERM, as a service manager sends it at each update: what is under way ends, the rest waits for the next start, nothing comes twice.</summary>
[Trait("Speed", "slow")]
public sealed class ShutdownTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_message_on_its_way_is_finished_and_those_behind_it_go_after_the_next_start()
    {
        await using var api = await FakeBotApi.StartAsync();
        var gate = new TaskCompletionSource();
        api.Next("sendMessage", new Reply.Held(gate.Task));
        using (var service = await StartAsync(api))
        {
            await SayAsync(service, "/start");
            await Eventually.TrueAsync(() => api.Of("sendMessage").Count == 1, "the first is on its way");
            await SayAsync(service, "/trogiup");

            var stopping = service.StopAsync();
            await Eventually.TrueAsync(async () => await IsGoneAsync(service), "it takes nothing new");
            stopping.IsCompleted.ShouldBeFalse("it waits for the message on its way");
            gate.SetResult();

            (await stopping).ShouldBe(0, await service.OutputAsync());
        }

        using var next = await StartAsync(api);
        await Eventually.TrueAsync(() => api.Of("sendMessage").Count == 2, "all is sent, before the end or after the next start");
        (await next.StopAsync()).ShouldBe(0);
        api.Of("sendMessage").Select(c => c.Text).ShouldBeUnique();
        api.Of("sendMessage").ShouldAllBe(c => !c.Text.StartsWith("(Gửi lại", StringComparison.Ordinal));
    }

    private Task<ServiceProcess> StartAsync(FakeBotApi api) => ServiceProcess.StartAsync(
        _folder.Path,
        [.. TelegramServer.Settings("webhook", api).Select(s => (s.Key, s.Value!)), ("PublicUrl", "https://checkin.example.vn")]);

    private static async Task SayAsync(ServiceProcess service, string text)
    {
        using var client = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(service.Address, "telegram/webhook"));
        request.Headers.TryAddWithoutValidation("X-Telegram-Bot-Api-Secret-Token", TelegramServer.Secret);
        request.Content = new StringContent(Updates.Text(text).ToJsonString(), Encoding.UTF8, "application/json");
        (await client.SendAsync(request)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<bool> IsGoneAsync(ServiceProcess service)
    {
        using var client = new HttpClient();
        try
        {
            await client.GetAsync(new Uri(service.Address, "healthz/live"));
            return false;
        }
        catch (HttpRequestException)
        {
            return true;
        }
    }
}
