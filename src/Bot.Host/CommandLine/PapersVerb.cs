using Bot.Dialogs.Conversations;
using Bot.Documents.Posters;
using Bot.Domain.Venues;
using Bot.Host.Papers;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary><c>papers</c> makes one PDF for many venues: posters, cards or stickers, a page each, or sheets full of labels.</summary>
internal static class PapersVerb
{
    private const string Wanted = "Usage: papers poster|table-card|vehicle-sticker|label --out <file.pdf> [--codes <file>] [code ...]";

    public static async Task<int> RunAsync(string[] args)
    {
        var (output, others) = Arguments.Take(args, "--out");
        var (list, rest) = Arguments.Take(others, "--codes");
        var settings = rest.SkipWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        var codes = rest[..^settings.Length].Skip(1).ToList();
        if (rest is not [var word, ..] || PaperFile.PaperOf(word) is not { } paper || output is null || (list is null && codes.Count == 0))
        {
            await Console.Error.WriteLineAsync(Wanted);
            return CommandLineRunner.UsedWrongly;
        }

        if (list is not null)
        {
            codes.AddRange((await File.ReadAllLinesAsync(list)).Select(l => l.Trim()).Where(l => l.Length > 0));
        }

        await using var command = BotCommand.Open(settings);
        return await MakeAsync(command, paper, codes, output);
    }

    private static async Task<int> MakeAsync(BotCommand command, VenuePaper paper, List<string> codes, string output)
    {
        if (!command.Get<SvgPress>().IsInstalled)
        {
            await Console.Error.WriteLineAsync($"The program that makes PDF is missing. Install it: {SvgPress.HowToInstall}");
            return 1;
        }

        var store = command.Get<IStore>();
        var venues = new List<Venue>();
        var isComplete = true;
        foreach (var typed in codes)
        {
            var found = VenueCode.TryParse(typed, out var code) == VenueCodeReading.Ok
                ? await store.ReadAsync(s => s.Venues.LookUpAsync(code, CancellationToken.None), CancellationToken.None)
                : new VenueLookup.Unknown();
            if (found is VenueLookup.Found { Venue: var venue })
            {
                venues.Add(venue);
                continue;
            }

            isComplete = false;
            await Console.Error.WriteLineAsync($"{typed}: {(found is VenueLookup.Replaced ? "replaced by another code" : found is VenueLookup.Retired ? "the venue is closed" : "no venue has this code")}");
        }

        if (venues.Count > 0)
        {
            if (await command.Get<VenuePapers>().MakeAsync(venues, paper, CancellationToken.None) is not { } made)
            {
                await Console.Error.WriteLineAsync("The file could not be made.");
                return 1;
            }

            await File.WriteAllBytesAsync(output, made);
            await Console.Out.WriteLineAsync($"{venues.Count} venues in {output}");
        }

        return isComplete ? 0 : 1;
    }
}
