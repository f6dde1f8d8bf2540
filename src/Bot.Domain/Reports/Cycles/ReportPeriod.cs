using System.Globalization;

namespace Bot.Domain.Reports.Cycles;

/// <summary>The days that one report is about. It bears the month in which it ends.</summary>
/// <param name="Cycle">Id of the cycle.</param>
/// <param name="First">Its first day.</param>
/// <param name="Last">Its last day.</param>
public sealed record ReportPeriod(string Cycle, DateOnly First, DateOnly Last)
{
    /// <summary>Stable, for keys and the command line: 2026-11.</summary>
    public string Key => Last.ToString("yyyy-MM", CultureInfo.InvariantCulture);
}

/// <summary>The instants between which scans count for a report: from the cut-off before until its own, so that each scan is in exactly one.</summary>
public sealed record CountWindow(DateTimeOffset From, DateTimeOffset Until)
{
    public bool Includes(DateTimeOffset at) => at >= From && at < Until;
}
