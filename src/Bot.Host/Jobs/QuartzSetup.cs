using System.Globalization;
using Bot.Storage;
using Microsoft.Data.Sqlite;
using Npgsql;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>
/// Quartz with its persistent store in the product's own database: a firing missed while the service was down is made good once at start.
/// </summary>
public static class QuartzSetup
{
    private static readonly TimeSpan MisfireAfter = TimeSpan.FromSeconds(30);

    /// <summary>Among several instances: how often each says that it lives, and after how much longer another takes its jobs over.</summary>
    private static readonly TimeSpan CheckIn = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CheckInLate = TimeSpan.FromSeconds(10);

    public static void AddClockWork(this WebApplicationBuilder builder, StorageOptions storage)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Schedule.TimeZone);
        builder.AddQuartz(q =>
        {
            UseStore(q, storage);
            foreach (var work in Schedule.All)
            {
                q.ScheduleJob<ClockJob>(
                    t => t.WithIdentity(work.Name).WithCronSchedule(
                        work.Cron,
                        x => x.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)),
                    j => j.WithIdentity(work.Name).WithDescription(work.Purpose).StoreDurably());
            }
        });

        // Without this Quartz replaces the stored triggers at every start and forgets what was missed.
        builder.Services.Configure<QuartzOptions>(o => o.Scheduling.ScheduleTriggerRelativeToReplacedTrigger = true);
        builder.Services.AddQuartzExecutionHistory(Keep);
        builder.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }

    /// <summary>The same store without a schedule and without a scheduler at work: for looking at it and for asking it from the command line.</summary>
    public static void AddClockBoard(this IServiceCollection services, StorageOptions storage)
    {
        services.AddQuartz(q => UseStore(q, storage));
        services.AddQuartzExecutionHistory(Keep);
    }

    private static void UseStore(IQuartzBuilder quartz, StorageOptions storage) => quartz.UsePersistentStore(s =>
    {
        UseDatabase(s, storage);
        s.ProvisionSchema();
        s.UseExecutionHistory();
        s.ConfigureStore(o =>
        {
            o.StoreJobDataAsStrings = true;
            o.MisfireThreshold = MisfireAfter;
        });
    });

    private static void Keep(ExecutionHistoryOptions history)
    {
        history.Retention = JobHistory.Kept;
        history.RetentionByResult[JobRunResult.Failed] = JobHistory.FailuresKept;
        history.MaxEntriesPerJob = JobHistory.MostOfJob;
        history.MaxEntriesPerScheduler = JobHistory.Most;
        history.WriteBehindInterval = JobHistory.WrittenEvery;
    }

    /// <summary>Behind a pool that lends connections for a transaction nothing may be reset when one is given back: it is another's by then.</summary>
    private static string ConnectionString(StorageOptions storage) => storage.PreparedStatements > 0
        ? storage.ConnectionString
        : new NpgsqlConnectionStringBuilder(storage.ConnectionString) { NoResetOnClose = true }.ToString();

    private static void UseDatabase(IPersistentStoreBuilder store, StorageOptions storage)
    {
        if (storage.Kind == StoreKind.Sqlite)
        {
            store.UseSqlite(SqliteFactory.Instance, new SqliteConnectionStringBuilder { DataSource = storage.DatabaseFile, DefaultTimeout = 5 }.ToString());
            return;
        }

        store.UsePostgres(ConnectionString(storage));
        store.UseClustering(c =>
        {
            c.CheckinInterval = CheckIn;
            c.CheckinMisfireThreshold = CheckInLate;
        });
    }
}
