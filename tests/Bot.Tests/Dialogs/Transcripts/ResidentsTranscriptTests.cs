using System.Collections.Concurrent;
using Bot.Dialogs.Flows.Checking;
using Bot.Dialogs.Flows.Reading;
using Bot.Dialogs.Transcripts;
using Bot.Tests.Guards;

namespace Bot.Tests.Dialogs.Transcripts;

/// <summary>
/// Plays every transcript of the shipped dialogs, in both languages, and looks that together they go everywhere. UPDATE_TRANSCRIPTS=1 writes
/// what the bot said, never into a file whose run failed.
/// </summary>
public class ResidentsTranscriptTests
{
    private const string EngineFolder = "engine";
    private static readonly string Folder = Path.Combine(Repository.Root, "tests", "transcripts");

    // Only a bug or a withdrawal in the very same second leads here; the words are there all the same.
    private static readonly string[] OnlyAfterABug = ["phone-lost"];

    [Fact]
    public async Task The_bot_says_what_is_written_and_every_step_is_visited()
    {
        var failures = new ConcurrentBag<string>();
        var visits = new ConcurrentBag<StepVisit>();

        await Parallel.ForEachAsync(Files(), async (file, ct) =>
        {
            var result = await PlayAsync(file, ct);
            result.Failures.ToList().ForEach(failures.Add);
            result.Visits.ToList().ForEach(visits.Add);
        });

        failures.Order(StringComparer.Ordinal).ShouldBeEmpty(string.Join(Environment.NewLine, failures.Order(StringComparer.Ordinal)));
        (await UnvisitedAsync(new FlowCoverage(visits))).ShouldBeEmpty();
    }

    private static IEnumerable<string> Files() => Directory.GetFiles(Folder, "*.txt", SearchOption.AllDirectories)
        .Select(f => Path.GetRelativePath(Folder, f)).Where(f => !f.StartsWith(EngineFolder, StringComparison.Ordinal));

    private static async Task<TranscriptResult> PlayAsync(string file, CancellationToken ct)
    {
        var path = Path.Combine(Folder, file);
        var transcript = TranscriptReader.Read("tests/transcripts/" + file, await File.ReadAllTextAsync(path, ct));
        var result = await TranscriptRunner.RunAsync(transcript, () => new ResidentsWorld());
        if (Environment.GetEnvironmentVariable("UPDATE_TRANSCRIPTS") != "1" || result.Rewritten is not { } rewritten)
        {
            return result;
        }

        await File.WriteAllTextAsync(path, rewritten, ct);
        return result with { Failures = [] };
    }

    private static async Task<IReadOnlyList<string>> UnvisitedAsync(FlowCoverage coverage)
    {
        await using var world = new ResidentsWorld();
        return
        [
            .. FlowChecker.Check(FlowReader.Read(Path.Combine(Repository.Root, "dialogs")), world.Catalog, world.Limits).Set.Flows.Values
                .Where(f => !f.IsAside).SelectMany(f => f.Steps.Where(s => !coverage.Visits(f.Id, s.Id) && !OnlyAfterABug.Contains(s.Id)).Select(s => $"{f.Id}/{s.Id}")),
        ];
    }
}
