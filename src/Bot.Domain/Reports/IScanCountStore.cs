using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Domain.Reports;

/// <summary>A store's answer about one venue that does not add up: of a closed day, the total against the rows there and the rows removed.</summary>
public sealed record CountFault(VenueId Venue, DateOnly Day, long Total, long Living, long Removed);

/// <summary>
/// Counts scans. The rows themselves are counted as long as a day is open. When it is over it is closed: its totals by venue, which name nobody,
/// are kept for good, and rows of a day that is not closed are never removed by age. What is removed of an open day for other reasons is added
/// to its counters in the same transaction. So a total never depends on which rows are still there.
/// </summary>
public interface IScanCountStore
{
    /// <summary>Scans and persons of each of the venues that has any, in no order.</summary>
    ValueTask<IReadOnlyList<ReportVenueCount>> OfVenuesAsync(IReadOnlyList<VenueId> venues, CountedDays days, CancellationToken ct);

    /// <summary>Persons over all the venues and days, each once, as far as <see cref="PersonCount.IsExact"/>.</summary>
    ValueTask<PersonCount> PersonsAsync(IReadOnlyList<VenueId> venues, CountedDays days, CancellationToken ct);

    /// <summary>Scans of each of the units that has any, over the venues linked to it now.</summary>
    ValueTask<IReadOnlyDictionary<UnitId, long>> OfUnitsAsync(IReadOnlyList<UnitId> units, CountedDays days, CancellationToken ct);

    /// <summary>Day by day, days without scans left out, oldest first.</summary>
    ValueTask<IReadOnlyList<DayScans>> ByDayAsync(IReadOnlyList<VenueId> venues, CountedDays days, CancellationToken ct);

    /// <summary>The last day with a scan of each of the venues that ever had one.</summary>
    ValueTask<IReadOnlyDictionary<VenueId, DateOnly>> LastDaysAsync(IReadOnlyList<VenueId> venues, CancellationToken ct);

    /// <summary>The last day whose totals are kept; null before the first one.</summary>
    ValueTask<DateOnly?> ClosedThroughAsync(CancellationToken ct);

    /// <summary>The day of the oldest scan that is there; null when there is none.</summary>
    ValueTask<DateOnly?> OldestAsync(CancellationToken ct);

    /// <summary>
    /// Keeps the totals of a day at some venues, by id from behind this one. Says the last of them, or null when none was left: then the day can
    /// be closed. Safe to repeat: rows and removed rows together always make the same total.
    /// </summary>
    ValueTask<VenueId?> KeepTotalsAsync(DateOnly day, VenueId after, int take, CancellationToken ct);

    /// <summary>From now on the totals of all days up to and with this one count instead of the rows.</summary>
    ValueTask CloseThroughAsync(DateOnly day, CancellationToken ct);

    /// <summary>Closed days of the venues, by id from behind this one, whose total is not rows and removed rows together.</summary>
    ValueTask<IReadOnlyList<CountFault>> FaultsAsync(CountedDays days, CancellationToken ct);
}

/// <param name="Persons">Each once.</param>
/// <param name="IsExact">False where people were deleted meanwhile: those are counted once for each day and venue.</param>
public readonly record struct PersonCount(long Persons, bool IsExact);
