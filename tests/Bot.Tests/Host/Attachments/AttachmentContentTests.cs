using System.Text;
using Bot.Channels.Otp;
using Bot.Dialogs.Configuration;
using Bot.Documents.Posters;
using Bot.Documents.Reports;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Host.Attachments;
using Bot.Host.Demo;
using Bot.Host.Papers;
using Bot.Host.Reports;
using Bot.Host.Settings;
using Bot.Host.VenueHistory;
using Bot.Storage;
using Bot.Tests.Documents.Posters;
using Bot.Tests.Fakes;
using Bot.Tests.Guards;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.Attachments;

public sealed class AttachmentContentTests : IAsyncDisposable
{
    private static readonly ResidentId Owner = new(50);
    private readonly TemporaryStore _store = new();
    private readonly SvgPress _press = new();

    public async ValueTask DisposeAsync()
    {
        _press.Dispose();
        await _store.DisposeAsync();
    }

    [Fact]
    public async Task Every_paper_of_a_venue_is_made_from_its_key()
    {
        await LayInAsync();
        var content = Content(_press);
        foreach (var paper in Enum.GetValues<VenuePaper>())
        {
            var code = DemoVenues.Code(1);
            Start(await content.ReadAsync(new PaperFile(paper, code, PaperFormat.Pdf).Key, default)).ShouldBe("%PDF");
            Start(await content.ReadAsync(new PaperFile(paper, code, PaperFormat.Svg).Key, default)).ShouldBe("<svg");
            (await Printed.QrAsync((await content.ReadAsync(new PaperFile(paper, code, PaperFormat.Png).Key, default))!.Value.ToArray())).ShouldBe("https://checkin.example.vn/v/" + code.Value);
        }
    }

    [Fact]
    public async Task A_code_that_is_no_longer_in_use_has_no_papers()
    {
        await LayInAsync();

        (await Content(_press).ReadAsync(new PaperFile(VenuePaper.Poster, DemoVenues.Code(12), PaperFormat.Svg).Key, default)).ShouldBeNull("it closed");
        (await Content(_press).ReadAsync(new PaperFile(VenuePaper.Poster, DemoVenues.Code(700), PaperFormat.Svg).Key, default)).ShouldBeNull("it never was");
        (await Content(_press).ReadAsync("venue-qr/" + DemoVenues.Code(12).Value, default)).ShouldBeNull("nor a QR");
    }

    [Fact]
    public async Task Without_the_program_the_drawing_is_there_and_the_pdf_is_not()
    {
        await LayInAsync();
        using var missing = new SvgPress("/nowhere");
        var content = Content(missing);

        (await content.ReadAsync(new PaperFile(VenuePaper.Poster, DemoVenues.Code(1), PaperFormat.Pdf).Key, default)).ShouldBeNull();
        Start(await content.ReadAsync(new PaperFile(VenuePaper.Poster, DemoVenues.Code(1), PaperFormat.Svg).Key, default)).ShouldBe("<svg");
    }

    [Fact]
    public async Task Labels_are_of_the_venues_that_their_owner_looks_after_and_that_are_open()
    {
        await LayInAsync();
        var chat = ChatAddress.Private(ChatAddress.Web, "c");
        var order = await _store.DoAsync(chat, TemporaryStore.Start, t => new OrderPapers(new CryptoSecretSource()).ExecuteAsync(t, Owner, default));

        var made = await Content(_press).ReadAsync(order!.Key, default);
        var text = await Printed.TextAsync(made!.Value.ToArray());
        text.ShouldContain(DemoVenues.Code(1).Display);
        text.ShouldContain(DemoVenues.Code(2).Display);
        text.ShouldNotContain(DemoVenues.Code(3).Display);
        text.ShouldNotContain(DemoVenues.Code(12).Display);
        (await _store.DoAsync(chat, TemporaryStore.Start, t => new OrderPapers(new CryptoSecretSource()).ExecuteAsync(t, new ResidentId(77), default))).ShouldBeNull();
    }

    private async Task LayInAsync() => await _store.Store.WriteAsync(
        async t =>
        {
            foreach (var venue in DemoVenues.All(TemporaryStore.Start))
            {
                await t.Venues.SaveAsync(venue, default);
            }

            foreach (var id in new long[] { 1, 2, 12 })
            {
                var person = new VenuePerson { Id = id, Venue = new VenueId(id), Resident = Owner, Role = VenueRole.Manager, Tie = VenueTie.Active, Since = TemporaryStore.Start };
                await t.VenuePeople.SaveAsync(person, default);
            }

            return true;
        },
        default);

    private AttachmentContent Content(SvgPress press)
    {
        var folder = Path.Combine(Repository.Root, "config");
        var office = OfficeConfiguration.Load(folder);
        var papers = new VenuePapers(PosterShop.Open(folder), press, office, Settings(folder), NullLogger<VenuePapers>.Instance);
        var clock = new StandingClock();
        var files = new PersonalFiles(_store.Store, papers, new HistoryFiles(_store.Store, office), new ReportFiles(_store.Store, office, new ChartPictures(press), clock), clock);
        return new AttachmentContent(_store.Store, Settings(folder), papers, files);
    }

    internal static BotSettings Settings(string folder) => new()
    {
        PublicUrl = "https://checkin.example.vn", Root = Repository.Root, DialogsFolder = folder, ConfigFolder = folder, Storage = new StorageOptions(),
        IsDevelopment = true, HasDemoSeed = false, Otp = new OtpOptions([]), TrustedProxies = [], MaxConnections = 1, HeaderSeconds = 1, MetricsPort = 0,
    };

    private static string Start(ReadOnlyMemory<byte>? made) => Encoding.ASCII.GetString(made!.Value.Span[..4]);

    private sealed class StandingClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => TemporaryStore.Start;
    }
}
