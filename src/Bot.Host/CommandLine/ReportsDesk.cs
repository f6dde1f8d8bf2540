using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Domain.Audit;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Host.Reports;

namespace Bot.Host.CommandLine;

/// <summary>
/// Where the office gets the monthly table as a file and looks after the counting. Exports are noted in the audit under the account that made them.
/// Each method says whether all was well.
/// </summary>
internal sealed class ReportsDesk(IStore store, ReportFiles files, TimeProvider time, string actor, TextWriter to)
{
    /// <summary>Own decision: as many lines as one still looks through on a terminal.</summary>
    internal const int Shown = 50;

    public async Task<Unit?> FindAsync(UnitCode code) => await store.ReadAsync(s => s.Units.ByCodeAsync(code, CancellationToken.None), CancellationToken.None);

    /// <summary>The table of the newest sheet, or of the reports as they stand where none was gathered yet.</summary>
    /// <param name="order">What is exported.</param>
    /// <param name="why">Stands in the audit.</param>
    /// <param name="file">Written anew, also when it is there.</param>
    public async Task<bool> ExportAsync(TableOrder order, string why, string file)
    {
        var sheet = await store.ReadAsync(s => s.Sheets.LatestAsync(order.Scope, CancellationToken.None), CancellationToken.None);
        if (await files.ComposeAsync(order with { Sheet = sheet?.Id }, CancellationToken.None) is not { Table.Groups.Count: > 0 } composed)
        {
            await to.WriteLineAsync("No unit at or below it reports.");
            return false;
        }

        // Noted before the file is there: what left the service without a trace cannot be made good.
        var reason = FormattableString.Invariant($"{order.Scope.PeriodKey} {ReportFile.Extension(order.Format)}: {why}");
        await store.WriteAsync(
            async s =>
            {
                await s.Audit.AppendAsync(new AuditEntry(time.GetUtcNow(), actor, "report.exported", order.Scope.Unit.ToString(), reason), CancellationToken.None);
                return true;
            },
            CancellationToken.None);
        try
        {
            await using var output = File.Create(file);
            await files.WriteAsync(composed, order.Format, output, CancellationToken.None);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            await to.WriteLineAsync($"{file} could not be written: {e.Message}");
            return false;
        }

        await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{file}: {composed.Table.Groups.Sum(g => g.Units.Count)} units. {composed.Table.Remark}"));
        return true;
    }

    public async Task<bool> StatusAsync(Unit unit, ReportTerm term)
    {
        var (rows, sheet) = await store.ReadAsync(
            async s => (await GatherRows.ExecuteAsync(s, unit.Id, term, CancellationToken.None), await s.Sheets.LatestAsync(term.Key.Of(unit.Id), CancellationToken.None)),
            CancellationToken.None);
        var missing = rows.Where(r => r.Report is null).ToList();
        await to.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture,
            $"{term.Key} {term.Days}: {rows.Count} units, {rows.Count - missing.Count} in ({rows.Count(r => r.IsLate)} late), {missing.Count} missing, {rows.Sum(r => r.Scans ?? 0)} scans"));
        await to.WriteLineAsync($"cut-off {VietnamTime.Full(term.CutOff)}, deadline {VietnamTime.Full(term.Deadline)}");
        await to.WriteLineAsync(sheet is null
            ? "no sheet yet"
            : string.Create(CultureInfo.InvariantCulture, $"sheet v{sheet.Version} of {VietnamTime.Full(sheet.MadeAt)}: {sheet.State}, {sheet.Units - sheet.Missing} of {sheet.Units} units"));
        foreach (var row in missing.Take(Shown))
        {
            await to.WriteLineAsync("missing: " + row.Name);
        }

        await (missing.Count > Shown ? to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"and {missing.Count - Shown} more")) : Task.CompletedTask);
        return missing.Count == 0;
    }

    public async Task<bool> VerifyAsync(ReportTerm term)
    {
        var days = await store.ReadAsync(s => s.ScanCounts.FaultsAsync(term.Days, CancellationToken.None), CancellationToken.None);
        foreach (var fault in days.Take(Shown))
        {
            await to.WriteLineAsync(string.Create(
                CultureInfo.InvariantCulture, $"{fault.Venue} on {fault.Day:yyyy-MM-dd}: {fault.Total} kept, but {fault.Living} rows and {fault.Removed} removed"));
        }

        var (looked, wrong) = (0, 0);
        for (var after = new ReportId(0); ;)
        {
            var from = after;
            var (reports, faults) = await store.ReadAsync(s => VerifyCounts.ExecuteAsync(s, term.Key, from, CancellationToken.None), CancellationToken.None);
            if (reports.Count == 0)
            {
                break;
            }

            foreach (var fault in faults.Take(Math.Max(0, Shown - wrong)))
            {
                await to.WriteLineAsync(string.Create(CultureInfo.InvariantCulture, $"{fault.Key} {fault.Fixed.Venue}: {fault.Fixed.Scans} fixed, {fault.Now} now"));
            }

            (looked, wrong, after) = (looked + reports.Count, wrong + faults.Count, reports[^1].Id);
        }

        await to.WriteLineAsync(string.Create(
            CultureInfo.InvariantCulture, $"{term.Key} {term.Days}: {looked} fixed reports; {days.Count} days and {wrong} numbers do not add up"));
        return days.Count == 0 && wrong == 0;
    }
}
