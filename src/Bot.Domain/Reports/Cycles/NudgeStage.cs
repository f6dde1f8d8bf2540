namespace Bot.Domain.Reports.Cycles;

/// <summary>What a nudge is about. The numbers are kept in the store.</summary>
public enum NudgeKind
{
    /// <summary>The report falls due in some working days.</summary>
    Before = 1,

    /// <summary>It is due today.</summary>
    DueDay,

    /// <summary>It is late.</summary>
    Late,

    /// <summary>The person asked to be asked again now.</summary>
    Snoozed,

    /// <summary>To supervisors: who is missing.</summary>
    SupervisorList,

    /// <summary>To supervisors: who is missing although nudged on several mornings, and that they should step in.</summary>
    Escalation,
}

/// <summary>One moment of a period at which people are nudged.</summary>
/// <param name="Key">
/// Stable within the period: part of the natural key (cycle, period, stage, unit, person) by which a nudge is claimed once. It names the stage and not
/// its day where the calendar may move that day, so a holiday that is entered late repeats nothing.
/// </param>
/// <param name="Kind">What it is about.</param>
/// <param name="At">When it begins, in UTC.</param>
/// <param name="Until">When it is overtaken: a service that was down says it late, but not after this instant.</param>
public sealed record NudgeStage(string Key, NudgeKind Kind, DateTimeOffset At, DateTimeOffset Until)
{
    public bool IsForSupervisors => Kind is NudgeKind.SupervisorList or NudgeKind.Escalation;
}

/// <summary>A stage that is to be said now, and of which period.</summary>
public sealed record DueStage(ReportPeriod Period, NudgeStage Stage);

/// <summary>How far one unit is with a report, as far as nudging asks.</summary>
/// <param name="SentAt">When it was sent; null while it is not, or was returned.</param>
/// <param name="SnoozedUntil">When the person wants to be asked again, also when that has passed.</param>
public sealed record ReportStanding(DateTimeOffset? SentAt, DateTimeOffset? SnoozedUntil)
{
    public static readonly ReportStanding Open = new(null, null);
}
