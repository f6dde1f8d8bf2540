using Bot.Domain.Units;

namespace Bot.Domain.Reports;

/// <summary>What a person sends.</summary>
/// <param name="SeenRevision">Of the view that the person acted on (<see cref="ReportView.Revision"/>).</param>
public sealed record ReportSubmission(int SeenRevision)
{
    /// <summary>Another number than the one counted; null confirms the count.</summary>
    public long? Scans { get; init; }

    /// <summary>Asked for with another number, and when a report that is in already is changed.</summary>
    public string Reason { get; init; } = string.Empty;

    public string Note { get; init; } = string.Empty;
}

/// <summary>What became of sending a report.</summary>
public abstract record SubmitResult
{
    private SubmitResult()
    {
    }

    /// <summary>It is in; <paramref name="IsCorrection"/> when it was in before.</summary>
    public sealed record Accepted(Report Report, ReportVersion Version, bool IsCorrection) : SubmitResult;

    /// <summary>The same was sent before: the same tap twice, or nothing changed.</summary>
    public sealed record AlreadySent(Report Report, ReportVersion Version) : SubmitResult;

    /// <summary>
    /// Something happened since the person looked: it was sent from another phone, sent back, or its number was fixed. Nothing was kept; look again.
    /// </summary>
    public sealed record Changed(Report Report, ReportVersion? Latest) : SubmitResult;

    /// <summary>It stands in a sheet: whoever gathered it has to send it back first.</summary>
    public sealed record InSheet(Report Report, ReportVersion Latest) : SubmitResult;

    public sealed record NeedsNote(NoteNeed Need) : SubmitResult;

    /// <summary>A reason is missing, or too short to explain anything.</summary>
    public sealed record NeedsReason : SubmitResult;

    /// <summary>Reason or note is longer than <see cref="ReportPolicy.LongestText"/>.</summary>
    public sealed record TooLong : SubmitResult;

    /// <summary>Below zero or above <see cref="ReportPolicy.MostScans"/>.</summary>
    public sealed record WrongNumber : SubmitResult;

    public sealed record NotAllowed : SubmitResult;

    /// <summary>The unit was no more at the end of the period; its successor, if one was named, reports.</summary>
    public sealed record UnitClosed(Unit Unit, UnitId? Successor) : SubmitResult;

    /// <summary>No report is expected of this unit.</summary>
    public sealed record NotReporting(Unit Unit) : SubmitResult;

    /// <summary>The period has not begun.</summary>
    public sealed record TooEarly(CountedDays Days) : SubmitResult;
}
