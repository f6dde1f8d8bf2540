using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Documents.Posters;
using Bot.Domain.VenueImport;
using Bot.Domain.Venues;
using Bot.Host.Papers;
using Bot.Host.Startup;
using Bot.Host.VenueImport;

namespace Bot.Host.CommandLine;

/// <summary><c>venues import</c> registers the venues of a list of the office, each line for the owner whose phone it names.</summary>
internal static class VenuesVerb
{
    /// <summary>Own choice: what is still read on a terminal; the report holds all.</summary>
    private const int Shown = 20;

    private const string Wanted = "Usage: venues import <file.csv> [--dry-run] [--with-twins] [--report <file.csv>] [--labels <file.pdf>]";

    public static async Task<int> RunAsync(string[] args)
    {
        var (report, others) = Arguments.Take(args, "--report");
        var (labels, rest) = Arguments.Take(others, "--labels");
        var isTrial = rest.Contains("--dry-run");
        var takesTwins = rest.Contains("--with-twins");
        string[] left = [.. rest.Where(a => a is not ("--dry-run" or "--with-twins"))];
        if (left is not ["import", var file, .. var settings] || !File.Exists(file))
        {
            await Console.Error.WriteLineAsync(left is ["import", var missing, ..] ? $"There is no file {missing}." : Wanted);
            return CommandLineRunner.UsedWrongly;
        }

        await using var command = BotCommand.Open(settings);
        var venues = new List<VenueCode>();
        await using var list = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.Read, 64 * 1024, useAsync: true);
        if (await ImportAsync(command, list, (report, isTrial, takesTwins), venues) is not { } totals)
        {
            return 1;
        }

        Tell(totals, isTrial);
        return await PrintAsync(command, labels, venues) && totals.IsComplete ? 0 : 1;
    }

    private static async Task<ImportTotals?> ImportAsync(
        BotCommand command, Stream list, (string? Report, bool IsTrial, bool TakesTwins) how, List<VenueCode> venues)
    {
        var time = command.Get<TimeProvider>();
        await using var output = how.Report is { } path ? File.Create(path) : null;
        var report = output is null ? null : await ImportReport.OpenAsync(output, time.GetUtcNow(), CancellationToken.None);
        var shown = 0;
        var run = new ImportRun("console:" + Environment.UserName, how.IsTrial, how.TakesTwins) { TellAsync = TellAsync };
        var import = new VenueListImport(
            command.Get<IStore>(), command.Get<Domain.Spreadsheets.ITableReader>(), command.Get<VenueLineRules>(), command.Get<ImportVenues>(), time);
        var (totals, refusal) = await import.RunAsync(list, run, CancellationToken.None);
        if (refusal is not null)
        {
            await Console.Error.WriteLineAsync(refusal);
            return null;
        }

        await (report?.CompleteAsync(CancellationToken.None) ?? default);
        return totals;

        async ValueTask TellAsync(int line, LineResult result)
        {
            if (result is LineResult.Registered { Venue: { Id.Value: > 0 } venue })
            {
                venues.Add(venue.Code);
            }

            if (ImportReport.Say(result) is { } said && shown++ < Shown)
            {
                await Console.Error.WriteLineAsync(said);
            }

            await (report?.AddAsync(line, result, CancellationToken.None) ?? default);
        }
    }

    private static void Tell(ImportTotals totals, bool isTrial)
    {
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{totals.Lines} lines: {totals.Registered} {(isTrial ? "would be registered" : "registered")}, {totals.AlreadyThere} there already, {totals.Twins} much like another, {totals.Wrong} wrong."));
        if (totals.IsCut)
        {
            Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"Only the first {ImportPolicy.MostFromOffice} lines were read: put the rest into another file."));
        }

        Console.WriteLine(isTrial ? "Nothing was written." : "Each line stands for itself: correct the others and run the whole file again; what is there is left alone.");
    }

    /// <summary>Sheets with the QR labels of what was registered, in several files where one would be too large.</summary>
    private static async Task<bool> PrintAsync(BotCommand command, string? path, List<VenueCode> codes)
    {
        if (path is null || codes.Count == 0)
        {
            return true;
        }

        if (!command.Get<SvgPress>().IsInstalled)
        {
            await Console.Error.WriteLineAsync($"The labels were not made: the program that makes PDF is missing. Install it ({SvgPress.HowToInstall}), then: papers label --out {path} --codes <file>");
            return false;
        }

        var part = 0;
        foreach (var some in codes.Chunk(PosterPolicy.MostLabels))
        {
            part++;
            var venues = await command.Get<IStore>().ReadAsync(s => FindAsync(s, some), CancellationToken.None);
            var name = codes.Count <= PosterPolicy.MostLabels
                ? path
                : string.Create(CultureInfo.InvariantCulture, $"{Path.ChangeExtension(path, null)}-{part:000}{Path.GetExtension(path)}");
            if (await command.Get<VenuePapers>().MakeAsync(venues, VenuePaper.Label, CancellationToken.None) is not { } made)
            {
                await Console.Error.WriteLineAsync("The labels could not be made.");
                return false;
            }

            await File.WriteAllBytesAsync(name, made);
            Console.WriteLine($"{venues.Count} labels in {name}");
        }

        return true;
    }

    private static async ValueTask<IReadOnlyList<Venue>> FindAsync(IStoreTransaction store, VenueCode[] codes)
    {
        var venues = new List<Venue>(codes.Length);
        foreach (var code in codes)
        {
            if (await store.Venues.LookUpAsync(code, CancellationToken.None) is VenueLookup.Found { Venue: var venue })
            {
                venues.Add(venue);
            }
        }

        return venues;
    }
}
