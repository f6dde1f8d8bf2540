using System.Net;
using System.Text.RegularExpressions;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Telegram;
using Bot.TestBed;

namespace Bot.ChannelTests.Host;

public sealed partial class MetricsPortTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    [Trait("Speed", "slow")]
    public async Task The_private_port_has_the_metrics_and_the_public_address_stays_open_without_them()
    {
        var port = FreePort.Find();
        using var service = await ServiceProcess.StartAsync(_folder.Path, ("Metrics:Port", $"{port}"));
        using var client = new HttpClient();

        (await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/metrics"))).ShouldContain("bot_outbox_waiting 0");
        (await client.GetAsync(new Uri(service.Address, "metrics"))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync(new Uri(service.Address, "chat"))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task Every_number_of_the_alarms_and_the_dashboard_is_there_from_the_start()
    {
        var port = FreePort.Find();
        await using var api = await FakeBotApi.StartAsync();
        using var service = await ServiceProcess.StartAsync(
            _folder.Path, [.. TelegramServer.Settings("polling", api).Select(s => (s.Key, s.Value!)), ("Metrics:Port", $"{port}")]);
        api.Push(Updates.Text("/start"));
        await Eventually.TrueAsync(() => api.Of("sendMessage").Count == 1, "an event, a turn and a send");
        using var client = new HttpClient();

        var there = string.Empty;
        await Eventually.TrueAsync(
            async () => (there = await client.GetStringAsync(new Uri($"http://127.0.0.1:{port}/metrics"))).Contains("bot_sends_total{", StringComparison.Ordinal),
            "the send is counted");

        foreach (var file in (string[])["docs/ops/prometheus/alerts.yml", "docs/ops/grafana/checkin-bot.json", "docs/operations.md"])
        {
            foreach (Match name in Metric().Matches(await File.ReadAllTextAsync(Path.Combine(ServiceProcess.Repository(), file))))
            {
                there.ShouldContain(name.Value, Case.Sensitive, file);
            }
        }
    }

    [GeneratedRegex("bot_[a-z_]*[a-z]|dotnet_[a-z_]*[a-z]|kestrel_[a-z_]*[a-z]|http_server_[a-z_]*[a-z]")]
    private static partial Regex Metric();
}
