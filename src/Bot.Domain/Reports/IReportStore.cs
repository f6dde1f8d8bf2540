using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>Reports with their versions, their making and their steps. Versions and steps are only ever added.</summary>
public interface IReportStore
{
    ValueTask<Report?> FindAsync(ReportId id, CancellationToken ct);

    ValueTask<Report?> ByKeyAsync(ReportKey key, CancellationToken ct);

    /// <summary>Writes the report under its id. False when another one has its key, or when it was changed since the revision before this one.</summary>
    ValueTask<bool> SaveAsync(Report report, CancellationToken ct);

    /// <summary>Moves those of the reports that are in one state to the next, a revision on. Says how many.</summary>
    ValueTask<int> MoveAsync(IReadOnlyList<ReportId> reports, ReportState from, ReportState to, CancellationToken ct);

    ValueTask AddVersionAsync(ReportVersion version, CancellationToken ct);

    ValueTask<ReportVersion?> VersionAsync(ReportId report, int number, CancellationToken ct);

    /// <summary>All versions, oldest first.</summary>
    ValueTask<IReadOnlyList<ReportVersion>> VersionsAsync(ReportId report, CancellationToken ct);

    /// <summary>All versions of the reports, in no order.</summary>
    ValueTask<IReadOnlyList<ReportVersion>> VersionsOfManyAsync(IReadOnlyList<ReportId> reports, CancellationToken ct);

    /// <summary>How the count of a version was made; version 0 is the count of the cut-off.</summary>
    ValueTask AddMakingAsync(ReportId report, int version, IReadOnlyList<ReportVenueCount> venues, CancellationToken ct);

    /// <summary>The venue with most scans first.</summary>
    ValueTask<IReadOnlyList<ReportVenueCount>> MakingAsync(ReportId report, int version, CancellationToken ct);

    ValueTask AddStepAsync(ReportStep step, CancellationToken ct);

    /// <summary>The steps of a report or a sheet, oldest first.</summary>
    ValueTask<IReadOnlyList<ReportStep>> StepsAsync(long about, CancellationToken ct);

    /// <summary>
    /// What the person did, by id, from behind this one: with reports, and with sheets; not once more for each report in a sheet. Steps from before their
    /// person was kept are left out.
    /// </summary>
    ValueTask<IReadOnlyList<ReportStep>> StepsByAsync(ResidentId person, long after, int take, CancellationToken ct);

    /// <summary>Where those of the units stand that have begun, in no order.</summary>
    ValueTask<IReadOnlyList<ReportStanding>> StandingsAsync(ReportPeriodKey period, IReadOnlyList<UnitId> units, CancellationToken ct);

    /// <summary>The reports of a period whose number is fixed, by id, from behind this one: for verifying.</summary>
    ValueTask<IReadOnlyList<Report>> FixedAsync(ReportPeriodKey period, ReportId after, int take, CancellationToken ct);

    /// <summary>Nobody is nudged about this unit's report of the period before that time, for this person; the last choice counts.</summary>
    ValueTask SnoozeAsync(ReportKey key, ResidentId resident, DateTimeOffset until, CancellationToken ct);

    ValueTask<DateTimeOffset?> SnoozedUntilAsync(ReportKey key, ResidentId resident, CancellationToken ct);

    ValueTask<long> RemoveSnoozesOfAsync(ResidentId resident, CancellationToken ct);

    ValueTask<int> PurgeSnoozesAsync(DateTimeOffset before, int limit, CancellationToken ct);
}

/// <summary>Sheets, which never change but in their state.</summary>
public interface ISheetStore
{
    ValueTask<ReportSheet?> FindAsync(SheetId id, CancellationToken ct);

    /// <summary>The newest version of the unit's sheet for the period.</summary>
    ValueTask<ReportSheet?> LatestAsync(ReportKey key, CancellationToken ct);

    /// <summary>Every version, oldest first.</summary>
    ValueTask<IReadOnlyList<ReportSheet>> VersionsAsync(ReportKey key, CancellationToken ct);

    /// <summary>Writes a new sheet with its rows in their order. False when this version is there already.</summary>
    ValueTask<bool> AddAsync(ReportSheet sheet, IReadOnlyList<SheetRow> rows, CancellationToken ct);

    ValueTask<IReadOnlyList<SheetRow>> RowsAsync(SheetId sheet, CancellationToken ct);

    /// <summary>Moves the sheet from one state to the next; false when it is in another one.</summary>
    ValueTask<bool> MoveAsync(SheetId sheet, ReportState from, ReportState to, CancellationToken ct);
}
