using System.Collections.Concurrent;
using Bot.Dialogs.Flows.Reading;
using Bot.Dialogs.Transcripts;
using Bot.Host.Rehearsals;
using Bot.Tests.Fakes;
using Bot.Tests.Guards;

namespace Bot.Tests.Dialogs.Transcripts;

public class RestartTests
{
    private const string Restart = "restart";

    /// <summary>
    /// Everything that a transcript of owners or of an administrator says is said again when the service was stopped before each line of the person: in the middle
    /// of every question, with what was typed before, a code on its way, a list looked through.
    /// </summary>
    [Theory]
    [InlineData("venue-register")]
    [InlineData("venue-import")]
    [InlineData("venues")]
    [InlineData("venue-edit")]
    [InlineData("venue-join")]
    [InlineData("venue-transfer")]
    [InlineData("venue-papers")]
    [InlineData("venue-history")]
    [InlineData("unit-import")]
    public async Task A_restart_in_the_middle_of_every_step_loses_nothing(string flow)
    {
        var flows = FlowReader.Read(Path.Combine(Repository.Root, "dialogs")).Set;
        var files = Directory.GetFiles(Path.Combine(Repository.Root, TranscriptFolder.Usual, flow), "*.txt");
        var failures = new ConcurrentBag<string>();
        var restarts = 0;

        await Parallel.ForEachAsync(files, async (file, ct) =>
        {
            var text = Interrupted(await File.ReadAllLinesAsync(file, ct), out var count);
            Interlocked.Add(ref restarts, count);
            var result = await TranscriptRunner.RunAsync(TranscriptReader.Read(Path.GetFileName(file), text), () => new ResidentsWorld(flows, OfficeFiles.Shipped));
            result.Failures.ToList().ForEach(failures.Add);
        });

        restarts.ShouldBeGreaterThan(files.Length);
        failures.ShouldBeEmpty(string.Join(Environment.NewLine, failures));
    }

    private static string Interrupted(IEnumerable<string> lines, out int count)
    {
        var all = lines.SelectMany(line => line.StartsWith('>') ? [Restart, line] : new[] { line }).ToList();
        count = all.Count(l => l == Restart);
        return string.Join('\n', all);
    }
}
