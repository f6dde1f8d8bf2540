namespace Bot.Domain.Reports.Cycles;

/// <summary>When people are asked for a report that is not sent. Times are Vietnamese and lie outside the quiet hours.</summary>
public sealed record NudgePlan
{
    /// <summary>Working days before the due day, the longest first.</summary>
    public IReadOnlyList<int> BeforeDays { get; init; } = CyclePolicy.BeforeDays;

    public TimeOnly BeforeAt { get; init; } = CyclePolicy.Morning;

    /// <summary>Times on the due day, in order.</summary>
    public IReadOnlyList<TimeOnly> DueDayAt { get; init; } = [CyclePolicy.Morning, CyclePolicy.Afternoon];

    /// <summary>On every working morning while late, for <see cref="LateDays"/> of them.</summary>
    public TimeOnly LateAt { get; init; } = CyclePolicy.Morning;

    public int LateDays { get; init; } = CyclePolicy.LateDays;

    /// <summary>When supervisors get the list of who is missing, on the same mornings.</summary>
    public TimeOnly SupervisorAt { get; init; } = CyclePolicy.SupervisorMorning;

    /// <summary>From this working day after the due day on the list asks the supervisor to step in.</summary>
    public int EscalateAfter { get; init; } = CyclePolicy.EscalateAfter;
}
