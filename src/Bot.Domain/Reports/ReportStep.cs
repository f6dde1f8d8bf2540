namespace Bot.Domain.Reports;

/// <summary>What was done with a report or a sheet. The numbers are kept in the store.</summary>
public enum ReportDeed
{
    /// <summary>Sent for the first time, or again after it was sent back.</summary>
    Submit = 1,

    /// <summary>Sent again with another number or note, without having been sent back.</summary>
    Correct = 2,

    Return = 3,

    /// <summary>The cut-off: the number was fixed.</summary>
    FixCount = 4,

    Aggregate = 5,

    /// <summary>The leader was shown what is to be signed, and asked for a one-time code.</summary>
    AskToSign = 6,

    Sign = 7,
    Send = 8,
}

/// <summary>One step of a report or a sheet on its way up, with name and time. Steps are only ever added.</summary>
public sealed record ReportStep
{
    public required long Id { get; init; }

    /// <summary>The number of the report or of the sheet: both come from one source, so neither has the other's.</summary>
    public required long About { get; init; }

    public required DateTimeOffset At { get; init; }

    public required ReportDeed Deed { get; init; }

    /// <summary>Where it stood afterwards.</summary>
    public required ReportState State { get; init; }

    /// <summary>Null: the service itself.</summary>
    public ReportPerson? By { get; init; }

    public string Reason { get; init; } = string.Empty;
}
