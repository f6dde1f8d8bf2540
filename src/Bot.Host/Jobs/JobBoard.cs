using Quartz;
using Quartz.Extensibility;

namespace Bot.Host.Jobs;

/// <summary>A job as the database knows it: when it runs next, how it went.</summary>
public sealed record JobLine(string Name, string Purpose, DateTimeOffset? Next, JobRunStatus? Status);

/// <summary>
/// What runs by the clock, looked at from outside of the service. A job is asked for through the database, so that the running service does it
/// and no second program works beside it.
/// </summary>
public sealed class JobBoard(ISchedulerFactory schedulers, IExecutionHistoryStore history)
{
    /// <summary>A scheduler looks into the database at least this often when nothing else is due.</summary>
    public static readonly TimeSpan SeenWithin = TimeSpan.FromSeconds(30);

    /// <summary>By name.</summary>
    public async Task<IReadOnlyList<JobLine>> ListAsync(CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var jobs = await scheduler.QueryJobs(new JobQuery { Take = PagedQuery.All }, ct);
        var triggers = await scheduler.QueryTriggers(new TriggerQuery { Take = PagedQuery.All }, ct);
        var lines = new List<JobLine>();
        foreach (var job in jobs.Items.OrderBy(j => j.Key.Name, StringComparer.Ordinal))
        {
            lines.Add(new JobLine(
                job.Key.Name,
                job.Description ?? string.Empty,
                triggers.Items.Where(t => t.JobKey.Equals(job.Key)).Min(t => t.NextFireTimeUtc),
                await history.GetJobRunStatus(scheduler.SchedulerName, job.Key, ct)));
        }

        return lines;
    }

    /// <summary>False when there is no such job.</summary>
    public async Task<bool> RunAsync(string name, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var job = new JobKey(name);
        if (!await scheduler.Exists(job, ct))
        {
            return false;
        }

        await scheduler.TriggerJob(job, new JobDataMap(), ct);
        return true;
    }

    /// <summary>The last runs, newest first; of one job or of all, all or only those that failed.</summary>
    public async Task<IReadOnlyList<ExecutionHistoryEntry>> HistoryAsync(string? name, bool onlyFailed, int most, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var page = await history.QueryExecutions(
            new ExecutionHistoryQuery
            {
                SchedulerName = scheduler.SchedulerName,
                Job = name is null ? null : new JobKey(name),
                Results = onlyFailed ? [JobRunResult.Failed] : null,
                Take = most,
            },
            ct);
        return page.Items;
    }

    /// <summary>Firings that came too late or not at all, newest first: the service was down or the machine overloaded.</summary>
    public async Task<IReadOnlyList<MisfireHistoryEntry>> MissedAsync(string? name, int most, CancellationToken ct)
    {
        var scheduler = await schedulers.GetScheduler(ct);
        var page = await history.QueryMisfires(
            new MisfireHistoryQuery { SchedulerName = scheduler.SchedulerName, Job = name is null ? null : new JobKey(name), Take = most },
            ct);
        return page.Items;
    }
}
