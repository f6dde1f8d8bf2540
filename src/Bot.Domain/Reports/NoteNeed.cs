namespace Bot.Domain.Reports;

/// <summary>Why a unit is asked for a note with its report (the district letter: scans are "theo dõi đầy đủ").</summary>
public enum NoteNeed
{
    None = 0,

    /// <summary>No venue is linked to the unit, so nothing could be counted.</summary>
    NoVenues,

    NoScans,

    /// <summary>Fewer scans than <see cref="ReportTerm.NoteBelowPercent"/> of one for each person of the unit.</summary>
    FarBelow,
}

public static class NoteNeeds
{
    /// <param name="scans">What would be reported.</param>
    /// <param name="venues">How many venues were counted.</param>
    /// <param name="headCount">How many people belong to the unit, where known.</param>
    /// <param name="percent">What the period expects: <see cref="ReportTerm.NoteBelowPercent"/>.</param>
    public static NoteNeed Of(long scans, int venues, int? headCount, int percent) => (scans, venues) switch
    {
        (0, 0) => NoteNeed.NoVenues,
        (0, _) => NoteNeed.NoScans,
        _ => scans * 100 < (headCount ?? 0) * (long)percent ? NoteNeed.FarBelow : NoteNeed.None,
    };
}
