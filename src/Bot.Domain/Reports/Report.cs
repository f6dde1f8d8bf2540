using Bot.Domain.Records;

namespace Bot.Domain.Reports;

/// <summary>A unit's report of a period: where it stands, and what was counted for it at the cut-off. What was sent are its <see cref="ReportVersion"/>s.</summary>
public sealed record Report
{
    public required ReportId Id { get; init; }

    public required ReportKey Key { get; init; }

    public required ReportState State { get; init; }

    /// <summary>The number of the newest version; 0 while none was sent.</summary>
    public int Version { get; init; }

    /// <summary>Rises with everything that happens to it. Whoever acts says which one was seen, so that nobody overtakes another unawares.</summary>
    public int Revision { get; init; }

    public required CountedDays Days { get; init; }

    /// <summary>The count of the cut-off; null before.</summary>
    public ReportCount? Fixed { get; init; }

    public bool IsSubmitted => State is not (ReportState.Draft or ReportState.Returned);

    /// <summary>From then on only a supervisor who sends it back lets it change.</summary>
    public bool IsInSheet => State is ReportState.Aggregated or ReportState.Signed or ReportState.Sent;

    public string Receipt => ReceiptNumber.Of(Id.Value);
}
