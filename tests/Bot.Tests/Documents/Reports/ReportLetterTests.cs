using System.IO.Compression;
using System.Xml.Linq;
using Bot.Domain.Reports.Printing;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;

namespace Bot.Tests.Documents.Reports;

public class ReportLetterTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";

    [Theory]
    [InlineData(5, false)]
    [InlineData(200, true)]
    public async Task It_follows_the_schema(int units, bool isWide)
    {
        using var file = new MemoryStream(await Samples.WriteAsync(ReportFormat.Docx, Samples.Table(units, "Dòng một\nDòng hai <&> \uFFFE", isWide)));
        using var document = WordprocessingDocument.Open(file, isEditable: false);

        new OpenXmlValidator().Validate(document).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_report_has_all_parts_of_an_official_letter_in_their_order()
    {
        var texts = Paragraphs(await DocumentAsync(Samples.Table(2))).Where(t => t.Length > 0).ToList();

        texts.ShouldBe(
        [
            "ỦY BAN NHÂN DÂN TỈNH MẪU", "SỞ GIÁO DỤC VÀ ĐÀO TẠO",
            "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc",
            "Số: 123/BC-SGDĐT", "Tỉnh Mẫu, ngày 30 tháng 11 năm 2026",
            "BÁO CÁO", "Kết quả quét mã QR tại các cơ quan, đơn vị, nhà trường tháng 11 năm 2026",
            "Kính gửi: Ủy ban nhân dân tỉnh Mẫu",
            Samples.Letter.Opening[0],
            ReportWords.Title, "Sở Giáo dục và Đào tạo và các đơn vị trực thuộc", "Tháng 11/2026 (từ 01/11/2026 đến hết 30/11/2026)",
            "STT", "Cơ quan, đơn vị", "Số lượt quét mã QR", "Ghi chú",
            "I", "Cơ quan, đơn vị trực thuộc", "1.234", "1", "Trung tâm Mẫu số 1", "1.234",
            "II", "Trường cao đẳng, trung cấp", "1.234", "1", "Trường Cao đẳng Mẫu số 1", "1.234",
            "Tổng cộng", "2.468",
            "Số liệu chốt lúc 17h00' 30/11/2026.",
            "Trên đây là kết quả quét mã QR tháng 11 năm 2026, Sở Giáo dục và Đào tạo kính báo cáo./.",
            "Nơi nhận:", "- Như trên;", "- Chủ tịch UBND tỉnh (để báo cáo);", "- Các đơn vị trực thuộc (để thực hiện);", "- Lưu: VT, VP, GDNN.",
            "KT. GIÁM ĐỐC", "PHÓ GIÁM ĐỐC", "(Xác nhận số liệu lúc 17h24' 30/11/2026)", "Trần Thị Mẫu",
        ]);
    }

    [Fact]
    public async Task A_plain_letter_leaves_room_for_number_and_day_and_lists_its_addressees()
    {
        var plain = Samples.Letter with { Kind = string.Empty, Number = string.Empty, Date = null, Subject = "kết quả quét mã QR", Addressees = ["Ủy ban nhân dân tỉnh Mẫu", "Sở Mẫu"] };

        var texts = Paragraphs(await DocumentAsync(Samples.Table(2), plain)).Select(t => t.Replace('\u00A0', '_')).ToList();

        texts.ShouldContain("Số: ______/BC-SGDĐT");
        texts.ShouldContain("V/v kết quả quét mã QR");
        texts.ShouldContain("Tỉnh Mẫu, ngày______tháng______năm 2026");
        texts.ShouldNotContain("BÁO CÁO");
        var first = texts.IndexOf("Kính gửi:");
        texts.Skip(first).Take(3).ShouldBe(["Kính gửi:", "- Ủy ban nhân dân tỉnh Mẫu;", "- Sở Mẫu."]);
    }

    [Theory]
    [InlineData(2027, 1, 5, "Tỉnh Mẫu, ngày 05 tháng 01 năm 2027")]
    [InlineData(2027, 3, 10, "Tỉnh Mẫu, ngày 10 tháng 3 năm 2027")]
    public async Task Small_days_and_the_first_two_months_have_a_zero_before(int year, int month, int day, string written) =>
        Paragraphs(await DocumentAsync(Samples.Table(2), Samples.Letter with { Date = new DateOnly(year, month, day) })).ShouldContain(written);

    [Fact]
    public async Task The_page_is_that_of_official_documents_and_its_first_number_is_hidden()
    {
        var page = (await DocumentAsync(Samples.Table(2))).Descendants(Main + "sectPr").Single();
        var margins = page.Element(Main + "pgMar")!;

        Millimetres(page.Element(Main + "pgSz")!, "w").ShouldBe(210, 0.1);
        Millimetres(page.Element(Main + "pgSz")!, "h").ShouldBe(297, 0.1);
        Millimetres(margins, "top").ShouldBeInRange(19.99, 25);
        Millimetres(margins, "bottom").ShouldBeInRange(19.99, 25);
        Millimetres(margins, "left").ShouldBeInRange(29.99, 35);
        Millimetres(margins, "right").ShouldBeInRange(14.99, 20);
        page.Element(Main + "titlePg").ShouldNotBeNull();
    }

    [Fact]
    public async Task The_head_stands_on_every_page_no_row_is_torn_and_the_last_rows_stay_with_the_signature()
    {
        var rows = TableOf(await DocumentAsync(Samples.Table(30))).Elements(Main + "tr").ToList();

        rows[0].Descendants(Main + "tblHeader").ShouldHaveSingleItem();
        rows.ShouldAllBe(r => r.Descendants(Main + "cantSplit").Any());
        // The head, two headings, the last three lines and the closing words; then comes the signature, in the same table.
        rows.Count(KeepsNext).ShouldBe(1 + 2 + 3 + 1);
        rows[^5..^1].ShouldAllBe(r => KeepsNext(r));
        rows[^1].Value.ShouldEndWith("Trần Thị Mẫu");
    }

    internal static async Task<XDocument> DocumentAsync(ReportTable table, LetterFrame? letter = null)
    {
        using var zip = new ZipArchive(new MemoryStream(await Samples.WriteAsync(ReportFormat.Docx, table, letter)));
        using var entry = zip.GetEntry("word/document.xml")!.Open();
        return XDocument.Load(entry, LoadOptions.PreserveWhitespace);
    }

    internal static XElement TableOf(XDocument document) => document.Descendants(Main + "tbl").Single(t => t.Descendants(Main + "tblBorders").Any());

    /// <summary>Without closing words and signature, which are rows too.</summary>
    internal static List<string> LinesOf(XElement table) => [.. table.Elements(Main + "tr").SkipLast(2).Descendants(Main + "t").Select(t => t.Value)];

    private static bool KeepsNext(XElement row) => row.Descendants(Main + "pPr").All(p => p.Element(Main + "keepNext") is not null);

    private static List<string> Paragraphs(XDocument document) =>
        [.. document.Descendants(Main + "p").Select(p => string.Concat(p.Descendants(Main + "t").Select(t => t.Value)))];

    private static double Millimetres(XElement element, string attribute) => (double)element.Attribute(Main + attribute)! / 1440 * 25.4;
}
