namespace Bot.Host.Jobs;

/// <summary>When a piece of <see cref="IClockWork"/> runs, as a Quartz cron expression in Asia/Ho_Chi_Minh.</summary>
public sealed record ScheduledWork(string Name, string Cron, string Purpose);

/// <summary>Everything that runs by the clock.</summary>
public static class Schedule
{
    /// <summary>Vietnam has one time zone and no summer time.</summary>
    public const string TimeZone = "Asia/Ho_Chi_Minh";

    public const string ConversationExpiry = "conversation-expiry";
    public const string Retention = "retention";
    public const string ReportCutOff = "report-cut-off";
    public const string ScanDays = "scan-days";
    public const string Reruns = "reruns";
    public const string CheckOutReminders = "check-out-reminders";
    public const string DeclarationReminders = "declaration-reminders";
    public const string ReportNudges = "report-nudges";
    public const string UnitWelcomes = "unit-welcomes";

    public static IReadOnlyList<ScheduledWork> All { get; } =
    [
        new(ConversationExpiry, "20 * * * * ?", "erases the answers of conversations left lying"),
        new(CheckOutReminders, "5/15 * * * * ?", "asks people who did not check out whether they are still there"),
        new(DeclarationReminders, "50 * * * * ?", "tells people who asked for it that their declaration ended"),
        new(UnitWelcomes, "12/20 * * * * ?", "tells people of their roles in units once they are recognised"),
        new(ReportNudges, "10/15 * * * * ?", "tells unit heads that their report is due, and supervisors who is missing"),
        new(Reruns, "0/15 * * * * ?", "runs dead letters again that an operator asked for"),
        new(ReportCutOff, "5 * * * * ?", "fixes the numbers of reports when their cut-off has passed"),
        new(ScanDays, "30 2/30 * * * ?", "keeps the totals of days that are over"),
        new(Retention, "40 7/30 * * * ?", "removes what was kept long enough"),
    ];
}
