using Bot.Domain.Reports.Printing;

namespace Bot.Tests.Domain.Reports.Printing;

public class ArrangeTableTests
{
    [Fact]
    public void Groups_get_roman_numbers_and_sums_and_units_count_from_one_in_each()
    {
        var lines = ArrangeTable.Execute(Table(
            new TableGroup { Name = "Sở, ban, ngành", Units = [Unit("Sở Mẫu", 10), Unit("Ban Mẫu", 20)] },
            new TableGroup { Name = "Xã, phường", Units = [Unit("Xã Mẫu", 5)], Persons = 4 }));

        lines.Select(l => $"{l.Number}|{l.Name}|{l.Scans}|{l.Persons}").ShouldBe(
            ["I|Sở, ban, ngành|30|", "1|Sở Mẫu|10|", "2|Ban Mẫu|20|", "II|Xã, phường|5|4", "1|Xã Mẫu|5|", "|Tổng cộng|35|"]);
    }

    [Fact]
    public void Groups_in_groups_get_letters_above_roman_numbers()
    {
        var lines = ArrangeTable.Execute(Table(
            new TableGroup { Name = "Vùng Mẫu", Groups = [new() { Name = "Giáo dục", Units = [Unit("Trường Mẫu", 7)] }, new() { Name = "Y tế", Units = [Unit("Trạm Mẫu", 8)] }] },
            new TableGroup { Name = "Vùng khác", Units = [Unit("Xã Mẫu", 1)] }));

        lines.Select(l => $"{l.Number} {l.Name} {l.Scans}").ShouldBe(
            ["A Vùng Mẫu 15", "I Giáo dục 7", "1 Trường Mẫu 7", "II Y tế 8", "1 Trạm Mẫu 8", "B Vùng khác 1", "1 Xã Mẫu 1", " Tổng cộng 16"]);
    }

    [Fact]
    public void Units_without_a_heading_go_on_counting() =>
        ArrangeTable.Execute(Table(new TableGroup { Name = string.Empty, Units = [Unit("A", 1)] }, new TableGroup { Name = string.Empty, Units = [Unit("B", 2)] }))
            .Select(l => l.Number + l.Name).ShouldBe(["1A", "2B", "Tổng cộng"]);

    [Fact]
    public void Who_has_not_reported_is_named_and_is_not_zero()
    {
        var lines = ArrangeTable.Execute(Table(new TableGroup { Name = string.Empty, Units = [Unit("A", null), Unit("B", 0)] }));

        lines[0].Scans.ShouldBeNull();
        lines[0].Note.ShouldBe("Chưa gửi báo cáo");
        lines[1].Note.ShouldBeEmpty();
        lines[2].Scans.ShouldBe(0);
        ArrangeTable.Execute(Table(new TableGroup { Name = string.Empty, Units = [Unit("A", null)] }))[^1].Scans.ShouldBeNull();
    }

    [Fact]
    public void Marks_stand_before_the_note_and_dashes_of_its_lines_are_no_formula()
    {
        var unit = Unit("A", 5) with { IsLate = true, Version = 3, Note = " - nghỉ 2 ngày\r\n-sửa cổng " };

        ArrangeTable.Execute(Table(new TableGroup { Name = string.Empty, Units = [unit] }))[0].Note.ShouldBe("Gửi muộn; Đính chính lần 2. – nghỉ 2 ngày\n–sửa cổng");
    }

    [Fact]
    public void A_file_is_named_by_month_and_unit()
    {
        ReportFile.Name(new DateOnly(2026, 11, 30), "SM/01", ReportFormat.Docx).ShouldBe("bao-cao-quet-ma-qr-2026-11-SM-01.docx");
        Enum.GetValues<ReportFormat>().Select(ReportFile.Extension).ShouldBe(["xlsx", "docx", "csv"]);
    }

    private static TableUnit Unit(string name, long? scans) => new() { Name = name, Scans = scans };

    private static ReportTable Table(params TableGroup[] groups) =>
        new() { Period = "Tháng 11/2026", Scope = "Toàn tỉnh", Groups = groups, MadeAt = new DateTimeOffset(2026, 11, 30, 10, 0, 0, TimeSpan.Zero) };
}
