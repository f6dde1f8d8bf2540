using System.IO.Compression;
using System.Text;
using Bot.Documents.Posters;
using Bot.Documents.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Units;
using Bot.Host.CommandLine;
using Bot.Host.Reports;
using Bot.Tests.Domain.Reports;
using Bot.Tests.Fakes;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Host.CommandLine;

public sealed class ReportsDeskTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("bot-reports");
    private readonly StringWriter _said = new();
    private readonly SvgPress _press = new();

    public void Dispose()
    {
        _folder.Delete(recursive: true);
        _said.Dispose();
        _press.Dispose();
    }

    [Fact]
    public async Task An_export_has_the_table_of_the_appendix_and_stands_in_the_audit()
    {
        await using var world = await BeginAsync();
        await world.SubmitAsync(Head, new ReportSubmission(0) { Scans = 20, Reason = "sổ giấy có thêm 8" });

        (await ExportAsync(world, ReportFormat.Csv)).ShouldBeTrue();

        var text = await File.ReadAllTextAsync(FileOf(ReportFormat.Csv));
        text.ShouldContain("STT");
        text.ShouldContain("Số lượt quét mã QR");
        text.ShouldContain("Đơn vị Mẫu 3");
        text.ShouldContain("Số đếm được: 12. sổ giấy có thêm 8");
        text.ShouldContain(ReportWords.NotReported);
        var entry = (await world.Store.ReadAsync(r => r.Audit.AboutAsync(Department.ToString(), 9, default))).Single();
        (entry.Actor, entry.Action).ShouldBe(("console:mẫu", "report.exported"));
        entry.Reason.ShouldBe("monthly/2026-11 csv: họp giao ban");
        _said.ToString().ShouldContain("2 units");
    }

    [Fact]
    public async Task A_note_that_begins_like_a_formula_stays_text()
    {
        await using var world = await BeginAsync();
        (await world.SubmitAsync(OtherHead, new ReportSubmission(0) { Note = "=1+1" }, OtherSchool)).ShouldBeOfType<SubmitResult.Accepted>();

        await ExportAsync(world, ReportFormat.Csv);

        (await File.ReadAllTextAsync(FileOf(ReportFormat.Csv))).ShouldContain("'=1+1");
    }

    [Theory]
    [InlineData(ReportFormat.Xlsx, "xl/worksheets/sheet1.xml")]
    [InlineData(ReportFormat.Docx, "word/document.xml")]
    public async Task Office_files_open_and_hold_the_figures(ReportFormat format, string part)
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);

        (await ExportAsync(world, format)).ShouldBeTrue();

        (await TextAsync(FileOf(format), part)).ShouldContain("12");
    }

    [Fact]
    public async Task The_newest_sheet_is_exported_with_the_leader_who_signed_it()
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);
        var sheet = ((AggregateResult.Gathered)await world.AggregateAsync(Office)).Sheet.Id;
        await world.AskAsync(Leader, sheet, Due.AddHours(3));
        await world.ProveAsync(Leader, Due.AddHours(3).AddMinutes(1));
        await world.SignAsync(Leader, sheet, Due.AddHours(3).AddMinutes(2));

        (await ExportAsync(world, ReportFormat.Docx)).ShouldBeTrue();

        _said.ToString().ShouldContain("Bảng tổng hợp lần 1, lập lúc 10h00' 30/11/2026, ký lúc 11h02' 30/11/2026.");
        var text = await TextAsync(FileOf(ReportFormat.Docx), "word/document.xml");
        text.ShouldContain("Lê Thị Mẫu");
        text.ShouldContain("(Xác nhận số liệu lúc 11h02' 30/11/2026)");
    }

    [Fact]
    public async Task The_chat_and_the_command_line_give_the_same_file()
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);
        var sheet = ((AggregateResult.Gathered)await world.AggregateAsync(Office)).Sheet.Id;
        await ExportAsync(world, ReportFormat.Xlsx);

        var sent = await Files(world).MakeAsync(Order(ReportFormat.Xlsx) with { Sheet = sheet }, default);

        (await File.ReadAllBytesAsync(FileOf(ReportFormat.Xlsx))).ShouldBe(sent!);
    }

    [Fact]
    public async Task Persons_stand_beside_units_headings_and_the_sum()
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);

        await ExportAsync(world, ReportFormat.Csv);

        (await File.ReadAllLinesAsync(FileOf(ReportFormat.Csv))).Count(l => l.Contains(",12,5,", StringComparison.Ordinal)).ShouldBe(3, _said.ToString());
    }

    [Fact]
    public async Task Status_names_who_is_missing()
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);

        (await Desk(world).StatusAsync((await UnitAsync(world, Department))!, Term)).ShouldBeFalse();

        _said.ToString().ShouldContain("2 units, 1 in (0 late), 1 missing, 12 scans");
        _said.ToString().ShouldContain("missing: Đơn vị Mẫu 4");
        _said.ToString().ShouldContain("no sheet yet");
    }

    [Fact]
    public async Task Verifying_finds_a_number_that_rows_and_counters_no_longer_give()
    {
        await using var world = await BeginAsync();
        await world.FixAsync(Due);
        (await Desk(world).VerifyAsync(Term)).ShouldBeTrue();

        await world.ScanAsync(1, 40, new DateOnly(2026, 11, 20));

        (await Desk(world).VerifyAsync(Term)).ShouldBeFalse();
        _said.ToString().ShouldContain("v1: 8 fixed, 9 now");
        await world.DoAsync(Due, t => t.Records.CheckIns.RemoveOfAsync(new(40), default));
        (await Desk(world).VerifyAsync(Term)).ShouldBeFalse("what was deleted stays counted");
    }

    [Fact]
    public async Task A_file_that_cannot_be_written_is_told()
    {
        await using var world = await BeginAsync();

        (await Desk(world).ExportAsync(Order(ReportFormat.Csv), "họp giao ban", Path.Combine(_folder.FullName, "none", "x.csv"))).ShouldBeFalse();

        _said.ToString().ShouldContain("could not be written");
    }

    [Fact]
    public async Task Where_nobody_reports_there_is_no_file()
    {
        await using var world = await BeginAsync();
        foreach (var school in new[] { School, OtherSchool })
        {
            await world.DoAsync(Due, async t =>
            {
                await t.Records.Units.SaveAsync((await t.Records.Units.FindAsync(school, default))! with { Reports = false }, default);
                return true;
            });
        }

        (await ExportAsync(world, ReportFormat.Csv)).ShouldBeFalse();

        File.Exists(FileOf(ReportFormat.Csv)).ShouldBeFalse();
        _said.ToString().ShouldContain("No unit at or below it reports.");
    }

    private static Task<Unit?> UnitAsync(ReportWorld world, UnitId id) => world.Store.ReadAsync(r => r.Units.FindAsync(id, default));

    private static TableOrder Order(ReportFormat format) => new(Term.Key.Of(Department), format) { ShowsPersons = true, ShowsBefore = true };

    private static async Task<string> TextAsync(string file, string part)
    {
        using var zip = ZipFile.OpenRead(file);
        using var reader = new StreamReader(zip.GetEntry(part)!.Open(), Encoding.UTF8);
        return await reader.ReadToEndAsync();
    }

    private ReportsDesk Desk(ReportWorld world) => new(world.Store.Store, Files(world), new SetClock(Due), "console:mẫu", _said);

    private ReportFiles Files(ReportWorld world) => new(world.Store.Store, OfficeFiles.Shipped, new ChartPictures(_press), new SetClock(Due));

    private string FileOf(ReportFormat format) => Path.Combine(_folder.FullName, "bang." + ReportFile.Extension(format));

    private Task<bool> ExportAsync(ReportWorld world, ReportFormat format) => Desk(world).ExportAsync(Order(format), "họp giao ban", FileOf(format));
}
