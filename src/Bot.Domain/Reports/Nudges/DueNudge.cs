using Bot.Domain.Reports.Cycles;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports.Nudges;

/// <summary>One message that is to be said to one person: about all units whose reports of the period the person still owes.</summary>
/// <param name="Period">Of which period.</param>
/// <param name="Stage">What is said.</param>
/// <param name="Person">To whom.</param>
/// <param name="Units">Of which nothing was said to this person at this stage yet, by id. For supervisors: the units they follow, of which at least one is missing below.</param>
public sealed record DueNudge(ReportPeriodKey Period, NudgeStage Stage, ResidentId Person, IReadOnlyList<UnitId> Units);
