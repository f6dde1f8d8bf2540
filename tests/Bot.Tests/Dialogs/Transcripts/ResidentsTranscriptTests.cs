using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Host.Startup;
using Bot.Tests.Fakes;
using Bot.Tests.Guards;

namespace Bot.Tests.Dialogs.Transcripts;

/// <summary>
/// Plays every transcript of the shipped dialogs, in both languages, and looks that together they go everywhere. UPDATE_TRANSCRIPTS=1 writes
/// what the bot said, never into a file whose run failed.
/// </summary>
public class ResidentsTranscriptTests
{
    [Fact]
    public async Task The_bot_says_what_is_written_and_every_step_and_outcome_is_visited()
    {
        var reading = FlowReader.Read(Path.Combine(Repository.Root, "dialogs"));
        var runs = await new TranscriptFolder(Repository.Root, TranscriptFolder.Usual).RunAsync(reading.Set, OfficeFiles.Shipped, CancellationToken.None);

        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") == "1")
        {
            runs.Where(r => r.Result.Rewritten is not null).ToList().ForEach(r => File.WriteAllText(r.Path, r.Result.Rewritten));
            return;
        }

        var failures = runs.SelectMany(r => r.Result.Failures).ToList();
        failures.ShouldBeEmpty(string.Join(Environment.NewLine, failures));
        await using var world = new ResidentsWorld(reading.Set, OfficeFiles.Shipped);
        var check = FlowChecker.Check(reading, world.Catalog, KnownLimits.All, new FlowCoverage(runs.SelectMany(r => r.Result.Visits)));
        check.Findings.ShouldBeEmpty(string.Join(Environment.NewLine, check.Findings));
    }
}
