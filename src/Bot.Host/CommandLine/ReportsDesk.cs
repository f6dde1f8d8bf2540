using System.Globalization;
using Bot.Dialogs.Conversations;
using Bot.Documents.Reports;
using Bot.Domain.Audit;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Host.CommandLine;

/// <summary>What is to be exported, and why: the reason goes into the audit.</summary>
internal sealed record ExportOrder(Unit Unit, ReportTerm Term, ReportFormat Format, TableColumns Columns, LetterTemplate? Letter, string Why);

/// <summary>
/// Where the office gets the monthly table as a file and looks after the counting. Exports are noted in the audit under the account that made them.
/// Each method says whether all was well.
/// </summary>
internal sealed class ReportsDesk(IStore store, TimeProvider time, string actor, TextWriter to)
{
    /// <summary>Own decision: as many lines as one still looks through on a terminal.</summary>
    internal const int Shown = 50;

    public async Task<Unit?> FindAsync(UnitCode code) => await store.ReadAsync(s => s.Units.ByCodeAsync(code, CancellationToken.None), CancellationToken.None);

    public async Task<bool> ExportAsync(ExportOrder order, string file)
    {
        var now = time.GetUtcNow();
        var composed = await store.ReadAsync(s => ComposeTable.ExecuteAsync(s, order.Unit, order.Term, order.Columns, now, CancellationToken.None), CancellationToken.None);
        if (composed.Table.Groups.Count == 0)
        {
            await to.WriteLineAsync($"No unit at or below {order.Unit.Code} reports.");
            return false;
        }

        // Noted before the file is there: what left the service without a trace cannot be made good.
        var reason = FormattableString.Invariant($"{order.Term.Key} {ReportFile.Extension(order.Format)}: {order.Why}");
        await store.WriteAsync(
            async s =>
            {
                await s.Audit.AppendAsync(new AuditEntry(now, actor, "report.exported", order.Unit.Id.ToString(), reason), CancellationToken.None);
                return true;
            },
            CancellationToken.None);
        try
        {
            await WriteAsync(order, composed, file);
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

    private static async Task WriteAsync(ExportOrder order, ComposedTable composed, string file)
    {
        var frame = order.Letter?.Frame(composed, order.Term) ?? LetterTemplate.Blank.Frame(composed, order.Term);
        await using var output = File.Create(file);
        await ReportPapers.WriteAsync(order.Format, composed.Table, frame, output, CancellationToken.None);
    }
}
