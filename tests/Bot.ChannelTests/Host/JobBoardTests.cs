using Bot.ChannelTests.Fakes;
using Bot.Host.Jobs;
using Bot.Storage;
using Microsoft.Extensions.DependencyInjection;
using Quartz;

namespace Bot.ChannelTests.Host;

/// <summary>The clock's work, looked at and asked for from a second program while the service runs.</summary>
[Trait("Speed", "slow")]
public sealed class JobBoardTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("jobs-").FullName;

    [Fact]
    public async Task Every_scheduled_work_is_listed_with_its_next_run()
    {
        using var service = RunningService.Start(_folder, "Development");
        await using var other = Board();

        var jobs = await other.GetRequiredService<JobBoard>().ListAsync(CancellationToken.None);

        jobs.Select(j => j.Name).ShouldBe(Schedule.All.Select(w => w.Name), ignoreOrder: true);
        jobs.ShouldAllBe(j => j.Next != null && j.Purpose.Length > 0);
    }

    [Theory]
    [InlineData(Schedule.Retention)]
    [InlineData(Schedule.ReportCutOff)]
    [InlineData(Schedule.ScanDays)]
    public async Task A_job_asked_for_is_done_by_the_running_service_and_stands_in_the_history(string job)
    {
        using var service = RunningService.Start(_folder, "Development");
        await using var other = Board();
        var board = other.GetRequiredService<JobBoard>();

        (await board.RunAsync("no-such-job", CancellationToken.None)).ShouldBeFalse();
        (await board.RunAsync(job, CancellationToken.None)).ShouldBeTrue();

        await Eventually.TrueAsync(
            async () => (await board.HistoryAsync(job, onlyFailed: false, 50, CancellationToken.None)).Any(r => r.Manual && r.EffectiveResult == JobRunResult.Succeeded),
            "the run stands in the history");
    }

    [Fact]
    public async Task A_job_that_fails_stands_in_the_history_without_what_its_exception_says()
    {
        using var service = RunningService.Start(_folder, "Development");
        await using var other = Board();
        var board = other.GetRequiredService<JobBoard>();
        await BreakRetentionAsync();

        await board.RunAsync(Schedule.Retention, CancellationToken.None);

        await Eventually.TrueAsync(
            async () => (await board.HistoryAsync(Schedule.Retention, onlyFailed: true, 50, CancellationToken.None)).Any(r => r.ExceptionMessage is { Length: > 0 } why && !why.Contains(' ')),
            "the failure stands in the history");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private ServiceProvider Board()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddClockBoard(new StorageOptions { DatabaseFile = Path.Combine(_folder, "bot.db") });
        services.AddSingleton<JobBoard>();
        return services.BuildServiceProvider();
    }

    private async Task BreakRetentionAsync()
    {
        await using var connection = new Microsoft.Data.Sqlite.SqliteConnection($"Data Source={Path.Combine(_folder, "bot.db")};Default Timeout=10");
        await connection.OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "ALTER TABLE otp_receipts RENAME TO otp_receipts_away";
        await command.ExecuteNonQueryAsync();
    }
}
