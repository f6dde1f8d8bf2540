using Bot.Channels.Reports;

namespace Bot.Host.Jobs;

/// <summary>Tells unit heads that their report is due, and supervisors who is missing. When: config/reporting.yaml.</summary>
public sealed class ReportNudgeWork(ReportNudgeSweep sweep) : IClockWork
{
    public string Name => Schedule.ReportNudges;

    public async Task RunAsync(CancellationToken ct) => await sweep.RunAsync(ct);
}
