using System.Net;
using System.Net.Http.Headers;
using Bot.Host.Jobs;
using Bot.TestBed;
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
        await using var service = RunningService.Start(_folder, "Production", ("Config:Folder", OwnContacts.WriteTo(_folder)));
        using var client = service.CreateClient();

        (await client.GetAsync(new Uri("/dev/inbox", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync(new Uri("/v/DEM00012", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Outside_development_the_start_is_refused_while_contacts_reach_nobody()
    {
        var start = Child.DotNet(typeof(Program).Assembly.Location, "--environment", "Production", "--urls", "http://127.0.0.1:0");
        start.Environment["Storage__ConnectionString"] = $"Data Source={Path.Combine(_folder, "bot.db")}";
        start.Environment["Keys__File"] = Path.Combine(_folder, "keys.json");
        Bot.Storage.Encryption.KeyRing.Create(Path.Combine(_folder, "keys.json"), TimeProvider.System.GetUtcNow());
        using var child = Child.Start(start);
        using var limit = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        var told = child.Errors.ReadToEndAsync(limit.Token);
        await child.Output.ReadToEndAsync(limit.Token);

        (await child.EndAsync(limit.Token)).ShouldBe(2);
        (await told).ShouldContain("config/offices.yaml, phone: \"0710 000 099\" reaches nobody. Fix: write the number at which the office helps people.");
        File.Exists(Path.Combine(_folder, "bot.db")).ShouldBeFalse("nothing is begun before");
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
