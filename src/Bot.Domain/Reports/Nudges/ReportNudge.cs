using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports.Nudges;

/// <summary>That the clock told a person of a unit's missing report (a supervisor's own tap stands in the audit). Its first four parts are its natural key: whoever adds it first speaks, nobody else.</summary>
/// <param name="Key">Which report.</param>
/// <param name="Stage">The stage of the period.</param>
/// <param name="Person">Who was told.</param>
/// <param name="At">When.</param>
public sealed record ReportNudge(ReportKey Key, string Stage, ResidentId Person, DateTimeOffset At);

/// <summary>One person told of one unit at a stage.</summary>
public readonly record struct NudgedPerson(UnitId Unit, ResidentId Person);
