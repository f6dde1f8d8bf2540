using System.Diagnostics.CodeAnalysis;
using Bot.Domain.Calendar;

namespace Bot.Domain.Reports.Cycles;

/// <summary>All cycles of an office, in the order of its file.</summary>
public sealed class ReportCycles(ReportPlan plan, WorkCalendar calendar)
{
    public ReportPlan Plan { get; } = plan;

    public WorkCalendar Calendar { get; } = calendar;

    public IReadOnlyList<ReportCycle> All { get; } = [.. plan.Cycles.Select(c => new ReportCycle(c, plan.Quiet, calendar))];

    public bool TryFind(string id, [NotNullWhen(true)] out ReportCycle? cycle)
    {
        cycle = All.FirstOrDefault(c => c.Id == id);
        return cycle is not null;
    }

    /// <summary>What is to be said at this instant, of all cycles: see <see cref="ReportCycle.StagesDue"/>.</summary>
    public IReadOnlyList<(ReportCycle Cycle, DueStage Due)> StagesDue(DateTimeOffset now) => [.. All.SelectMany(c => c.StagesDue(now).Select(d => (c, d)))];
}
