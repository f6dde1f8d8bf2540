using System.Net;
using System.Net.Http.Headers;
using Bot.Host.Jobs;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.ChannelTests.Host;

/// <summary>The service as it is started, on a port of its own.</summary>
public sealed class RunningServiceTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-host").FullName;

    [Fact]
    public async Task A_service_in_development_is_ready_and_shows_its_development_inbox()
    {
        await using var service = Start("Development");
        using var client = service.CreateClient();

        (await client.GetAsync(new Uri("/healthz/live", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
        (await client.GetStringAsync(new Uri("/healthz/ready", UriKind.Relative))).ShouldContain("\"ready\"");
        (await client.GetStringAsync(new Uri("/dev/inbox", UriKind.Relative))).ShouldContain("Hộp thư thử nghiệm");
        client.DefaultRequestHeaders.Accept.Add(new MediaTypeWithQualityHeaderValue("application/json"));
        (await client.GetStringAsync(new Uri("/dev/inbox", UriKind.Relative))).ShouldBe("[]");
        (await client.GetAsync(new Uri("/metrics", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Production_needs_a_key_ring_and_then_has_no_development_inbox()
    {
        Bot.Storage.Encryption.KeyRing.Create(Path.Combine(_folder, "keys.json"), TimeProvider.System.GetUtcNow());
        await using var service = Start("Production");
        using var client = service.CreateClient();

        (await client.GetAsync(new Uri("/dev/inbox", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync(new Uri("/v/DEM00012", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_piece_of_work_on_the_schedule_is_known()
    {
        await using var service = Start("Development");

        service.Services.GetServices<IClockWork>().Select(w => w.Name).Order().ShouldBe(Schedule.All.Select(w => w.Name).Order());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private RunningService Start(string environment) => RunningService.Start(_folder, environment);
}
