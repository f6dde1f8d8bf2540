using Bot.Host.Startup;
using Bot.Tests.Fakes;

namespace Bot.Tests.Host.Startup;

public class CalendarCheckTests
{
    [Theory]
    [InlineData("2026-09-30T23:59:59+07:00", "")]
    [InlineData("2026-09-30T17:00:00Z", "config/holidays/2027.yaml: còn ngày tạm tính: sửa theo thông báo chính thức rồi bỏ \"provisional: yes\" / has provisional days: correct them by the announcement, then remove \"provisional: yes\"")]
    [InlineData("2028-01-02T08:00:00+07:00", "config/holidays/2028.yaml: chưa có lịch nghỉ của năm: đang tính theo luật, chưa có ngày hoán đổi; thêm tệp này khi có thông báo / the year's days off come from the law alone, without exchanged days: add this file once they are announced")]
    [InlineData("2056-05-01T08:00:00+07:00", "config/holidays/2056.yaml: chưa có lịch nghỉ của năm, kể cả ngày Tết: thêm tệp này khi có thông báo, nếu không hạn báo cáo có thể rơi vào ngày nghỉ / the year's days off are not known, not even Tết: add this file once they are announced, or reports may fall due on a day off")]
    public void The_office_is_told_which_file_to_write_and_why(string now, string line) =>
        string.Join('\n', CalendarCheck.Lines(OfficeFiles.Shipped.Calendar, DateTimeOffset.Parse(now))).ShouldBe(line);
}
