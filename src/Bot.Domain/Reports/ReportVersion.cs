using Bot.Domain.Records;

namespace Bot.Domain.Reports;

/// <summary>One sending of a report, which never changes. A correction is a version more.</summary>
public sealed record ReportVersion
{
    public required long Id { get; init; }

    public required ReportId Report { get; init; }

    /// <summary>1 is the first.</summary>
    public required int Number { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>Null: the service itself, when the number of a report sent before the cut-off was fixed.</summary>
    public ReportPerson? By { get; init; }

    public required ReportCount Count { get; init; }

    /// <summary>What the unit says instead of the count, with its reason; null when it confirmed the count.</summary>
    public long? Corrected { get; init; }

    /// <summary>Why the number is another one than counted, or than in the version before.</summary>
    public string Reason { get; init; } = string.Empty;

    public string Note { get; init; } = string.Empty;

    /// <summary>How many people the unit had then.</summary>
    public int? HeadCount { get; init; }

    /// <summary>Sent after the deadline.</summary>
    public bool IsLate { get; init; }

    /// <summary>The number that is reported.</summary>
    public long Scans => Corrected ?? Count.Scans;

    /// <summary>The number that the person is told, and may read out to ask about it.</summary>
    public string Receipt => ReceiptNumber.Of(Id);
}
