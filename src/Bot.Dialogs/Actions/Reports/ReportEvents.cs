namespace Bot.Dialogs.Actions.Reports;

/// <summary>How the clock tells the dialogs of a report that is to be sent: the event its flow starts with, and its values.</summary>
public static class ReportEvents
{
    /// <summary>To heads and clerks; also the kind of its claim.</summary>
    public const string Nudge = "report-nudge";

    /// <summary>To supervisors: who is missing.</summary>
    public const string Missing = "report-missing";

    public const string Cycle = "cycle";

    /// <summary>Key of the period, such as 2026-11.</summary>
    public const string Period = "period";

    /// <summary>Key of the stage within the period.</summary>
    public const string Stage = "stage";
}
