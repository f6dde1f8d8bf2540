namespace Bot.Domain.CheckIns;

/// <summary>Numbers of checking in.</summary>
public static class CheckInPolicy
{
    /// <summary>
    /// A second scan of the same person, venue and direction within 5 minutes is marked as a repeat and still counted as a scan:
    /// the 2021 history (district letter, appendix II) shows one visitor three times within 4 minutes, all counted.
    /// </summary>
    public static readonly TimeSpan RepeatWindow = TimeSpan.FromMinutes(5);

    /// <summary>A visit without a check-out counts as over after 12 hours, so that the next scan is an entry again. Own decision: longer than a shift.</summary>
    public static readonly TimeSpan LongestVisit = TimeSpan.FromHours(12);

    /// <summary>Rows on one page of the personal history: what fits a phone's screen without scrolling far. Own decision.</summary>
    public const int HistoryPageSize = 8;
}
