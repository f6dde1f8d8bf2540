using Bot.Domain.Calendar;

namespace Bot.Domain.Reports.Cycles;

/// <summary>config/reporting.yaml: the cycles, and what holds for the people in all of them.</summary>
public sealed record ReportPlan
{
    public required IReadOnlyList<CyclePlan> Cycles { get; init; }

    public QuietHours Quiet { get; init; } = new(CyclePolicy.QuietFrom, CyclePolicy.QuietTo);

    /// <summary>What "later" offers.</summary>
    public IReadOnlyList<SnoozeChoice> Snoozes { get; init; } = CyclePolicy.Snoozes;

    public NudgeButton Button { get; init; } = new(CyclePolicy.ButtonAgainAfter, CyclePolicy.ButtonMostADay);
}
