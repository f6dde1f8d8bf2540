using System.Globalization;
using Microsoft.Data.Sqlite;
using Quartz;

namespace Bot.Host.Jobs;

/// <summary>
/// Quartz with its persistent store in the product's own database: a firing missed while the service was down is made good once at start.
/// </summary>
public static class QuartzSetup
{
    private static readonly TimeSpan MisfireAfter = TimeSpan.FromSeconds(30);

    public static void AddClockWork(this WebApplicationBuilder builder, string databaseFile)
    {
        var zone = TimeZoneInfo.FindSystemTimeZoneById(Schedule.TimeZone);
        var connection = new SqliteConnectionStringBuilder { DataSource = databaseFile, DefaultTimeout = 5 }.ToString();
        builder.AddQuartz(q =>
        {
            q.UsePersistentStore(s =>
            {
                s.UseSqlite(SqliteFactory.Instance, connection);
                s.ProvisionSchema();
                s.ConfigureStore(o =>
                {
                    o.StoreJobDataAsStrings = true;
                    o.MisfireThreshold = MisfireAfter;
                });
            });
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
        builder.AddQuartzHostedService(o => o.WaitForJobsToComplete = true);
    }
}
