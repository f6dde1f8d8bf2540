namespace Bot.Domain.Calendar;

/// <summary>Numbers of the working calendar. Which days are off stands in config/holidays; what no list can say is decided here.</summary>
public static class CalendarPolicy
{
    /// <summary>
    /// Own choice: the schedule of the next year's holidays is announced each autumn (that of 2026 on 17 October 2025), and an office wants weeks to
    /// enter it. From the first of this month on its absence is told.
    /// </summary>
    public const int AskForNextYearFrom = 10;

    /// <summary>Own choice: no office looks further ahead than a lifetime of work, and a loop over days must end.</summary>
    public const int MostWorkingDays = 1000;

    /// <summary>National Day has one more day off, the one before or the one after it: Labour Code 45/2019/QH14, Article 112, clause 1đ.</summary>
    public static readonly IReadOnlySet<DayOfWeek> AdjacentDayIsAfter = new HashSet<DayOfWeek> { DayOfWeek.Monday, DayOfWeek.Thursday, DayOfWeek.Sunday };

    /// <summary>Weekly days off of the administration: Saturday and Sunday since 2 October 1999 (Decision 188/1999/QĐ-TTg, the 40-hour week).</summary>
    public static bool IsWeekend(DateOnly date) => date.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday;
}
