using System.Text;
using Bot.Documents.Spreadsheets;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.VenueImport;
using Bot.Domain.Venues;
using Bot.Host.VenueImport;
using Bot.Tests.Domain.VenueImport;
using Bot.Tests.Fakes;

namespace Bot.Tests.Host.VenueImport;

public sealed class VenueListImportTests : IAsyncDisposable
{
    private const string Head = "Tên;Loại;Phường;Địa chỉ;Điện thoại;Họ tên\n";
    private static readonly PhoneNumber Owner = PhoneNumber.FromE164("+84710000001");
    private readonly TemporaryStore _store = new();
    private readonly Dictionary<int, LineResult> _told = [];

    public ValueTask DisposeAsync() => _store.DisposeAsync();

    [Fact]
    public async Task Good_lines_are_registered_for_their_owner_and_wrong_ones_keep_no_other_back()
    {
        var totals = await ImportAsync(Lines(3000, broken: 2000));

        (totals.Lines, totals.Registered, totals.Wrong, totals.IsComplete).ShouldBe((3000, 2999, 1, false));
        _told[2001].ShouldBeOfType<LineResult.Wrong>().Findings.ShouldHaveSingleItem().Line.ShouldBe(2001);
        var owner = (await _store.ReadAsync(r => r.Residents.FindByPhoneAsync(Owner, default))).ShouldNotBeNull();
        owner.Name!.Value.Value.ShouldBe("Nguyễn Thị Thử");
        (await _store.ReadAsync(r => r.VenuePeople.CountOfAsync(owner.Id, default))).ShouldBe(2999);
        var venue = _told[5].ShouldBeOfType<LineResult.Registered>().Venue;
        (await _store.ReadAsync(r => r.Venues.LookUpAsync(venue.Code, default))).ShouldBeOfType<VenueLookup.Found>();
    }

    [Fact]
    public async Task The_whole_list_can_be_read_in_again_and_brings_nothing_twice()
    {
        await ImportAsync(Lines(600, broken: 300));
        var again = await ImportAsync(Lines(600, broken: 0));

        (again.Registered, again.AlreadyThere, again.IsComplete).ShouldBe((1, 599, true));
        (await _store.ReadAsync(r => r.Venues.CountAsync(default))).ShouldBe(600);
    }

    [Fact]
    public async Task A_trial_tells_the_same_and_writes_nothing()
    {
        var trial = await ImportAsync(Lines(600, broken: 300) + Lines(1, broken: 0)[Head.Length..], isTrial: true);

        (trial.Registered, trial.AlreadyThere, trial.Wrong).ShouldBe((599, 1, 1));
        (await _store.ReadAsync(r => r.Venues.CountAsync(default))).ShouldBe(0);
        (await _store.ReadAsync(r => r.Residents.FindByPhoneAsync(Owner, default))).ShouldBeNull();
    }

    [Fact]
    public async Task Twins_wait_for_a_word_that_they_are_other_places()
    {
        const string list = Head + "Chợ Mẫu;chợ dân sinh;Hạc Thành;Số 1;0710000001;Nguyễn Thị Thử\nCho mau;chợ dân sinh;Hạc Thành;Số 9;0710000002;Trần Văn Thử\n";

        var first = await ImportAsync(list);
        (first.Registered, first.Twins).ShouldBe((1, 1));
        _told[3].ShouldBeOfType<LineResult.Twins>().Venues.Single().Name.ShouldBe("Chợ Mẫu");
        (await ImportAsync(list, takesTwins: true)).Registered.ShouldBe(1);
    }

    [Fact]
    public async Task A_phone_that_is_not_known_needs_a_name_and_one_that_is_does_not()
    {
        (await ImportAsync(Head + "Chợ Mẫu;chợ dân sinh;Hạc Thành;Số 1;0710000001;\n")).Wrong.ShouldBe(1);
        await ImportAsync(Lines(1, broken: 0));
        (await ImportAsync(Head + "Chợ Mẫu;chợ dân sinh;Hạc Thành;Số 1;0710000001;\n")).Registered.ShouldBe(1);
    }

    [Fact]
    public async Task Who_proves_the_phone_in_a_chat_later_has_the_venues()
    {
        await ImportAsync(Lines(2, broken: 0));
        var chat = ChatAddress.Private(ChatAddress.Web, "owner");

        var claim = await _store.DoAsync(chat, TemporaryStore.Start, t => new ClaimPhone(new BeginResident(new IdSource(new Random(5)))).ExecuteAsync(t, Owner, "vi", default));

        var mine = claim.ShouldBeOfType<PhoneClaim.Mine>().Resident;
        (await _store.ReadAsync(r => r.VenuePeople.CountOfAsync(mine.Id, default))).ShouldBe(2);
    }

    [Theory]
    [InlineData("Tên;Loại\nA;B\n", "Columns are missing: Ward or commune; Street; Owner's phone. The first line must hold the names of the columns, as in the sample.")]
    [InlineData("", "The file is empty.")]
    public async Task A_file_that_is_no_list_is_refused(string list, string why) => (await RunAsync(list, isTrial: false, takesTwins: false)).Refusal.ShouldBe(why);

    [Fact]
    public async Task The_report_names_each_line_and_holds_no_formula()
    {
        await ImportAsync(Head + "Chợ Mẫu;chợ dân sinh;Hạc Thành;Số 1;0710000001;Nguyễn Thị Thử\n-Cho mau;chợ dân sinh;Hạc Thành;Số 9;0710000001;\n;x;y;;;\n");
        using var output = new MemoryStream();
        var report = await ImportReport.OpenAsync(output, TemporaryStore.Start, default);
        foreach (var (line, result) in _told.OrderBy(t => t.Key))
        {
            await report.AddAsync(line, result, default);
        }

        await report.CompleteAsync(default);

        var rows = Encoding.UTF8.GetString(output.ToArray()).Split("\r\n");
        rows[0].ShouldEndWith("\"Dòng\",\"Kết quả\",\"Mã địa điểm\",\"Cột\",\"Vấn đề\",\"Cách sửa\"");
        rows[1].ShouldStartWith("2,\"đã đăng ký\",\"");
        rows[2].ShouldStartWith("3,\"gần giống\",\"");
        rows[3..^1].ShouldAllBe(r => r.StartsWith("4,\"cần sửa\",\"\",\"cột ", StringComparison.Ordinal));
        rows.SelectMany(r => r.Split(',')).ShouldAllBe(c => c.Length < 2 || !"=+-@\t".Contains(c[1], StringComparison.Ordinal));
    }

    private static string Lines(int count, int broken)
    {
        var built = new StringBuilder(Head);
        for (var i = 1; i <= count; i++)
        {
            built.Append(i == broken ? "\"Cửa hàng hỏng" : $"Cửa hàng số {i}").Append(";chợ dân sinh;")
                .Append(i % 2 == 0 ? "Phường Hạc Thành" : "Phường Hàm Rồng").Append($";Số {i} đường Mẫu;0710000001;Nguyễn Thị Thử\n");
        }

        return built.ToString();
    }

    private async Task<ImportTotals> ImportAsync(string list, bool isTrial = false, bool takesTwins = false) =>
        (await RunAsync(list, isTrial, takesTwins)).Totals.ShouldNotBeNull();

    private async Task<(ImportTotals? Totals, string? Refusal)> RunAsync(string list, bool isTrial, bool takesTwins)
    {
        _told.Clear();
        var ids = new IdSource(new Random(1));
        var import = new VenueListImport(
            _store.Store, new TableReader(), VenueLineReaderTests.Rules, new ImportVenues(new VenueKeeper(ids, new VenueCodes(new Random(_told.Count + list.Length))), ids), TimeProvider.System);
        var run = new ImportRun("console:test", isTrial, takesTwins)
        {
            TellAsync = (line, result) =>
            {
                _told[line] = result;
                return default;
            },
        };
        return await import.RunAsync(new MemoryStream(Encoding.UTF8.GetBytes(list)), run, default);
    }
}
