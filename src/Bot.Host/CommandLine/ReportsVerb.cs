using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Units;
using Bot.Host.Reports;
using Bot.Host.Startup;

namespace Bot.Host.CommandLine;

/// <summary><c>reports</c> exports the table of a month, tells how far a month is, and proves that counters and rows agree; see <see cref="ReportsDesk"/>.</summary>
internal static class ReportsVerb
{
    public static async Task<int> RunAsync(string[] args)
    {
        var (asked, problem) = ReportsArguments.Read(args);
        if (asked is null)
        {
            return await WrongAsync(problem);
        }

        await using var command = BotCommand.Open(asked.Settings);
        var cycles = command.Get<OfficeConfiguration>().Reports;
        if (CycleOf(cycles, asked.Cycle) is not { } cycle)
        {
            return await WrongAsync($"There is no cycle \"{asked.Cycle}\" in config/reporting.yaml; it has: {string.Join(", ", cycles.All.Select(c => c.Id))}.");
        }

        if (!cycle.TryPeriod(asked.Month, out var period))
        {
            return await WrongAsync($"--month {asked.Month} lies outside the years of reports ({CyclePolicy.EarliestYear} to {CyclePolicy.LatestYear}).");
        }

        var desk = new ReportsDesk(command.Get<IStore>(), command.Get<ReportFiles>(), command.Get<TimeProvider>(), "console:" + Environment.UserName, Console.Out);
        var term = ReportTerm.Of(cycles, cycle, period);
        if (asked.Deed == "verify")
        {
            return await desk.VerifyAsync(term) ? 0 : 1;
        }

        var code = asked.Unit!.Value;
        return await desk.FindAsync(code) is { } unit
            ? await (asked.Deed == "status" ? desk.StatusAsync(unit, term) : desk.ExportAsync(OrderOf(asked, unit, term, cycle.Plan), asked.Why, Path.GetFullPath(asked.Out))) ? 0 : 1
            : await WrongAsync($"There is no unit {code}: \"units list\" shows the codes.");
    }

    private static TableOrder OrderOf(ReportsRequest asked, Unit unit, ReportTerm term, CyclePlan plan) => new(term.Key.Of(unit.Id), asked.Format)
    {
        ShowsPersons = asked.Columns?.Contains(ReportsArguments.Persons) ?? plan.Columns.HasPersons,
        ShowsBefore = asked.Columns?.Contains(ReportsArguments.LastMonth) ?? plan.Columns.HasLastMonth,
    };

    private static ReportCycle? CycleOf(ReportCycles cycles, string? id) =>
        id is null ? cycles.All.Count > 0 ? cycles.All[0] : null : cycles.TryFind(id, out var found) ? found : null;

    private static async Task<int> WrongAsync(string text)
    {
        await Console.Error.WriteLineAsync(text);
        return CommandLineRunner.UsedWrongly;
    }
}
