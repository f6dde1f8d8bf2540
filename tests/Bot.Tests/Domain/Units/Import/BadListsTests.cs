using System.Diagnostics;
using System.Globalization;
using System.Text;
using Bot.Domain.Units;
using Bot.Domain.Units.Import;

namespace Bot.Tests.Domain.Units.Import;

/// <summary>Lists with faults: each is told with its place, and nothing of any list is kept.</summary>
public sealed class BadListsTests : IAsyncDisposable
{
    private readonly ImportBed _bed = new();

    public ValueTask DisposeAsync() => _bed.DisposeAsync();

    [Theory]
    [InlineData("A-1,Một,Trường,B-1,,,,,,,\nB-1,Hai,Trường,C-1,,,,,,,\nC-1,Ba,Trường,A-1,,,,,,,", 2, 4, ListFaultKind.Circle)]
    [InlineData("A-1,Một,Trường,A-1,,,,,,,", 2, 4, ListFaultKind.Circle)]
    [InlineData("A-1,Một,Trường,KHONG-CO,,,,,,,", 2, 4, ListFaultKind.UnknownParent)]
    [InlineData("A-1,Một,Trường,,,,,,01/12/2026,KHONG-CO,", 2, 10, ListFaultKind.UnknownSuccessor)]
    [InlineData("A-1,Một,Trường,,,,,,,HOA-MAI,", 2, 10, ListFaultKind.Successor)]
    [InlineData("A-1,Một,Trường,,,,,,,,\nA-1,Hai,Trường,,,,,,,,", 3, 1, ListFaultKind.Doubled)]
    [InlineData("HOA-MAI,Một,Trường,,,,,30/02/2026,,,", 2, 8, ListFaultKind.Day)]
    [InlineData("A-1,Một,Trường,,,,,01/12/2026,01/12/2026,,", 2, 9, ListFaultKind.EndBeforeBegin)]
    [InlineData("A-1,,Trường,,,,,,,,", 2, 2, ListFaultKind.Empty)]
    [InlineData("A-1,Một,Tàu bay,,,,,,,,", 2, 3, ListFaultKind.UnitKind)]
    [InlineData("A 1,Một,Trường,,,,,,,,", 2, 1, ListFaultKind.Code)]
    [InlineData(",Một,Trường,,,,,,,,", 2, 1, ListFaultKind.Empty)]
    [InlineData("A-1,Một,Trường,,,Xã Không Có,,,,,", 2, 6, ListFaultKind.Area)]
    [InlineData("A-1,Một,Trường,,,,-5,,,,", 2, 7, ListFaultKind.Number)]
    [InlineData("A-1,Một,Trường,,,,9999999999999,,,,", 2, 7, ListFaultKind.Number)]
    [InlineData("A-1,Một,Trường,,,,,,,,có lẽ", 2, 11, ListFaultKind.YesNo)]
    [InlineData("PHONG,Phòng Nghề,Phòng,SO-MAU,,,,,01/12/2026,,", 2, 9, ListFaultKind.ParentClosed)]
    public async Task A_faulty_line_of_units_is_told_with_its_place(string lines, int line, int column, ListFaultKind kind)
    {
        await _bed.RunAsync(ImportBed.Tree);

        var plan = await _bed.RunAsync(ImportBed.UnitHead + "DUNG-1,Đơn vị đúng,Trường,SO-MAU,,,,,,,\n" + lines + "\n");

        var fault = plan.Faults[0];
        (fault.Line, fault.Column, fault.Kind).ShouldBe((line + 1, column, kind));
        new ImportReport(plan, "vi").Faults().First().ShouldStartWith(string.Create(CultureInfo.InvariantCulture, $"1.csv:{line + 1}:{column}: "));
        (await _bed.UnitAsync("DUNG-1")).ShouldBeNull("all or nothing");
    }

    [Theory]
    [InlineData("HOA-MAI,Thủ trưởng,Một Người,0710 000 031,,,\nHOA-MAI,Trưởng,Người Khác,0710 000 032,,,", 3, 2, ListFaultKind.TwoHeads)]
    [InlineData("HOA-MAI,Thủ trưởng,Một Người,0710 000 031,,,\nBINH-MINH,Thủ trưởng,Người Khác,0710 000 031,,,", 2, 4, ListFaultKind.PhoneOfTwo)]
    [InlineData("PHONG,Người theo dõi,Người Khác,0710 000 012,,,", 2, 4, ListFaultKind.PhoneOfAnother)]
    [InlineData("HOA-MAI,Người được giao,Một Người,0710 000 031,,,\nHOA-MAI,Văn thư,Một Người,0710000031,,,", 3, 4, ListFaultKind.Doubled)]
    [InlineData("KHONG-CO,Thủ trưởng,Một Người,0710 000 031,,,", 2, 1, ListFaultKind.UnknownUnit)]
    [InlineData("HOA-MAI,Người xem,Không Ai,0710 000 031,,,01/11/2026", 2, 4, ListFaultKind.NobodyToEnd)]
    [InlineData("HOA-MAI,Trùm,Một Người,0710 000 031,,,", 2, 2, ListFaultKind.Role)]
    [InlineData("HOA-MAI,Người xem,123,0710 000 031,,,", 2, 3, ListFaultKind.PersonName)]
    [InlineData("HOA-MAI,Người xem,Một Người,024 3825 0000,,,", 2, 4, ListFaultKind.Phone)]
    [InlineData("HOA-MAI,Người xem,Một Người,,,,", 2, 4, ListFaultKind.Empty)]
    [InlineData("HOA-MAI,Người xem,Một Người,0710 000 031,,12/2026,", 2, 6, ListFaultKind.Day)]
    public async Task A_faulty_line_of_people_is_told_with_its_place(string lines, int line, int column, ListFaultKind kind)
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);

        var plan = await _bed.RunAsync(ImportBed.PeopleHead + lines + "\n");

        plan.Faults.Select(f => (f.Line, f.Column, f.Kind)).ShouldContain((line, column, kind));
        plan.Faults.ShouldAllBe(f => !f.About.Contains("0710", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nobody_gets_a_role_in_a_closed_unit()
    {
        await _bed.RunAsync(ImportBed.Tree, ImportBed.People);
        await _bed.RunAsync("Mã đơn vị,Ngừng từ ngày\nBINH-MINH,20/11/2026\n");

        (await _bed.RunAsync(ImportBed.PeopleHead + "BINH-MINH,Người xem,Một Người,0710 000 031,,,\n")).Faults.Single().Kind.ShouldBe(ListFaultKind.UnitClosed);
    }

    [Fact]
    public async Task A_faulty_unit_is_told_once_and_not_at_each_of_its_people()
    {
        var plan = await _bed.RunAsync(ImportBed.UnitHead + "MOI-1,Một,Tàu bay,,,,,,,,\n", ImportBed.PeopleHead + "MOI-1,Thủ trưởng,Một Người,0710 000 031,,,\n");

        plan.Faults.Single().Kind.ShouldBe(ListFaultKind.UnitKind);
    }

    [Fact]
    public async Task Nine_levels_are_too_deep()
    {
        var text = new StringBuilder(ImportBed.UnitHead);
        for (var i = 1; i <= 9; i++)
        {
            text.Append(CultureInfo.InvariantCulture, $"CAP-{i},Cấp {i},Phòng,{(i == 1 ? string.Empty : $"CAP-{i - 1}")},,,,,,,\n");
        }

        (await _bed.RunAsync(text.ToString())).Faults.Single().ShouldSatisfyAllConditions(f => f.Kind.ShouldBe(ListFaultKind.TooDeep), f => f.Line.ShouldBe(10));
    }

    [Fact]
    public async Task An_administrator_of_a_part_changes_that_part_only()
    {
        await _bed.RunAsync(ImportBed.Tree + "\nKHAC,Phòng Khác,Phòng,SO-MAU,,,,,,,Không\n", ImportBed.People);

        async Task<IEnumerable<ListFaultKind>> TryAsync(string list) => (await _bed.RunAsync(isDry: false, "PHONG", list)).Faults.Select(f => f.Kind);

        (await TryAsync("Mã đơn vị,Số người\nHOA-MAI,90\nPHONG,10\n")).ShouldBeEmpty();
        (await TryAsync(ImportBed.UnitHead + "MOI-1,Trường Mới,Trường,PHONG,,,,,,,Có\n")).ShouldBeEmpty();
        (await TryAsync("Mã đơn vị,Số người\nSO-MAU,90\n")).ShouldBe([ListFaultKind.OutOfReach]);
        (await TryAsync("Mã đơn vị,Mã đơn vị cấp trên\nKHAC,PHONG\n")).ShouldBe([ListFaultKind.OutOfReach], "nothing is moved in");
        (await TryAsync("Mã đơn vị,Mã đơn vị cấp trên\nHOA-MAI,SO-MAU\n")).ShouldBe([ListFaultKind.OutOfReach], "nor out");
        (await TryAsync("Mã đơn vị,Mã đơn vị cấp trên\nPHONG,KHAC\n")).ShouldBe([ListFaultKind.OutOfReach]);
        (await TryAsync(ImportBed.PeopleHead + "SO-MAU,Quản trị,Một Người,0710 000 031,,,\n")).ShouldBe([ListFaultKind.OutOfReach]);
    }

    [Fact]
    public async Task An_administrator_of_one_sector_keeps_and_names_nobody_beyond_it()
    {
        const string Beside = "\nY-TE,Bệnh viện Mẫu,Bệnh viện,SO-MAU,Y tế,14797,90,01/07/2025,,,Có\n";
        await _bed.RunAsync(ImportBed.Tree + Beside, ImportBed.People);
        var keeper = await _bed.AdministratorAsync("SO-MAU") with { Sector = "Giáo dục nghề nghiệp" };

        async Task<IEnumerable<ListFaultKind>> TryAsync(string list) => (await _bed.WithinAsync(isDry: false, keeper, list)).Faults.Select(f => f.Kind);

        (await TryAsync("Mã đơn vị,Số người\nHOA-MAI,90\n")).ShouldBeEmpty();
        (await TryAsync("Mã đơn vị,Số người\nY-TE,91\n")).ShouldBe([ListFaultKind.OutOfReach]);
        (await TryAsync("Mã đơn vị,Lĩnh vực\nHOA-MAI,Y tế\n")).ShouldBe([ListFaultKind.OutOfReach], "nothing is moved out by its sector");
        (await TryAsync("Mã đơn vị,Lĩnh vực\nY-TE,Giáo dục nghề nghiệp\n")).ShouldBe([ListFaultKind.OutOfReach], "nor in");
        (await TryAsync("Mã đơn vị,Vai trò,Họ tên,Điện thoại,Lĩnh vực\nPHONG,Người theo dõi,Một Người,0710 000 031,giáo dục nghề nghiệp\n")).ShouldBeEmpty();
        (await TryAsync("Mã đơn vị,Vai trò,Họ tên,Điện thoại\nPHONG,Quản trị,Người Khác,0710 000 032\n")).ShouldBe([ListFaultKind.OutOfReach], "it would look further than the keeper");
        (await TryAsync("Mã đơn vị,Vai trò,Họ tên,Điện thoại\nPHONG,Thủ trưởng,Người Khác,0710 000 032\n")).ShouldBeEmpty();
    }

    [Fact]
    public async Task Lists_in_other_letters_and_with_other_separators_are_read_or_refused_with_advice()
    {
        var text = ImportBed.Tree.Replace(",", ";", StringComparison.Ordinal);

        (await ImportBed.ReadAsync(("a.csv", [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(text)]))).Units.Count.ShouldBe(4);
        (await ImportBed.ReadAsync(("a.csv", [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(text)]))).Units.Count.ShouldBe(4);
        (await ImportBed.ReadAsync(("a.xlsx", [0x50, 0x4B, 3, 4, 0, 0, 0, 0]))).Faults.Single().Kind.ShouldBe(ListFaultKind.Workbook);
        (await ImportBed.ReadAsync(("a.csv", []))).Faults.Single().Kind.ShouldBe(ListFaultKind.EmptyFile);
        (await ImportBed.ReadAsync(("a.csv", Encoding.UTF8.GetBytes("Tên đơn vị,Loại\nMột,Trường\n")))).Faults.Single()
            .ShouldBe(new ListFault("a.csv", 1, 0, ListFaultKind.MissingColumn, "Mã đơn vị"));
        (await ImportBed.ReadAsync(("a.csv", Encoding.UTF8.GetBytes("Mã đơn vị,Tên đơn vị,Tên,Loại\nA-1,Một,Hai,Trường\n")))).Faults.Single().Kind.ShouldBe(ListFaultKind.DoubledColumn);
        var extra = await ImportBed.ReadAsync(("a.csv", Encoding.UTF8.GetBytes("Mã đơn vị,Tên đơn vị,Loại,Màu\nA-1,Một,Trường,xanh\n")));
        (extra.Units.Count, extra.LeftOut.Single()).ShouldBe((1, "a.csv: Màu"));
    }

    [Fact]
    public async Task Numbers_that_a_spreadsheet_cut_are_read()
    {
        var rows = await ImportBed.ReadAsync(("p.csv", Encoding.UTF8.GetBytes("Mã đơn vị,Vai trò,Họ tên,Điện thoại\nA-1,Head,Một Người,710000031\n")));

        rows.People.Single().Phone.ShouldBe(ImportBed.Phone(31));
    }

    [Fact]
    [Trait("Speed", "slow")]
    public async Task Ten_thousand_units_and_their_heads_come_in_at_once()
    {
        var (units, people) = (new StringBuilder(ImportBed.UnitHead), new StringBuilder(ImportBed.PeopleHead));
        units.Append("GOC,Sở Mẫu,Sở,,,,,01/07/2025,,,Không\n");
        for (var i = 0; i < 10_000; i++)
        {
            units.Append(CultureInfo.InvariantCulture, $"DV-{i},Đơn vị {i},Trường,{(i < 100 ? "GOC" : $"DV-{i % 100}")},Giáo dục,14797,50,01/07/2025,,,Có\n");
            people.Append(CultureInfo.InvariantCulture, $"DV-{i},Thủ trưởng,Người Mẫu,0710 000 0{i % 90 + 10:00},Thủ trưởng,,\n");
        }

        var watch = Stopwatch.StartNew();
        var plan = await _bed.RunAsync(units.ToString(), people.ToString());

        plan.Faults.ShouldBeEmpty();
        plan.Count(ListChange.New).ShouldBe(20_001);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(60));
        var root = (await _bed.UnitAsync("GOC"))!;
        (await _bed.Store.ReadAsync(r => r.Units.SubtreeAsync(root.Id, ImportBed.Today, UnitFilter.All, default))).Count.ShouldBe(10_001);
    }
}
