namespace Bot.Domain.Reports;

/// <summary>How far a report has come in the chain of the labour department's letter of 26 August 2021. The numbers are kept in the store.</summary>
public enum ReportState
{
    /// <summary>Counted, not sent.</summary>
    Draft = 1,

    Submitted = 2,

    /// <summary>Sent back by a supervisor, with a reason.</summary>
    Returned = 3,

    /// <summary>Stands in a sheet.</summary>
    Aggregated = 4,

    /// <summary>A sheet with it was signed.</summary>
    Signed = 5,

    /// <summary>A signed sheet with it was sent on.</summary>
    Sent = 6,
}
