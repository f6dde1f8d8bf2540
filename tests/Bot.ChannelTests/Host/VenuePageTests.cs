using System.Net;

namespace Bot.ChannelTests.Host;

/// <summary>/v/{code} with codes as people type them. The demo venue's code is DEM0-0012.</summary>
public sealed class VenuePageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-pages").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task A_code_is_read_with_letters_for_digits_and_a_wrong_one_is_told_with_the_likely_place()
    {
        await using var service = RunningService.Start(_folder, "Development", ("Demo:Seed", "true"));
        using var client = service.CreateClient();
        string[] right = ["/v/DEM0-0012", "/v/demooo12", "/v/DEMO-OOI2", "/v/demo%20ool2", "/v?code=DEMO+OOI2", "/v?code=demoool2"];
        string[] wrong = ["/v/DEM0-0013", "/v/DEMO-OOI3", "/v?code=demo+ooi3"];

        foreach (var path in right)
        {
            (await StatusAsync(client, path)).ShouldBe((HttpStatusCode.OK, true), path);
        }

        foreach (var path in wrong)
        {
            (await StatusAsync(client, path)).ShouldBe((HttpStatusCode.NotFound, true), path + " names the place that one slip is away from");
        }

        (await client.GetAsync(new Uri("/v/DEMO-OOI3/qr.png", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.GetAsync(new Uri("/v/DEMO-OOI2/qr.png", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private static async Task<(HttpStatusCode Status, bool NamesThePlace)> StatusAsync(HttpClient client, string path)
    {
        using var answer = await client.GetAsync(new Uri(path, UriKind.Relative));
        return (answer.StatusCode, (await answer.Content.ReadAsStringAsync()).Contains("Trung tâm Hành chính công Mẫu", StringComparison.Ordinal));
    }
}
