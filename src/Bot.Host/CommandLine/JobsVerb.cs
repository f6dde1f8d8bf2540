using System.Globalization;
using Bot.Dialogs.Configuration;
using Bot.Domain.Text;
using Bot.Host.Jobs;
using Bot.Host.Startup;
using Quartz;

namespace Bot.Host.CommandLine;

/// <summary>
/// <c>jobs list</c> shows what runs by the clock and how it went, <c>jobs run</c> asks the running service to do one now, <c>jobs history</c>
/// shows the last runs and the firings that were missed.
/// </summary>
internal static class JobsVerb
{
    private const int Shown = 50;
    private const string Usage = "Usage: jobs list | jobs run <name> | jobs history [name] [--failed]";

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["list", .. var rest]:
                return await ListAsync(rest);
            case ["run", var name, .. var rest] when !name.StartsWith('-'):
                return await WithBoardAsync(rest, board => RunOneAsync(board, name));
            case ["history", .. var rest]:
                return await HistoryAsync(rest);
            default:
                await Console.Error.WriteLineAsync(Usage);
                return CommandLineRunner.UsedWrongly;
        }
    }

    private static async Task<int> WithBoardAsync(string[] rest, Func<JobBoard, Task<int>> doAsync)
    {
        await using var command = BotCommand.OpenWithJobs(rest);
        return await doAsync(command.Get<JobBoard>());
    }

    private static async Task<int> ListAsync(string[] rest)
    {
        await using var command = BotCommand.OpenWithJobs(rest);
        var jobs = await command.Get<JobBoard>().ListAsync(CancellationToken.None);
        foreach (var job in jobs)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture, $"{job.Name,-24} next {At(job.Next),-19}  {Last(job.Status),-52}  {job.Purpose}"));
        }

        foreach (var line in CalendarCheck.Lines(command.Get<OfficeConfiguration>().Calendar, command.Get<TimeProvider>().GetUtcNow()))
        {
            Console.WriteLine(line);
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{jobs.Count} jobs{(jobs.Count == 0 ? "; the service has not run on this database yet" : string.Empty)}"));
        return 0;
    }

    private static async Task<int> RunOneAsync(JobBoard board, string name)
    {
        if (!await board.RunAsync(name, CancellationToken.None))
        {
            await Console.Error.WriteLineAsync($"There is no job {name}. See: jobs list");
            return 1;
        }

        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{name} is asked for; the running service does it within {JobBoard.SeenWithin.TotalSeconds} seconds. See: jobs history {name}"));
        return 0;
    }

    private static async Task<int> HistoryAsync(string[] rest)
    {
        var name = rest is [var first, ..] && !first.StartsWith('-') ? first : null;
        var onlyFailed = rest.Contains("--failed");
        return await WithBoardAsync([.. rest.Where(a => a != name && a != "--failed")], async board =>
        {
            var runs = await board.HistoryAsync(name, onlyFailed, Shown, CancellationToken.None);
            foreach (var run in runs)
            {
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{At(run.FiredAtUtc)}  {run.JobName,-24} {run.EffectiveResult,-9} {run.Duration.TotalMilliseconds,8:0} ms{(run.Manual ? "  asked for" : string.Empty)}{Why(run.ExceptionMessage)}"));
            }

            var missed = onlyFailed ? [] : await board.MissedAsync(name, Shown, CancellationToken.None);
            foreach (var one in missed)
            {
                Console.WriteLine($"{At(one.MisfiredAtUtc)}  {one.JobKey?.Name,-24} missed    due {At(one.ScheduledFireTimeUtc)}");
            }

            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{runs.Count} runs, {missed.Count} missed"));
            return 0;
        });
    }

    private static string Last(JobRunStatus? status) => status is null ? "not run yet" : string.Create(
        CultureInfo.InvariantCulture,
        $"last {At(status.LastFiredAtUtc)} {status.LastResult}{(status.ConsecutiveFailures > 0 ? $" {status.ConsecutiveFailures} times" : string.Empty)} {status.LastDuration.TotalMilliseconds:0} ms");

    private static string At(DateTimeOffset? at) => at is { } known ? VietnamTime.Full(known) : "-";

    private static string Why(string? message) => string.IsNullOrEmpty(message) ? string.Empty : $"  {message}";
}
