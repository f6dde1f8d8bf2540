using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.VenueImport;
using Bot.Domain.Venues;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.VenueImport;

public class VenueLineReaderTests
{
    internal static readonly VenueLineRules Rules = new(
        OfficeFiles.Shipped.Divisions, OfficeFiles.Shipped.Office.ProvinceCode, OfficeFiles.Shipped.VenueCategories, new PhonePlan(AllowsTestNumbers: true));

    private static readonly DateTimeOffset Now = new(2026, 8, 20, 1, 0, 0, TimeSpan.Zero);
    private static readonly string[] Head = ["Tên", "Loại", "Phường", "Tỉnh", "Địa chỉ", "Biển số", "Bắt đầu", "Kết thúc", "Điện thoại", "Họ tên"];
    private static readonly string[] Good = ["Chợ Mẫu", "chợ dân sinh", "Phường Hạc Thành", "", "Số 1 đường Mẫu", "", "", "", "0710 000 001", "Nguyễn Thị Thử"];

    [Fact]
    public void A_good_line_is_a_venue_with_its_owner()
    {
        var line = Read(Good).Line.ShouldNotBeNull();

        line.Wanted.Name.Value.ShouldBe("Chợ Mẫu");
        Rules.Divisions.Find(line.Wanted.CommuneCode)!.Name.ShouldBe("Phường Hạc Thành");
        line.Wanted.Street.ShouldBe("Số 1 đường Mẫu");
        line.Phone.ShouldBe(PhoneNumber.FromE164("+84710000001"));
        line.Owner!.Value.Value.ShouldBe("Nguyễn Thị Thử");
    }

    [Theory]
    [InlineData(2, "hac thanh")]
    [InlineData(2, "Đông Thọ, thành phố Thanh Hóa")]
    [InlineData(4, "Số 1 đường Mẫu, phường Hạc Thành, tỉnh Thanh Hóa")]
    [InlineData(8, "710000001")]
    [InlineData(8, "+84 710.000.001")]
    [InlineData(9, "")]
    public void What_people_write_in_other_ways_is_understood(int cell, string written) => Read(With(cell, written)).Findings.ShouldBeEmpty();

    [Fact]
    public void A_place_written_in_full_by_its_name_of_today_is_that_place_whatever_was_called_so_in_2021()
    {
        var reader = new VenueLineReader(Rules, Head, isOffice: true);
        var wrong = new List<string>();
        foreach (var province in Rules.Divisions.Provinces)
        {
            foreach (var commune in Rules.Divisions.CommunesOf(province.Code).GroupBy(c => c.Name).Where(g => g.Count() == 1).Select(g => g.Single()))
            {
                var line = reader.Read(new TableLine(7, With(2, commune.Name, (3, province.Name))), Now).Line;
                if (line?.Wanted.CommuneCode != commune.Code)
                {
                    wrong.Add($"{commune.Name}, {province.Name}");
                }
            }
        }

        wrong.ShouldBeEmpty();
    }

    [Theory]
    [InlineData(0, "", "Tên địa điểm")]
    [InlineData(0, "A", "Tên địa điểm")]
    [InlineData(1, "", "Loại")]
    [InlineData(1, "cơ sở gì đó", "Loại")]
    [InlineData(2, "", "Phường, xã")]
    [InlineData(2, "Phường Không Đâu", "Phường, xã")]
    [InlineData(3, "Tỉnh Không Đâu", "Phường, xã")]
    [InlineData(4, "", "Số nhà, phố, thôn")]
    [InlineData(8, "", "Điện thoại người đăng ký")]
    [InlineData(8, "7.1E+08", "Điện thoại người đăng ký")]
    [InlineData(8, "0237 385 0000", "Điện thoại người đăng ký")]
    [InlineData(9, "N4m", "Họ và tên người đăng ký")]
    public void What_is_wrong_is_told_with_its_column_and_what_to_write(int cell, string written, string column)
    {
        var (line, findings) = Read(With(cell, written));

        line.ShouldBeNull();
        var finding = findings.ShouldHaveSingleItem();
        finding.Line.ShouldBe(7);
        finding.Column.Vi.ShouldBe("cột " + column);
        finding.Remedy.Vi.ShouldNotBeEmpty();
        finding.Say("en").ShouldStartWith("Line 7, column ");
    }

    [Fact]
    public void A_name_of_five_hundred_letters_is_told_and_tags_are_text()
    {
        Read(With(0, new string('a', 500))).Findings.ShouldHaveSingleItem();
        Read(With(0, "<b>Quán</b> & \"Mẫu\"")).Line!.Wanted.Name.Value.ShouldBe("<b>Quán</b> & \"Mẫu\"");
    }

    [Fact]
    public void Everything_wrong_with_a_line_is_told_at_once() =>
        Read(["", "", "", "", "", "", "", "", "", ""]).Findings.Select(f => f.Column.En).ShouldBe(
            ["column Name", "column Kind", "column Ward or commune", "column Owner's phone"], ignoreOrder: true);

    [Fact]
    public void An_event_needs_its_times_and_a_vehicle_its_plate()
    {
        Read(With(1, "wedding", (6, "26/08/2026 8:00"), (7, "26/08/2026 11:30"))).Line!.Wanted.Details.Event.ShouldNotBeNull();
        Read(With(1, "wedding")).Findings.Count.ShouldBe(2);
        Read(With(1, "wedding", (6, "26/08/2020 8:00"), (7, "26/08/2020 11:30"))).Findings.ShouldHaveSingleItem();
        Read(With(1, "wedding", (6, "26/08/2026 8:00"), (7, "25/08/2026 11:30"))).Findings.ShouldHaveSingleItem();
        Read(With(1, "vehicle", (5, "36b 12345"))).Line!.Wanted.Details.Vehicle!.Plate.Value.ShouldBe("36B-123.45");
        Read(With(1, "vehicle")).Findings.ShouldHaveSingleItem();
    }

    private static string[] With(int cell, string written, params (int Cell, string Written)[] more)
    {
        var cells = Good.ToArray();
        cells[cell] = written;
        foreach (var (at, text) in more)
        {
            cells[at] = text;
        }

        return cells;
    }

    private static (VenueLine? Line, IReadOnlyList<LineFinding> Findings) Read(string[] cells) =>
        new VenueLineReader(Rules, Head, isOffice: true).Read(new TableLine(7, cells), Now);
}
