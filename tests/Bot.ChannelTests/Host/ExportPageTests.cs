using System.Net;
using Bot.Dialogs.Conversations;
using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.ChannelTests.Host;

/// <summary>The address of a file that no message carries, on the service as it is started.</summary>
public sealed class ExportPageTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-exports").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task The_address_shows_a_button_to_whoever_looks_gives_the_file_once_and_is_then_used_up()
    {
        await using var service = RunningService.Start(_folder, "Development", ("Demo:Seed", "true"));
        using var client = service.CreateClient();
        var address = await OrderAsync(service.Services);

        for (var preview = 0; preview < 2; preview++)
        {
            (await client.GetStringAsync(address)).ShouldContain("Tải tệp");
        }

        using var file = await client.PostAsync(address, null);
        file.StatusCode.ShouldBe(HttpStatusCode.OK);
        file.Content.Headers.ContentDisposition!.FileName.ShouldStartWith("lich-su-quet-");
        (await file.Content.ReadAsStringAsync()).Split("\r\n").Length.ShouldBe(3, "a head, one check-in, and the end");
        using var again = await client.PostAsync(address, null);
        again.StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await client.GetAsync(address)).StatusCode.ShouldBe(HttpStatusCode.Gone);
        (await client.GetAsync(new Uri("/exports/guessed", UriKind.Relative))).StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    private static async Task<Uri> OrderAsync(IServiceProvider services)
    {
        var now = services.GetRequiredService<TimeProvider>().GetUtcNow();
        var owner = new ResidentId(50);
        var filter = new HistoryFilter { Asker = owner, From = now.AddDays(-1), Before = now.AddDays(1) };
        var order = new HistoryOrder { Filter = filter, Format = SheetFormat.Csv, Language = "vi", Cover = [], AskedAt = now };
        var ordered = await services.GetRequiredService<IStore>().WriteAsync(
            async t =>
            {
                await t.VenuePeople.SaveAsync(
                    new VenuePerson { Id = 1, Venue = new VenueId(1), Resident = owner, Role = VenueRole.Owner, Tie = VenueTie.Active, Since = now }, default);
                await t.CheckIns.AddAsync(
                    new CheckIn { Id = 1, Venue = new VenueId(1), Resident = new ResidentId(1), At = now.AddMinutes(-1), Direction = Direction.In, Source = ScanSource.Link }, default);
                var turn = new DomainTurn(t, ChatAddress.Private(ChatAddress.Zalo, "c"), now);
                return await services.GetRequiredService<ExportHistory>().ExecuteAsync(turn, order, default);
            },
            default);
        return new Uri(new Uri(services.GetRequiredService<ExportLinks>().To(ordered!)).AbsolutePath, UriKind.Relative);
    }
}
