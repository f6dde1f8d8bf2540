using System.Collections.Concurrent;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Transcripts;

namespace Bot.Host.Rehearsals;

/// <summary>
/// A folder of transcripts (tests/transcripts/README.md). Those in a sub-folder named after a flow are talks with the flows at hand; others
/// belong to other worlds.
/// </summary>
/// <param name="root">Where paths begin.</param>
/// <param name="name">From there on, as it stands before line numbers in failures.</param>
public sealed class TranscriptFolder(string root, string name)
{
    /// <summary>Where they lie beside the program's sources; an installed service has none.</summary>
    public const string Usual = "tests/transcripts";

    public bool Exists => Directory.Exists(Path.Combine(root, name));

    /// <summary>Runs all transcripts of these flows, in both languages, each in a world of its own.</summary>
    public async Task<IReadOnlyList<TranscriptRun>> RunAsync(FlowSet flows, OfficeConfiguration office, CancellationToken ct)
    {
        var runs = new ConcurrentBag<TranscriptRun>();
        await Parallel.ForEachAsync(FilesOf(flows), ct, async (file, _) =>
        {
            var path = Path.Combine(root, file);
            var transcript = TranscriptReader.Read(file, await File.ReadAllTextAsync(path, ct));
            runs.Add(new TranscriptRun(path, await TranscriptRunner.RunAsync(transcript, () => new ResidentsWorld(flows, office))));
        });
        return [.. runs.OrderBy(r => r.Path, StringComparer.Ordinal)];
    }

    private IEnumerable<string> FilesOf(FlowSet flows) => flows.Flows.Keys.Order(StringComparer.Ordinal)
        .Select(flow => Path.Combine(name, flow)).Where(folder => Directory.Exists(Path.Combine(root, folder)))
        .SelectMany(folder => Directory.GetFiles(Path.Combine(root, folder), "*.txt").Select(f => Path.Combine(folder, Path.GetFileName(f))));
}

/// <summary>How one file went.</summary>
public sealed record TranscriptRun(string Path, TranscriptResult Result);
