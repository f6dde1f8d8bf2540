using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Bot.Documents.Reports;
using Bot.Documents.Spreadsheets;
using Bot.Domain.Reports.Printing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Bot.Tests.Documents.Reports;

public class ReportSheetTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task The_sheet_is_the_appendix_of_the_letter()
    {
        var sheet = await SheetAsync(Samples.Table(2));

        Texts(sheet).ShouldBe(
        [
            "Thống kê số lượng lượt người quét mã QR tại cơ quan, đơn vị, nhà trường",
            "Sở Giáo dục và Đào tạo và các đơn vị trực thuộc",
            "Tháng 11/2026 (từ 01/11/2026 đến hết 30/11/2026)",
            "STT", "Cơ quan, đơn vị", "Số lượt quét mã QR", "Ghi chú",
            "I", "Cơ quan, đơn vị trực thuộc",
            "1", "Trung tâm Mẫu số 1",
            "II", "Trường cao đẳng, trung cấp",
            "1", "Trường Cao đẳng Mẫu số 1",
            "Tổng cộng",
            "Số liệu chốt lúc 17h00' 30/11/2026.",
        ]);
        sheet.Descendants(Main + "v").Select(v => v.Value).ShouldBe(["1234", "1234", "1234", "1234", "2468"]);
        sheet.Descendants(Main + "mergeCell").Select(m => (string)m.Attribute("ref")!).ShouldBe(["A1:D1", "A2:D2", "A3:D3", "A4:D4", "A11:D11"]);
    }

    [Fact]
    public async Task It_is_printed_upright_on_a4_with_its_head_on_every_page()
    {
        var file = await Samples.WriteAsync(ReportFormat.Xlsx, Samples.Table(200));
        using var zip = new ZipArchive(new MemoryStream(file));
        var setup = Part(zip, "xl/worksheets/sheet1.xml").Descendants(Main + "pageSetup").Single();

        ((string)setup.Attribute("paperSize")!).ShouldBe("9");
        ((string)setup.Attribute("orientation")!).ShouldBe("portrait");
        Part(zip, "xl/workbook.xml").Descendants(Main + "definedName").Single().Value.ShouldBe("'Báo cáo'!$5:$5");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task It_follows_the_schema(bool isWide)
    {
        using var file = new MemoryStream(await Samples.WriteAsync(ReportFormat.Xlsx, Samples.Table(40, "Dòng một\nDòng hai <&> \uFFFE", isWide)));
        using var document = SpreadsheetDocument.Open(file, isEditable: false);

        new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public async Task Columns_on_wish_stand_before_the_notes() =>
        Texts(await SheetAsync(Samples.Table(2, isWide: true))).Skip(3).Take(6)
            .ShouldBe(["STT", "Cơ quan, đơn vị", "Số lượt quét mã QR", "Số người", "Số lượt tháng trước", "Ghi chú"]);

    [Fact]
    public async Task A_row_is_as_high_as_its_note_needs()
    {
        var note = string.Join(' ', Enumerable.Repeat("nghỉ", 100));
        var heights = (await SheetAsync(Samples.Table(2, note))).Descendants(Main + "row").Select(r => (double)r.Attribute("ht")!).ToList();

        heights[6].ShouldBeGreaterThan(10 * SheetPolicy.FormLineHeight);
        (await SheetAsync(Samples.Table(2, string.Join('\n', Enumerable.Repeat("a", 250))))).Descendants(Main + "row").Max(r => (double)r.Attribute("ht")!)
            .ShouldBe(SheetPolicy.HighestRow);
    }

    [Theory]
    [InlineData("", 10, 1)]
    [InlineData("một hai ba", 20, 1)]
    [InlineData("một hai ba bốn", 10, 2)]
    [InlineData("một\nhai\n\nba", 20, 4)]
    [InlineData("aaaaaaaaaaaaaaaaaaaaaaaaa", 12, 3)]
    public void Lines_are_counted_as_they_break(string text, double width, int lines) => FormLines.Of(text, width).ShouldBe(lines);

    [Fact]
    public async Task The_csv_has_the_same_lines_without_the_title()
    {
        var file = await Samples.WriteAsync(ReportFormat.Csv, Samples.Table(2, "- \"nghỉ\"\n=1+1"));

        file[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        Encoding.UTF8.GetString(file.AsSpan(3)).ShouldBe(
            "\"STT\",\"Cơ quan, đơn vị\",\"Số lượt quét mã QR\",\"Ghi chú\"\r\n\"I\",\"Cơ quan, đơn vị trực thuộc\",1234,\"\"\r\n"
            + "\"1\",\"Trung tâm Mẫu số 1\",1234,\"– \"\"nghỉ\"\"\n=1+1\"\r\n\"II\",\"Trường cao đẳng, trung cấp\",1234,\"\"\r\n"
            + "\"1\",\"Trường Cao đẳng Mẫu số 1\",1234,\"– \"\"nghỉ\"\"\n=1+1\"\r\n\"\",\"Tổng cộng\",2468,\"\"\r\n");
    }

    [Theory]
    [InlineData(0L, "0")]
    [InlineData(999L, "999")]
    [InlineData(1_234L, "1.234")]
    [InlineData(1_234_567L, "1.234.567")]
    [InlineData(null, "")]
    public void Figures_have_dots(long? figure, string written) => ReportLetter.Written(figure).ShouldBe(written);

    private static async Task<XDocument> SheetAsync(ReportTable table)
    {
        using var zip = new ZipArchive(new MemoryStream(await Samples.WriteAsync(ReportFormat.Xlsx, table)));
        return Part(zip, "xl/worksheets/sheet1.xml");
    }

    private static XDocument Part(ZipArchive zip, string name)
    {
        using var entry = zip.GetEntry(name)!.Open();
        return XDocument.Load(entry, LoadOptions.PreserveWhitespace);
    }

    private static List<string> Texts(XDocument sheet) => [.. sheet.Descendants(Main + "t").Select(t => t.Value)];
}
