using System.Globalization;
using Bot.Dialogs.Actions;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Host.Rehearsals;
using Bot.Host.Settings;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary>
/// <c>dialogs check [folder] [--transcripts folder]</c>: checks the files, then plays the transcripts and tells of steps and outcomes that
/// none goes through. It also names years whose days off are not certain. The service itself plays no transcripts: they take seconds, and
/// change nothing for people.
/// </summary>
internal static class DialogCheck
{
    /// <summary>An edited common text changes what every transcript hears; the first ones tell enough.</summary>
    private const int FailuresShown = 20;

    public static async Task<int> RunAsync(string[] args, TextWriter to)
    {
        var (transcripts, rest) = Arguments.Take(args, "--transcripts");
        var folder = rest is [var named, ..] && !named.StartsWith("--", StringComparison.Ordinal) ? named : null;
        await using var command = BotCommand.OpenWithoutKeys(folder is null ? rest : rest[1..]);
        return await RunAsync(command, folder ?? command.Get<BotSettings>().DialogsFolder, transcripts, to);
    }

    private static async Task<int> RunAsync(BotCommand command, string dialogs, string? transcripts, TextWriter to)
    {
        var catalog = command.Get<DialogCatalog>();
        var reading = FlowReader.Read(dialogs);
        var check = FlowChecker.Check(reading, catalog, KnownLimits.All);
        var played = transcripts is null
            ? new TranscriptFolder(command.Get<IHostEnvironment>().ContentRootPath, TranscriptFolder.Usual)
            : new TranscriptFolder(Directory.GetCurrentDirectory(), transcripts);
        if (transcripts is not null && !played.Exists)
        {
            to.WriteLine($"Không có thư mục {transcripts}. / There is no folder {transcripts}.");
            return CommandLineRunner.UsedWrongly;
        }

        if (check.IsUsable && played.Exists)
        {
            var coverage = await PlayAsync(played, check.Set, command.Get<OfficeConfiguration>(), to);
            check = FlowChecker.Check(reading, catalog, KnownLimits.All, coverage);
        }

        foreach (var line in CalendarCheck.Lines(command.Get<OfficeConfiguration>().Calendar, command.Get<TimeProvider>().GetUtcNow()))
        {
            to.WriteLine(line);
        }

        return DialogsReport.Write(check, to);
    }

    private static async Task<FlowCoverage> PlayAsync(TranscriptFolder folder, FlowSet flows, OfficeConfiguration office, TextWriter to)
    {
        var runs = await folder.RunAsync(flows, office, CancellationToken.None);
        var failed = runs.Where(r => r.Result.Failures.Count > 0).ToList();
        foreach (var run in failed.Take(FailuresShown))
        {
            to.WriteLine(run.Result.Failures[0]);
        }

        to.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"bản ghi thử: {runs.Count}, khác lời: {failed.Count} / transcripts: {runs.Count}, not as written: {failed.Count}"));
        return new FlowCoverage(runs.SelectMany(r => r.Result.Visits));
    }
}
