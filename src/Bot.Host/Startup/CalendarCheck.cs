using System.Globalization;
using Bot.Dialogs.Configuration;
using Bot.Domain.Calendar;
using Bot.Domain.Text;

namespace Bot.Host.Startup;

/// <summary>
/// Tells an office in time that the days off of a year are not known or not certain: due days would be wrong, and nobody would notice. The service works
/// on with what the rules know, so it is a warning and stops nothing.
/// </summary>
internal static class CalendarCheck
{
    /// <summary>One line for each year to see to, in both languages; none when all is well.</summary>
    public static IReadOnlyList<string> Lines(WorkCalendar calendar, DateTimeOffset now) => [.. calendar.GapsOn(VietnamTime.Date(now)).Select(Line)];

    /// <summary>At start the same goes to the log.</summary>
    public static void Run(IServiceProvider services)
    {
        var log = services.GetRequiredService<ILoggerFactory>().CreateLogger(typeof(CalendarCheck).FullName!);
        var calendar = services.GetRequiredService<OfficeConfiguration>().Calendar;
        foreach (var line in Lines(calendar, services.GetRequiredService<TimeProvider>().GetUtcNow()))
        {
            Log.CalendarGap(log, line);
        }
    }

    private static string Line(CalendarGap gap)
    {
        var (vi, en) = gap switch
        {
            { LacksLunar: true } => (
                "chưa có lịch nghỉ của năm, kể cả ngày Tết: thêm tệp này khi có thông báo, nếu không hạn báo cáo có thể rơi vào ngày nghỉ",
                "the year's days off are not known, not even Tết: add this file once they are announced, or reports may fall due on a day off"),
            { IsMissing: true } => (
                "chưa có lịch nghỉ của năm: đang tính theo luật, chưa có ngày hoán đổi; thêm tệp này khi có thông báo",
                "the year's days off come from the law alone, without exchanged days: add this file once they are announced"),
            _ => (
                "còn ngày tạm tính: sửa theo thông báo chính thức rồi bỏ \"provisional: yes\"",
                "has provisional days: correct them by the announcement, then remove \"provisional: yes\""),
        };
        return string.Create(CultureInfo.InvariantCulture, $"config/holidays/{gap.Year}.yaml: {vi} / {en}");
    }
}
