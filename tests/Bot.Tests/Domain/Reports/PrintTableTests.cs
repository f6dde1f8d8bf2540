using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Domain.Reports;

public sealed class PrintTableTests
{
    [Fact]
    public async Task The_table_has_the_units_numbers_notes_and_what_is_missing()
    {
        await using var world = await BeginAsync();
        var seen = (await world.LookAsync(Head))!.Revision;
        await world.SubmitAsync(Head, new ReportSubmission(seen) { Scans = 30, Reason = "Sổ giấy 18 lượt", Note = "Cổng sau mở từ 20/11" });

        var table = await world.DoAsync(Due, t => PrintTable.TableAsync(t.Records, new TableOrder(Term.Key.Of(Department), ReportFormat.Xlsx) { ShowsPersons = true }, Term, Due, default));

        table.Period.ShouldBe("Tháng 11/2026 (từ 30/10/2026 đến hết 29/11/2026)");
        table.Remark.ShouldBe("Số liệu chốt lúc 00h00' 30/11/2026.");
        var units = table.Groups.ShouldHaveSingleItem().Units;
        units.Select(u => (u.Scans, u.Note)).ShouldBe([(30L, "Cổng sau mở từ 20/11\nHệ thống đếm 12: Sổ giấy 18 lượt"), ((long?)null, string.Empty)]);
        table.Persons.ShouldBe(5);
    }

    [Fact]
    public async Task A_sheet_prints_what_was_gathered_and_who_signed_it()
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);
        var sheet = ((AggregateResult.Gathered)await world.AggregateAsync(Office)).Sheet.Id;
        var at = Due.AddHours(3);
        await world.AskAsync(Leader, sheet, at);
        await world.ProveAsync(Leader, at.AddMinutes(1));
        await world.SignAsync(Leader, sheet, at.AddMinutes(2));
        await world.ReturnAsync(Office, (await world.ReportAsync())!.Id, 1);
        var order = new TableOrder(Term.Key.Of(Department), ReportFormat.Docx) { Sheet = sheet };

        var table = await world.DoAsync(at, t => PrintTable.TableAsync(t.Records, order, Term, at, default));
        var frame = await world.DoAsync(at, t => PrintTable.FrameAsync(t.Records, order, Term, "Thanh Hóa", default));

        table.Groups[0].Units[0].Scans.ShouldBe(12);
        (frame.Issuer, frame.Place, frame.Subject, frame.Signer.ConfirmedAt).ShouldBe(("Đơn vị Mẫu 1", "Thanh Hóa", "Kết quả quét mã QR tháng 11 năm 2026", at.AddMinutes(2)));
    }

    [Fact]
    public async Task An_order_is_kept_for_a_day_and_read_back_as_it_was()
    {
        await using var world = await BeginAsync();
        var order = new TableOrder(Term.Key.Of(Department), ReportFormat.Csv) { Sheet = new SheetId(7), Sector = "Giáo dục", ShowsBefore = true };

        var file = await world.DoAsync(Due, async t =>
        {
            var scope = await t.Records.Units.FindAsync(Department, default);
            return await new OrderTable(new CryptoSecretSource()).ExecuteAsync(t, Office, scope!, order, default);
        });

        TableOrder.Read(file.Content.Span).ShouldBe(order);
        (file.Owner, file.Name, file.ExpiresAt).ShouldBe((Office, "bao-cao-quet-ma-qr-2026-11-DV-1.csv", Due.AddDays(1)));
        (await world.Store.ReadAsync(r => r.Audit.AboutAsync(Term.Key.Of(Department).ToString(), 1, default)))[0].Action.ShouldBe("report-table.ordered");
    }
}
