using Bot.Domain.Venues;

namespace Bot.Domain.Reports;

/// <summary>What was counted for a unit: every scan ("lượt quét"), persons beside it.</summary>
public sealed record ReportCount
{
    public required CountedDays Days { get; init; }

    public required long Scans { get; init; }

    /// <summary>Each person once, over all venues and days.</summary>
    public required long Persons { get; init; }

    /// <summary>False where people of some of the days were deleted meanwhile: those are counted once for each day and venue, so the number is too high.</summary>
    public bool ArePersonsExact { get; init; } = true;

    public required int Venues { get; init; }

    /// <summary>"Tính đến …".</summary>
    public required DateTimeOffset CountedAt { get; init; }

    /// <summary>Counted at or after the cut-off: it never changes any more.</summary>
    public bool IsFixed { get; init; }
}

/// <summary>How a count was made: one venue's share. Persons who were at several venues are in the share of each.</summary>
public sealed record ReportVenueCount(VenueId Venue, long Scans, long Persons);

/// <summary>A count with its making, the venue with most scans first.</summary>
public sealed record CountedReport(ReportCount Count, IReadOnlyList<ReportVenueCount> Venues);
