using Bot.Domain.Calendar;
using Bot.Domain.Privacy;
using Bot.Domain.Reports.Cycles;
using Bot.Tests.Fakes;

namespace Bot.Tests.Domain.Reports.Cycles;

/// <summary>The shipped monthly cycle, changed as a test needs it, on the shipped calendar.</summary>
internal static class CycleInTests
{
    public static readonly QuietHours Quiet = new(CyclePolicy.QuietFrom, CyclePolicy.QuietTo);

    public static CyclePlan Plan { get; } = new() { Id = "monthly", Name = new BilingualText("Tháng", "Month"), Since = new DateOnly(2026, 1, 1) };

    public static ReportCycle Cycle(CyclePlan? plan = null) => new(plan ?? Plan, Quiet, OfficeFiles.Shipped.Calendar);

    public static ReportPeriod Period(this ReportCycle cycle, string key) => cycle.TryPeriod(key, out var period) ? period : throw new ArgumentException(key);

    public static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    /// <summary>"2026-11-30 08:00" by Vietnamese clocks.</summary>
    public static DateTimeOffset At(string text) => DateTimeOffset.Parse(text + "+07:00").ToUniversalTime();

    public static string Show(DateTimeOffset at) => at.ToOffset(TimeSpan.FromHours(7)).ToString("yyyy-MM-dd HH:mm");
}
