using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports.Nudges;

/// <summary>Who was told of which missing report, and until when people asked to be left alone.</summary>
public interface INudgeStore
{
    /// <summary>False when this person was told of this report at this stage before: then nothing may be said.</summary>
    ValueTask<bool> AddAsync(ReportNudge nudge, CancellationToken ct);

    /// <summary>Everybody who was told at a stage, in no order.</summary>
    ValueTask<IReadOnlyList<NudgedPerson>> AtStageAsync(ReportPeriodKey period, string stage, CancellationToken ct);

    /// <summary>Every nudge about the units' reports of a period, newest first.</summary>
    ValueTask<IReadOnlyList<ReportNudge>> OfUnitsAsync(ReportPeriodKey period, IReadOnlyList<UnitId> units, CancellationToken ct);

    /// <summary>Everybody who asked for silence about a report of the period, also where the time has passed, in no order.</summary>
    ValueTask<IReadOnlyList<NudgeSnooze>> SnoozesAsync(ReportPeriodKey period, CancellationToken ct);

    /// <summary>What the person was told, oldest first.</summary>
    ValueTask<IReadOnlyList<ReportNudge>> OfPersonAsync(ResidentId person, int skip, int take, CancellationToken ct);

    /// <summary>Removes what the person was told. Says how many rows went.</summary>
    ValueTask<long> RemoveOfAsync(ResidentId person, CancellationToken ct);

    /// <summary>Removes nudges from before the instant. Says how many went.</summary>
    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);
}

/// <summary>Until when a person wants to hear nothing of a unit's report.</summary>
public readonly record struct NudgeSnooze(UnitId Unit, ResidentId Person, DateTimeOffset Until);
