using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Spreadsheets;
using Bot.Domain.Units;
using Bot.Domain.Units.Import;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary><c>units</c> keeps the tree of units and its people by lists; see <see cref="UnitsDesk"/>.</summary>
internal static class UnitsVerb
{
    private const string Wanted = "Usage: units import <file.csv> [more files] [--dry-run] | units list [unit code] | units people <unit code> | units template units|people|venues --out <file.csv>";

    public static async Task<int> RunAsync(string[] args)
    {
        var isDry = args.Contains("--dry-run");
        var (output, others) = Arguments.Take([.. args.Where(a => a != "--dry-run")], "--out");
        var settings = others.SkipWhile(a => !a.StartsWith("--", StringComparison.Ordinal)).ToArray();
        switch (others[..^settings.Length])
        {
            case ["import", .. { Length: > 0 } files]:
                return await AtDeskAsync(settings, d => d.ImportAsync(files, isDry));
            case ["list"]:
                return await AtDeskAsync(settings, d => d.ListAsync(null));
            case ["list", var text] when UnitCode.TryParse(text, out var code):
                return await AtDeskAsync(settings, d => d.ListAsync(code));
            case ["people", var text] when UnitCode.TryParse(text, out var code):
                return await AtDeskAsync(settings, d => d.PeopleAsync(code.Value));
            case ["template", var word] when output is not null && Enum.TryParse<ListKind>(word, ignoreCase: true, out var kind):
                await File.WriteAllBytesAsync(output, ListTemplate.Of(kind));
                return 0;
            default:
                await Console.Error.WriteLineAsync(Wanted);
                return CommandLineRunner.UsedWrongly;
        }
    }

    private static async Task<int> AtDeskAsync(string[] settings, Func<UnitsDesk, Task<bool>> work)
    {
        await using var command = BotCommand.Open(settings);
        var office = command.Get<OfficeConfiguration>();
        var words = new ListWords(office.UnitKinds, office.Divisions, office.Office.ProvinceCode, command.Get<PhonePlan>());
        var desk = new UnitsDesk(
            command.Get<IStore>(), new ReadLists(command.Get<ITableReader>(), words), new ImportUnits(command.Get<IdSource>()), command.Get<TimeProvider>(), Console.Out);
        return await work(desk) ? 0 : 1;
    }
}
