using System.IO.Compression;
using System.Text;
using System.Xml.Linq;
using Bot.Domain.Reports.Printing;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Documents.Reports;

public class ReportCellsTests
{
    private static readonly XNamespace Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    [Fact]
    public async Task No_cell_ever_begins_as_a_formula() => await Task.Run(() => Prop.ForAll<string, string, char>((name, note, first) =>
    {
        var start = "=+-@\t\r\n "[first % 8];
        var table = new ReportTable
        {
            Title = start + name,
            Scope = start + (note ?? string.Empty),
            Period = start + "tháng",
            Remark = start + "1",
            Groups = [new TableGroup { Name = start + name, Units = [new TableUnit { Name = start + (name ?? string.Empty), Note = start + note + "\n" + start + note, Scans = 1 }] }],
            MadeAt = Samples.At,
        };
        return Enum.GetValues<ReportFormat>().All(f => CellsOf(f, table).All(IsSafe));
    }).QuickCheckThrowOnFailure());

    [Theory]
    [InlineData("Dòng một\nDòng hai")]
    [InlineData("<b>&amp;</b> \"Mẫu\" _x0041_")]
    [InlineData("một\uFFFEhai\uD800ba")]
    public void Any_note_survives(string note)
    {
        var table = Samples.Table(2, note + new string('Ω', 500));
        foreach (var format in Enum.GetValues<ReportFormat>())
        {
            var cells = CellsOf(format, table).ToList();
            cells.Sum(c => c.Count('Ω'.Equals)).ShouldBe(1_000, format.ToString());
            cells.ShouldAllBe(c => !c.Contains('\uFFFE', StringComparison.Ordinal));
        }
    }

    private static bool IsSafe(string cell) => cell.Length == 0 || !"=+-@\t\r\n".Contains(cell.TrimStart(' ') is [var c, ..] ? c : ' ', StringComparison.Ordinal);

    private static IEnumerable<string> CellsOf(ReportFormat format, ReportTable table)
    {
        var file = Samples.WriteAsync(format, table).Result;
        return format switch
        {
            ReportFormat.Docx => ReportLetterTests.LinesOf(ReportLetterTests.TableOf(DocumentOf(file))),
            ReportFormat.Xlsx => SheetOf(file).Descendants(Main + "t").Select(t => t.Value),
            // Texts are all quoted: what stands between a quote that opens a field and the one that closes it.
            _ => Encoding.UTF8.GetString(file.AsSpan(3)).Replace("\"\"", "\u0001", StringComparison.Ordinal).Split('"').Where((_, i) => i % 2 == 1),
        };
    }

    private static XDocument SheetOf(byte[] file) => PartOf(file, "xl/worksheets/sheet1.xml");

    private static XDocument DocumentOf(byte[] file) => PartOf(file, "word/document.xml");

    private static XDocument PartOf(byte[] file, string name)
    {
        using var zip = new ZipArchive(new MemoryStream(file));
        using var entry = zip.GetEntry(name)!.Open();
        return XDocument.Load(entry, LoadOptions.PreserveWhitespace);
    }
}
