using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Units;
using Bot.Host.Settings;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary><c>reports</c> exports the table of a month, tells how far a month is, and proves that counters and rows agree; see <see cref="ReportsDesk"/>.</summary>
internal static class ReportsVerb
{
    private const string Wanted =
        """
        Usage: reports export --month <2026-11> --unit <code> --format xlsx|docx|csv --out <file> --why <reason> [--columns persons,last_month] [--cycle <id>]
               reports status --month <2026-11> --unit <code> [--cycle <id>]
               reports verify --month <2026-11> [--cycle <id>]
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        var options = new Dictionary<string, string?>(StringComparer.Ordinal);
        var rest = args;
        foreach (var name in new[] { "--month", "--unit", "--format", "--out", "--why", "--columns", "--cycle" })
        {
            (options[name], rest) = Arguments.Take(rest, name);
        }

        if (rest is not ["export" or "status" or "verify", ..] || options["--month"] is null || !IsWhole(rest[0], options))
        {
            return await UsageAsync(Wanted);
        }

        await using var command = BotCommand.Open(rest[1..]);
        var cycles = command.Get<OfficeConfiguration>().Reports;
        if (TermOf(cycles, options["--cycle"], options["--month"]!) is not { } asked)
        {
            return await UsageAsync($"There is no cycle {options["--cycle"]} or no month {options["--month"]} in config/reporting.yaml; a month is written 2026-11.");
        }

        var desk = new ReportsDesk(command.Get<IStore>(), command.Get<TimeProvider>(), "console:" + Environment.UserName, Console.Out);
        if (rest[0] == "verify")
        {
            return await desk.VerifyAsync(asked.Term) ? 0 : 1;
        }

        if (!UnitCode.TryParse(options["--unit"], out var code) || await desk.FindAsync(code.Value) is not { } unit)
        {
            return await UsageAsync($"There is no unit {options["--unit"]}.");
        }

        return rest[0] == "status" ? await desk.StatusAsync(unit, asked.Term) ? 0 : 1 : await ExportAsync(command, desk, unit, asked, options);
    }

    private static async Task<int> ExportAsync(
        BotCommand command, ReportsDesk desk, Unit unit, (ReportTerm Term, TableColumns Columns) asked, Dictionary<string, string?> options)
    {
        var letter = LetterTemplate.For(command.Get<OfficeConfiguration>().Letters, unit.Code.Value);
        var format = Enum.Parse<ReportFormat>(options["--format"]!, ignoreCase: true);
        if (format == ReportFormat.Docx && (letter is null || (letter.IsPlaceholder && !command.Get<BotSettings>().IsDevelopment)))
        {
            return await UsageAsync("config/letters.yaml still names the made-up body of the shipped file: write who issues and receives the letter. The table alone goes as xlsx or csv.");
        }

        var columns = options["--columns"] is { } words
            ? new TableColumns(words.Split(',').Contains("persons"), words.Split(',').Contains("last_month"))
            : asked.Columns;
        var order = new ExportOrder(unit, asked.Term, format, columns, letter, options["--why"]!);
        return await desk.ExportAsync(order, Path.GetFullPath(options["--out"]!)) ? 0 : 1;
    }

    private static bool IsWhole(string verb, Dictionary<string, string?> options) => verb switch
    {
        "export" => options["--unit"] is not null && options["--out"] is not null && options["--why"] is { Length: >= ReportPolicy.ShortestReason }
            && options["--format"] is "xlsx" or "docx" or "csv",
        "status" => options["--unit"] is not null,
        _ => true,
    };

    private static (ReportTerm Term, TableColumns Columns)? TermOf(ReportCycles cycles, string? id, string month)
    {
        var cycle = id is null ? (cycles.All.Count > 0 ? cycles.All[0] : null) : cycles.TryFind(id, out var found) ? found : null;
        return cycle is not null && cycle.TryPeriod(month, out var period)
            ? (ReportTerm.Of(cycles, cycle, period), new TableColumns(cycle.Plan.Columns.HasPersons, cycle.Plan.Columns.HasLastMonth))
            : null;
    }

    private static async Task<int> UsageAsync(string text)
    {
        await Console.Error.WriteLineAsync(text);
        return CommandLineRunner.UsedWrongly;
    }
}
