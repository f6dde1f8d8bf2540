using System.Net;
using Bot.ChannelTests.Fakes;
using Bot.TestBed;

namespace Bot.ChannelTests.Host;

public sealed class MetricsPortTests : IDisposable
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
}
