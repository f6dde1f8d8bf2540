using Quartz;

namespace Bot.Host.Jobs;

/// <summary>Hands Quartz' call to the <see cref="IClockWork"/> of the job's name. One run at a time for each name.</summary>
[DisallowConcurrentExecution]
internal sealed class ClockJob(IEnumerable<IClockWork> works, JobMeters meters, ILogger<ClockJob> log) : IJob
{
    public async ValueTask Execute(IJobExecutionContext context, CancellationToken cancellationToken = default)
    {
        var name = context.JobDetail.Key.Name;
        if (works.FirstOrDefault(w => w.Name == name) is not { } work)
        {
            Log.UnknownJob(log, name);
            return;
        }

        try
        {
            await work.RunAsync(cancellationToken);
            meters.Ran(name, isDone: true);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // The next firing tries again. Quartz is told for the history of jobs, but not what the exception says, which might name somebody.
            Log.JobFailed(log, name, e.GetType().Name);
            meters.Ran(name, isDone: false);
            throw new JobExecutionException(e.GetType().Name);
        }
    }
}
