using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Bot.Documents.Spreadsheets;
using Bot.Domain.Spreadsheets;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Documents.Spreadsheets;

public class SheetWriterTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static readonly DateTimeOffset At = new(2021, 7, 2, 3, 24, 0, TimeSpan.Zero);

    private static readonly SheetPlan Plan = new()
    {
        Title = "Lịch sử [quét]: mã QR tại các địa điểm mà tôi quản lý",
        CoverTitle = "Thông tin",
        Columns = [new("Thời gian quét", 20), new("Người đến địa điểm", 30), new("Lượt", 8)],
        Cover = [("Thời điểm quét", "Hôm nay"), ("Người xuất", "NGUYỄN ĐÌNH ***")],
        MadeAt = At,
    };

    [Fact]
    public async Task An_excel_file_holds_cover_head_and_rows_and_is_whole()
    {
        using var zip = new ZipArchive(new MemoryStream(await WriteAsync(SheetFormat.Xlsx, [Row("Trần Thị <Mẫu> & \"B\"", 2)])));

        zip.Entries.Select(e => e.FullName).ShouldBe(
            ["xl/worksheets/sheet1.xml", "xl/worksheets/sheet2.xml", "xl/styles.xml", "xl/workbook.xml", "xl/_rels/workbook.xml.rels", "_rels/.rels", "[Content_Types].xml"]);
        zip.Entries.Select(e => XDocument.Load(e.Open())).ShouldAllBe(d => d.Root != null);
        Texts(zip, 1).ShouldBe(["Thời điểm quét", "Hôm nay", "Người xuất", "NGUYỄN ĐÌNH ***"]);
        Texts(zip, 2).ShouldBe(["Thời gian quét", "Người đến địa điểm", "Lượt", "Trần Thị <Mẫu> & \"B\""]);
        // 10h24' on 2 July 2021 in Vietnam, in days since 30 December 1899.
        Values(zip, 2).ShouldBe(["44379.4333333333", "2"]);
        XDocument.Load(zip.GetEntry("xl/workbook.xml")!.Open()).Descendants(Main + "sheet").Select(s => (string)s.Attribute("name")!)
            .ShouldBe(["Thông tin", "Lịch sử quét mã QR tại các địa "]);
    }

    [Fact]
    public async Task A_csv_has_a_byte_order_mark_quotes_every_text_and_ends_lines_as_the_standard_says()
    {
        var bytes = await WriteAsync(SheetFormat.Csv, [Row("Nguyễn \"Ba\", số 2;=1+1", 1)]);

        bytes[..3].ShouldBe(Encoding.UTF8.GetPreamble());
        Encoding.UTF8.GetString(bytes.AsSpan(3)).ShouldBe(
            "\"Thời gian quét\",\"Người đến địa điểm\",\"Lượt\"\r\n2021-07-02T10:24:00+07:00,\"Nguyễn \"\"Ba\"\", số 2;=1+1\",1\r\n");
    }

    [Theory]
    [InlineData("=1+1")]
    [InlineData("+1")]
    [InlineData("-1")]
    [InlineData("@SUM(A1)")]
    [InlineData("\t=1")]
    [InlineData("\r=1")]
    [InlineData("  =cmd|' /C calc'!A0")]
    [InlineData("＝1+1")]
    public void What_could_be_run_becomes_text(string written) => SafeText.Of(written).ShouldStartWith("'");

    [Fact]
    public async Task No_cell_ever_begins_as_a_formula() => await Task.WhenAll(Enum.GetValues<SheetFormat>().Select(format => Task.Run(() =>
        Prop.ForAll<string, char>(async (text, first) =>
        {
            foreach (var written in new[] { text ?? string.Empty, first + text, "=+-@\t\r\n "[first % 8] + text })
            {
                foreach (var cell in CellsOf(format, await WriteAsync(format, [Row(written, 1)])))
                {
                    (cell.Length > 0 && "=+-@\t\r\n".Contains(cell[0], StringComparison.Ordinal)).ShouldBeFalse();
                }
            }
        }).QuickCheckThrowOnFailure())));

    [Fact]
    public async Task Text_that_looks_like_an_escape_and_text_that_is_too_long_stay_what_they_are()
    {
        using var zip = new ZipArchive(new MemoryStream(await WriteAsync(SheetFormat.Xlsx, [Row("_x0041_", 1), Row(new string('a', 40_000), 1)])));

        var texts = Texts(zip, 2);
        texts[3].ShouldBe("_x005F_x0041_");
        texts[4].Length.ShouldBe(SheetPolicy.LongestCell);
    }

    [Fact]
    public async Task It_is_written_without_a_single_blocking_write()
    {
        using var output = new OnlyAsynchronous();
        foreach (var format in Enum.GetValues<SheetFormat>())
        {
            await using var sheet = await ISheetWriter.OpenAsync(format, Plan, output, CancellationToken.None);
            for (var i = 0; i < 5_000; i++)
            {
                await sheet.AddAsync(Row("Trần Thị Mẫu", i), CancellationToken.None);
            }

            await sheet.CompleteAsync(CancellationToken.None);
        }
    }

    [Fact]
    public void Columns_are_named_as_in_a_spreadsheet() =>
        new[] { 1, 26, 27, 52, 703 }.Select(XlsxFrame.ColumnName).ShouldBe(["A", "Z", "AA", "AZ", "AAA"]);

    private static SheetCell[] Row(string name, int count) => [SheetCell.Time(At), SheetCell.Text(name), SheetCell.Count(count)];

    private static async Task<byte[]> WriteAsync(SheetFormat format, IEnumerable<SheetCell[]> rows)
    {
        using var output = new MemoryStream();
        await using var sheet = await ISheetWriter.OpenAsync(format, Plan, output, CancellationToken.None);
        foreach (var row in rows)
        {
            await sheet.AddAsync(row, CancellationToken.None);
        }

        await sheet.CompleteAsync(CancellationToken.None);
        return output.ToArray();
    }

    private static List<string> Texts(ZipArchive zip, int sheet) => [.. Sheet(zip, sheet).Descendants(Main + "t").Select(t => t.Value)];

    private static List<string> Values(ZipArchive zip, int sheet) => [.. Sheet(zip, sheet).Descendants(Main + "v").Select(t => t.Value)];

    private static XDocument Sheet(ZipArchive zip, int number) => XDocument.Load(zip.GetEntry(XlsxFrame.SheetName(number))!.Open(), LoadOptions.PreserveWhitespace);

    private static List<string> CellsOf(SheetFormat format, byte[] file)
    {
        if (format == SheetFormat.Xlsx)
        {
            using var zip = new ZipArchive(new MemoryStream(file));
            return Texts(zip, 2);
        }

        // Texts are all quoted: what stands between a quote that opens a field and the one that closes it.
        var rows = Encoding.UTF8.GetString(file.AsSpan(3));
        return [.. rows.Split(",\"").Skip(1).Select(c => c.Replace("\"\"", "\u0001", StringComparison.Ordinal).Split('"')[0].Replace('\u0001', '"'))];
    }

    private sealed class OnlyAsynchronous : MemoryStream
    {
        public override bool CanSeek => false;

        public override void Write(byte[] buffer, int offset, int count) => throw new InvalidOperationException("a blocking write");

        public override void Write(ReadOnlySpan<byte> buffer) => throw new InvalidOperationException("a blocking write");

        public override void Flush() => throw new InvalidOperationException("a blocking flush");

        public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default)
        {
            base.Write(buffer.ToArray(), 0, buffer.Length);
            return default;
        }

        public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

        public override Task FlushAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
