using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Bot.Dialogs.Configuration;
using Bot.Documents.Posters;
using Bot.Documents.Spreadsheets;
using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;
using Bot.Host.Papers;
using Bot.Host.VenueHistory;
using Bot.Tests.Documents.Posters;
using Bot.Tests.Fakes;
using Bot.Tests.Guards;
using Bot.Tests.Host.Attachments;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Tests.Host.VenueHistory;

/// <summary>A venue whose name looks like a formula or a tag, or is as long as it may be, from its registration into every file and onto every paper.</summary>
public sealed class StrangeNamesTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = TemporaryStore.Start;
    private static readonly ResidentId Owner = new(50);
    private static readonly string Config = Path.Combine(Repository.Root, "config");
    private readonly TemporaryStore _store = new();

    public static TheoryData<string> Names =>
    [
        "=HYPERLINK(\"http://example.vn\";\"Xem\")", "+84 cộng", "-1+2", "@SUM(A1:A9)", "<script>alert(1)</script> & Bạn", "]]> <!-- Quán --> &amp;",
        new string('W', VenuePolicy.LongestName), string.Join(' ', Enumerable.Repeat("Trường", 17)),
    ];

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public void A_name_of_five_hundred_characters_makes_no_venue() => VenueName.TryParse(new string('a', 500), out _).ShouldBeFalse();

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_is_text_in_every_file(string name)
    {
        await RegisterAsync(name);

        var csv = Encoding.UTF8.GetString(await FileAsync(SheetFormat.Csv));
        csv.ShouldContain(SafeText.Of(name).Replace("\"", "\"\"", StringComparison.Ordinal));
        foreach (var sign in "=+-@\t")
        {
            csv.ShouldNotContain($",\"{sign}");
        }

        using var xlsx = new ZipArchive(new MemoryStream(await FileAsync(SheetFormat.Xlsx)));
        var sheet = XDocument.Load(await xlsx.GetEntry("xl/worksheets/sheet2.xml")!.OpenAsync());
        sheet.Descendants().ShouldNotContain(e => e.Name.LocalName == "f");
        var texts = sheet.Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value).ToList();
        texts.ShouldContain(t => t.TrimStart('\'') == name);
        texts.ShouldAllBe(t => t.Length == 0 || !"=+-@\t".Contains(t[0], StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_name_is_text_on_every_paper_and_the_code_can_be_read(string name)
    {
        var venue = await RegisterAsync(name);
        using var press = new SvgPress();
        var papers = new VenuePapers(PosterShop.Open(Config), press, OfficeConfiguration.Load(Config), AttachmentContentTests.Settings(Config), NullLogger<VenuePapers>.Instance);

        foreach (var paper in Enum.GetValues<VenuePaper>())
        {
            XDocument.Parse(papers.Svg(venue, paper)).Descendants().Select(e => e.Name.LocalName).Distinct().ShouldBeSubsetOf(["svg", "title", "rect", "text", "g", "path"]);
            var picture = (await papers.MakeAsync(venue, paper, PaperFormat.Png, default)).ShouldNotBeNull();
            (await Printed.QrAsync(picture)).ShouldBe("https://checkin.example.vn/v/" + venue.Code.Value, $"{paper}");
        }
    }

    private async Task<Venue> RegisterAsync(string name)
    {
        VenueName.TryParse(name, out var read).ShouldBeTrue();
        var ids = new IdSource(new Random(1));
        var register = new RegisterVenue(new VenueKeeper(ids, new VenueCodes(new Random(1))));
        var wanted = new NewVenue(read!.Value, "14797", "=1+1 đường Mẫu", "market");
        var chat = ChatAddress.Private(ChatAddress.Web, "c");
        var made = await _store.DoAsync(chat, Now, t => register.ExecuteAsync(t, Owner, wanted, new HashSet<VenueId>(), default));
        var venue = made.ShouldBeOfType<Registration.Registered>().Venue;
        var visit = new CheckIn { Id = 1, Venue = venue.Id, Resident = new ResidentId(1), At = Now, Direction = Direction.In, Source = ScanSource.Link };
        await _store.Store.WriteAsync(
            async t =>
            {
                await t.CheckIns.AddAsync(visit, default);
                return true;
            },
            default);
        return venue;
    }

    private async Task<byte[]> FileAsync(SheetFormat format)
    {
        var order = new HistoryOrder
        {
            Filter = new HistoryFilter { Asker = Owner, From = Now.AddHours(-1), Before = Now.AddHours(1) }, Format = format, Language = "vi", Cover = [], AskedAt = Now,
        };
        using var file = new MemoryStream();
        await new HistoryFiles(_store.Store, OfficeConfiguration.Load(Config)).WriteAsync(order, file, default);
        return file.ToArray();
    }
}
