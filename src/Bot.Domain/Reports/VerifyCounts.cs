using Bot.Domain.Records;

namespace Bot.Domain.Reports;

/// <summary>A fixed number that rows and counters no longer add up to.</summary>
public sealed record ReportFault(ReportKey Key, ReportVenueCount Fixed, long Now);

/// <summary>Counts the venues of fixed reports again from what rows and counters say today, and names where that is another number.</summary>
public static class VerifyCounts
{
    /// <summary>One page: the reports looked at, and what does not add up. An empty page is the end.</summary>
    public static async ValueTask<(IReadOnlyList<Report> Looked, IReadOnlyList<ReportFault> Faults)> ExecuteAsync(
        IRecords records, ReportPeriodKey period, ReportId after, CancellationToken ct)
    {
        var reports = await records.Reports.FixedAsync(period, after, ReportPolicy.UnitsAtATime, ct);
        var faults = new List<ReportFault>();
        foreach (var report in reports)
        {
            var making = await records.Reports.MakingAsync(report.Id, 0, ct);
            var now = (await records.ScanCounts.OfVenuesAsync([.. making.Select(m => m.Venue)], report.Days, ct)).ToDictionary(c => c.Venue, c => c.Scans);
            faults.AddRange(making.Where(m => now.GetValueOrDefault(m.Venue) != m.Scans).Select(m => new ReportFault(report.Key, m, now.GetValueOrDefault(m.Venue))));
        }

        return (reports, faults);
    }
}
