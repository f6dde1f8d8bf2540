using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Configuration;

public sealed class HolidaysReaderTests : IDisposable
{
    private readonly OfficeFilesCopy _files = new();

    public void Dispose() => _files.Dispose();

    [Theory]
    [InlineData("2026.yaml", "year: 2026", "year: 2025", "2026.yaml:3:7: error D005: \"year:\" phải là 2026 như tên tệp. / \"year:\" must be 2026 like the file's name.")]
    [InlineData("2026.yaml", "date: \"2026-11-24\"", "date: \"24/11/2026\"", "2026.yaml:18:13: error D005: \"date:\" cần một ngày có trong lịch, viết như \"2026-11-30\". / \"date:\" takes a day of the calendar, written like \"2026-11-30\".")]
    [InlineData("2026.yaml", "date: \"2026-08-31\"", "date: \"2026-02-29\"", "2026.yaml:16:13: error D005: \"date:\" cần một ngày có trong lịch, viết như \"2026-11-30\". / \"date:\" takes a day of the calendar, written like \"2026-11-30\".")]
    [InlineData("2026.yaml", "until: \"2026-09-02\"", "until: \"2026-08-02\"", "2026.yaml:17:34: error D005: \"until:\" phải từ 01/09/2026 đến hết năm 2026. / \"until:\" must lie between 01/09/2026 and the end of 2026.")]
    [InlineData("2026.yaml", "date: \"2026-08-31\"", "date: \"2027-08-31\"", "2026.yaml:16:13: error C303: 31/08/2027 không thuộc năm 2026. / 31/08/2027 is not in 2026.")]
    [InlineData("2026.yaml", "date: \"2026-08-31\"", "date: \"2026-05-01\"", "2026.yaml:16:5: error C302: Ngày 01/05/2026 viết hai lần, chỉ giữ một. / The day 01/05/2026 stands twice, keep one.")]
    [InlineData("2026.yaml", "\"2026-08-22\"]", "\"2026-08-21\"]", "2026.yaml:21:24: error C304: 21/08/2026 không phải Thứ Bảy, Chủ Nhật: không cần ghi là ngày làm bù. / 21/08/2026 is no Saturday or Sunday: it is worked anyway.")]
    [InlineData("2026.yaml", "\"2026-08-22\"]", "\"2026-04-26\"]", "2026.yaml:21:24: error C302: Ngày 26/04/2026 viết hai lần, chỉ giữ một. / The day 26/04/2026 stands twice, keep one.")]
    [InlineData("2026.yaml", "date: \"2026-04-30\"", "date: \"2026-04-29\"", "2026.yaml:2:1: error C305: Thiếu ngày 30/04/2026 (Ngày Chiến thắng): thêm vào \"off:\", hoặc sửa rules.yaml. / 30/04/2026 (Victory Day) is missing: add it under \"off:\", or correct rules.yaml.")]
    [InlineData("2027.yaml", "date: \"2027-02-05\", until: \"2027-02-09\"", "date: \"2027-02-08\", until: \"2027-02-09\"", "2027.yaml:4:1: error C305: Thiếu ngày 06/02/2027 (Tết Âm lịch): thêm vào \"off:\", hoặc sửa rules.yaml. / 06/02/2027 (Lunar New Year) is missing: add it under \"off:\", or correct rules.yaml.")]
    [InlineData("2027.yaml", "name: { vi: \"Nghỉ bù 1/5\", en: \"In lieu of Labour Day\" } }", "name: { vi: \"Nghỉ bù 1/5\" } }", "2027.yaml:15:33: error D011: Thiếu tiếng Anh: thêm en: \"…\". / The English text is missing: add en: \"…\".")]
    [InlineData("2027.yaml", "date: \"2027-09-03\"", "day: \"2027-09-03\"", "2027.yaml:17:5: error D006: Thiếu \"date:\". Hãy thêm vào. / \"date:\" is missing: add it.")]
    [InlineData("rules.yaml", "day: \"30-04\"", "day: \"31-04\"", "rules.yaml:9:12: error D005: \"day:\" cần ngày và tháng có trong mọi năm, viết như \"30-04\". / \"day:\" takes day and month of every year, written like \"30-04\".")]
    [InlineData("rules.yaml", "day: \"30-04\"", "day: \"29-02\"", "rules.yaml:9:12: error D005: \"day:\" cần ngày và tháng có trong mọi năm, viết như \"30-04\". / \"day:\" takes day and month of every year, written like \"30-04\".")]
    [InlineData("rules.yaml", "\"2028-01-26\"", "\"2027-01-26\"", "rules.yaml:21:35: error D005: \"dates:\" năm 2027 có hai ngày, chỉ giữ một. / \"dates:\" has two days in 2027, keep one.")]
    [InlineData("rules.yaml", "days_before: 1", "days_before: 5", "rules.yaml:28:18: error D005: \"days_before:\" cần số nguyên từ 0 đến 4. / \"days_before:\" takes a whole number from 0 to 4.")]
    public void A_broken_calendar_stops_the_start_and_says_what_to_write(string file, string from, string to, string fault)
    {
        _files.Change("holidays/" + file, from, to);

        _files.Faults().ShouldContain("config/holidays/" + fault);
    }

    [Theory]
    [InlineData("2028.yml")]
    [InlineData("2028 (1).yaml")]
    [InlineData("tet.yaml")]
    public void A_file_that_would_be_passed_over_in_silence_is_told_of(string name)
    {
        File.Copy(Path.Combine(_files.Folder, "holidays/2027.yaml"), Path.Combine(_files.Folder, "holidays", name));

        _files.Faults().ShouldBe(
            [$"config/holidays/{name}:1:1: error C301: Tệp này không được đọc: đặt tên theo năm như 2028.yaml, hoặc chuyển đi nơi khác. / This file is not read: name it after its year like 2028.yaml, or move it away."]);
    }

    [Fact]
    public void Without_rules_there_is_no_start_but_without_lists_there_is()
    {
        File.Delete(Path.Combine(_files.Folder, "holidays/2026.yaml"));
        File.Delete(Path.Combine(_files.Folder, "holidays/2027.yaml"));
        _files.Load().Calendar.GapsOn(new DateOnly(2026, 11, 30)).Select(g => (g.Year, g.IsMissing, g.LacksLunar)).ShouldBe([(2026, true, false), (2027, true, false)]);

        File.Delete(Path.Combine(_files.Folder, "holidays/rules.yaml"));
        _files.Faults().ShouldBe(["config/holidays/rules.yaml:1:1: error C001: Không có tệp này: hãy chép lại từ bản phát hành. / The file is missing: copy it from the release."]);
    }
}
