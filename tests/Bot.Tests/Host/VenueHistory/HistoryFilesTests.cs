using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;
using Bot.Host.Demo;
using Bot.Host.VenueHistory;
using Bot.Tests.Fakes;
using Bot.Tests.Guards;

namespace Bot.Tests.Host.VenueHistory;

public sealed class HistoryFilesTests : IAsyncDisposable
{
    private static readonly DateTimeOffset Now = new(2026, 11, 20, 3, 24, 0, TimeSpan.Zero);
    private static readonly ResidentId Owner = new(50);
    private readonly TemporaryStore _store = new();

    private IStore Store => _store.Store;

    private async Task LayInAsync() => await Store.WriteAsync(
        async t =>
        {
            foreach (var venue in DemoVenues.All(Now).Take(3))
            {
                await t.Venues.SaveAsync(venue.Id.Value == 2 ? venue with { Name = "=HYPERLINK(\"http://example.vn\")" } : venue, default);
            }

            await t.VenuePeople.SaveAsync(Person(1, 1, Owner, VenueRole.Owner), default);
            await t.VenuePeople.SaveAsync(Person(2, 2, Owner, VenueRole.Manager), default);
            await t.VenuePeople.SaveAsync(Person(3, 3, new ResidentId(51), VenueRole.Owner), default);
            PersonName.TryParse("Nguyễn Đình Mẫu", out var name).ShouldBeTrue();
            await t.Residents.SaveAsync(new Resident { Id = new ResidentId(1), CreatedAt = Now, Name = name, Phone = PhoneNumber.FromE164("+84710000001") }, default);
            for (var i = 0; i < 2 * HistoryPolicy.RowsAtOnce; i++)
            {
                await t.CheckIns.AddAsync(CheckIn(i, venue: 1), default);
            }

            await t.CheckIns.AddAsync(CheckIn(90_000, venue: 2) with { IsRepeat = true, Controller = new ResidentId(1) }, default);
            await t.CheckIns.AddAsync(CheckIn(90_001, venue: 3), default);
            return true;
        },
        default);

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Every_check_in_of_the_askers_venues_is_in_the_file_once_masked_and_harmless()
    {
        await LayInAsync();
        var lines = await CsvAsync(Order());

        lines.Count.ShouldBe(1 + (2 * HistoryPolicy.RowsAtOnce) + 1);
        lines.Distinct().Count().ShouldBe(lines.Count);
        lines[0].ShouldBe("\"Thời gian quét\",\"Vào/ra\",\"Người đến địa điểm\",\"Số điện thoại\",\"Địa điểm đến\",\"Địa chỉ\",\"Người kiểm soát vào ra\",\"Ghi chú\"");
        lines.ShouldContain(l => l.Contains("\"vào\",\"NGUYỄN ĐÌNH ***\",\"0710 000 ***\",\"'=HYPERLINK(\"\"http://example.vn\"\")\"", StringComparison.Ordinal)
            && l.EndsWith("\"NGUYỄN ĐÌNH ***\",\"trùng\"", StringComparison.Ordinal));
        lines.ShouldAllBe(l => !l.Contains("Mẫu\"", StringComparison.Ordinal) || l.Contains("Trung tâm Hành chính công Mẫu", StringComparison.Ordinal));
        string.Concat(lines).ShouldNotContain("0710 000 001");
    }

    [Fact]
    public async Task The_excel_file_tells_on_its_cover_what_was_asked_when_and_by_whom()
    {
        await LayInAsync();
        using var file = new MemoryStream();
        await Files().WriteAsync(Order() with { Format = SheetFormat.Xlsx }, file, default);

        using var zip = new ZipArchive(file);
        var cover = XDocument.Load(await zip.GetEntry("xl/worksheets/sheet1.xml")!.OpenAsync()).Descendants().Where(e => e.Name.LocalName == "t").Select(e => e.Value).ToList();
        cover.ShouldContain("Thời điểm quét");
        cover.ShouldContain("Hôm nay (20/11)");
        cover.ShouldContain("Người xuất");
        cover.ShouldContain("10h24' 20/11/2026");
    }

    [Fact]
    public async Task Who_lost_the_role_since_the_order_gets_an_empty_file()
    {
        await LayInAsync();
        var order = Order();
        await Store.WriteAsync(
            async t =>
            {
                await t.VenuePeople.RemoveAsync(new VenueId(1), Owner, default);
                await t.VenuePeople.RemoveAsync(new VenueId(2), Owner, default);
                return true;
            },
            default);

        (await CsvAsync(order)).Count.ShouldBe(1);
        (await CsvAsync(order with { Filter = order.Filter with { Venue = new VenueId(1) } })).Count.ShouldBe(1);
    }

    [Fact]
    public async Task An_order_is_kept_as_it_was_and_noted_in_the_audit()
    {
        await LayInAsync();
        var order = Order() with { Filter = Order().Filter with { People = [new ResidentId(1)], Controller = new ResidentId(1), Venue = new VenueId(2) } };
        var ordered = await Store.WriteAsync(
            t => new ExportHistory(new FixedSecret()).ExecuteAsync(new DomainTurn(t, ChatAddress.Private(ChatAddress.Web, "c"), Now), order, default), default);

        ordered!.Scans.ShouldBe(1);
        ordered.IsLarge.ShouldBeFalse();
        new ExportLinks("https://checkin.example.vn/").To(ordered).ShouldBe("https://checkin.example.vn/exports/secret");
        var kept = await Store.ReadAsync(t => t.Files.FindAsync(ordered.File.Key, default), default);
        var read = HistoryOrder.Read(kept!.Content.Span);
        read.Filter.People.ShouldBe([new ResidentId(1)]);
        (read.Filter with { People = null }).ShouldBe(order.Filter with { People = null, Before = Now.AddMilliseconds(1) });
        var entry = (await Store.ReadAsync(t => t.Audit.AboutAsync("v2", 10, default), default)).Single();
        (entry.Actor, entry.Action).ShouldBe(("r50", "history.exported"));
        entry.Reason.ShouldBe("csv; 2026-11-20 to 2026-11-20; 1 persons; let in by r1; 1 scans");
    }

    [Fact]
    public async Task A_file_is_taken_by_one_only()
    {
        await LayInAsync();
        await Store.WriteAsync(
            t => new ExportHistory(new FixedSecret()).ExecuteAsync(new DomainTurn(t, ChatAddress.Private(ChatAddress.Web, "c"), Now), Order(), default), default);

        (await Store.WriteAsync(t => t.Files.RemoveAsync(ExportHistory.KeyPrefix + "secret", default), default)).ShouldBeTrue();
        (await Store.WriteAsync(t => t.Files.RemoveAsync(ExportHistory.KeyPrefix + "secret", default), default)).ShouldBeFalse();
    }

    private static HistoryOrder Order() => new()
    {
        Filter = new HistoryFilter { Asker = Owner, From = Now.AddHours(-10), Before = Now.AddHours(10) },
        Format = SheetFormat.Csv,
        Language = "vi",
        Cover = [["Thời điểm quét", "Hôm nay (20/11)"], ["Người xuất", "LÊ THỊ ***"]],
        AskedAt = Now,
    };

    private HistoryFiles Files() => new(Store, OfficeConfiguration.Load(Path.Combine(Repository.Root, "config")));

    private async Task<List<string>> CsvAsync(HistoryOrder order)
    {
        using var file = new MemoryStream();
        await Files().WriteAsync(order, file, default);
        return [.. Encoding.UTF8.GetString(file.ToArray().AsSpan(3)).Split("\r\n", StringSplitOptions.RemoveEmptyEntries)];
    }

    private static VenuePerson Person(long id, long venue, ResidentId resident, VenueRole role) => new()
    {
        Id = id, Venue = new VenueId(venue), Resident = resident, Role = role, Tie = VenueTie.Active, Since = Now,
    };

    private static CheckIn CheckIn(int number, long venue) => new()
    {
        Id = number + 1,
        Venue = new VenueId(venue),
        Resident = new ResidentId(1),
        At = Now.AddSeconds(-(number % 10_000)),
        Direction = Direction.In,
        Source = ScanSource.Link,
    };

    private sealed class FixedSecret : ISecretSource
    {
        public string Digits(int count) => new('1', count);

        public string Token() => "secret";
    }
}
