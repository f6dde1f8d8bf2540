using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Units;
using Bot.Domain.Venues;
using Bot.Tests.Fakes;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Domain.Reports;

public sealed class ComposeTableTests
{
    private static readonly TableOrder AsItStands = new(Term.Key.Of(Department), ReportFormat.Xlsx) { ShowsPersons = true };

    [Fact]
    public async Task The_table_has_the_units_numbers_notes_and_what_is_missing()
    {
        await using var world = await BeginAsync();
        var seen = (await world.LookAsync(Head))!.Revision;
        await world.SubmitAsync(Head, new ReportSubmission(seen) { Scans = 30, Reason = "Sổ giấy 18 lượt", Note = "Cổng sau mở từ 20/11" });

        var table = (await ComposeAsync(world, AsItStands)).Table;

        table.Period.ShouldBe("Tháng 11/2026 (từ 30/10/2026 đến hết 29/11/2026)");
        table.Remark.ShouldBe("Số liệu chốt lúc 00h00' 30/11/2026, báo cáo nhận đến 08h00' 30/11/2026.");
        var units = table.Groups.ShouldHaveSingleItem().Units;
        units.Select(u => (u.Scans, u.Note)).ShouldBe([(30L, "Số đếm được: 12. Sổ giấy 18 lượt\nCổng sau mở từ 20/11"), ((long?)null, string.Empty)]);
    }

    [Fact]
    public async Task Before_the_cut_off_it_says_that_numbers_still_change()
    {
        await using var world = await BeginAsync();

        (await ComposeAsync(world, AsItStands, Before)).Table.Remark.ShouldBe("Số liệu tạm thời, tính đến 08h00' 28/11/2026.");
    }

    [Fact]
    public async Task Who_was_at_two_units_is_one_person_of_the_group_and_of_the_whole()
    {
        await using var world = await BothReportAsync();

        var table = (await ComposeAsync(world, AsItStands)).Table;

        table.Groups[0].Units.Select(u => u.Persons).ShouldBe([5L, 3L]);
        (table.Groups[0].Persons, table.Persons).ShouldBe((6, 6), "two of the three were at the other school too");
        table.Remark.ShouldNotContain("gần đúng");
    }

    [Fact]
    public async Task Each_heading_has_the_persons_of_its_own_units()
    {
        await using var world = await BothReportAsync(sectorOfOther: "Giáo dục");

        var table = (await ComposeAsync(world, AsItStands)).Table;

        table.Groups.Select(g => (g.Name, g.Persons)).ShouldBe([("Giáo dục", 3L), ("Đơn vị Mẫu 2", 5L)], ignoreOrder: true);
        table.Persons.ShouldBe(6);
        var narrow = (await ComposeAsync(world, AsItStands with { Sector = "Giáo dục" })).Table;
        (narrow.Scope, narrow.Groups.Single().Name, narrow.Persons).ShouldBe(("Đơn vị Mẫu 1, Giáo dục", "Giáo dục", 3));
        (await ComposeAsync(world, AsItStands with { ShowsPersons = false })).Table.Persons.ShouldBeNull();
    }

    [Fact]
    public async Task When_scans_are_removed_persons_are_bounded_by_what_the_units_reported_and_the_table_says_so()
    {
        await using var world = await BothReportAsync();
        foreach (var resident in new long[] { 20, 21, 22, 23, 24, 40 })
        {
            await world.DoAsync(Due, t => t.Records.CheckIns.RemoveOfAsync(new(resident), default));
        }

        var table = (await ComposeAsync(world, AsItStands)).Table;

        table.Groups[0].Units.Select(u => u.Persons).ShouldBe([5L, 3L]);
        table.Persons.ShouldBe(8, "who was at both can no longer be told");
        table.Remark.ShouldEndWith("Số người là gần đúng: lượt quét của từng người đã được xóa, nên một người có thể được tính nhiều lần.");
        (await ComposeAsync(world, AsItStands with { ShowsPersons = false })).Table.Remark.ShouldNotContain("gần đúng");
    }

    [Fact]
    public async Task A_sheet_prints_what_was_gathered_and_who_signed_it()
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);
        var sheet = ((AggregateResult.Gathered)await world.AggregateAsync(Office)).Sheet.Id;
        var order = AsItStands with { Sheet = sheet };
        var open = await ComposeAsync(world, order);
        var at = Due.AddHours(3);
        await world.AskAsync(Leader, sheet, at);
        await world.ProveAsync(Leader, at.AddMinutes(1));
        await world.SignAsync(Leader, sheet, at.AddMinutes(2));
        await world.ReturnAsync(Office, (await world.ReportAsync())!.Id, 1);

        var composed = await ComposeAsync(world, order, at);

        (composed.Table.Groups[0].Units[0].Scans, composed.Table.Persons).ShouldBe((12, 5));
        composed.Table.Remark.ShouldBe("Bảng tổng hợp lần 1, lập lúc 10h00' 30/11/2026, ký lúc 11h02' 30/11/2026.");
        (composed.Scope.Id, composed.Above, composed.Month).ShouldBe((Department, null, new DateOnly(2026, 11, 1)));
        composed.Signer.ShouldBe(new LetterSigner { Title = "Hiệu trưởng", Name = "Lê Thị Mẫu", ConfirmedAt = at.AddMinutes(2) });
        open.Table.Remark.ShouldEndWith("chưa ký.");
        open.Signer.ShouldBe(new LetterSigner { Title = "Hiệu trưởng", Name = "Lê Thị Mẫu" }, "the leader of the list is to sign");
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

    /// <summary>Five people at the one school, three at the other, two of them at both.</summary>
    private static async Task<ReportWorld> BothReportAsync(string? sectorOfOther = null)
    {
        var world = await BeginAsync();
        await world.DoAsync(Before, async t =>
        {
            await t.Records.Venues.SaveAsync(People.Venue(3), default);
            await t.Records.UnitVenues.LinkAsync(new UnitVenue(new VenueId(3), OtherSchool, Before), default);
            var other = (await t.Records.Units.FindAsync(OtherSchool, default))!;
            await t.Records.Units.SaveAsync(other with { Sector = sectorOfOther }, default);
            return true;
        });
        foreach (var resident in new long[] { 20, 21, 40 })
        {
            await world.ScanAsync(3, resident, new DateOnly(2026, 11, 20));
        }

        await world.ConfirmAsync(Head);
        await world.SubmitAsync(OtherHead, new ReportSubmission((await world.LookAsync(OtherHead, OtherSchool))!.Revision) { Note = "Nghỉ" }, OtherSchool);
        return world;
    }

    private static Task<ComposedTable> ComposeAsync(ReportWorld world, TableOrder order, DateTimeOffset? at = null) =>
        world.Store.ReadAsync(r => ComposeTable.ExecuteAsync(r, order, Term, at ?? Due, default));
}
