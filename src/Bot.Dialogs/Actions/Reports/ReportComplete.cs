using Bot.Dialogs.Actions.ReportSheets;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Printing;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.Reports;

/// <summary>Tells the supervisors nearest above a unit when its report was the last one missing, and sends them the table.</summary>
internal sealed class ReportComplete(ReportNotices notices, SheetFiles files)
{
    public async ValueTask TellAsync(DialogTurn turn, ReportTask task, ReportTerm term, CancellationToken ct)
    {
        var people = (await UnitRights.WhoMayAsync(turn.Domain(), task.Unit, UnitDeed.Aggregate, ct)).Where(p => p.Sector is null && p.Area is null).ToList();
        if (people.Count == 0 || await turn.Store.Units.FindAsync(people[0].Unit, ct) is not { } scope)
        {
            return;
        }

        var rows = await GatherRows.ExecuteAsync(turn.Store, scope.Id, term, ct);
        if (rows.Count < 2 || rows.Any(r => r.Report is null))
        {
            return;
        }

        var about = new NoticeReport(task.Period, scope.Name) { Count = Figures.Number(rows.Count, "vi"), Scans = rows.Sum(r => r.Scans ?? 0) };
        foreach (var to in people.Where(p => p.Unit == scope.Id).Select(p => p.Resident).OfType<ResidentId>().Distinct())
        {
            var table = await files.OrderAsync(turn, to, scope, new TableOrder(task.Period.Of(scope.Id), ReportFormat.Xlsx), ct);
            await notices.TellAsync(turn, to, ReportNotice.Complete, about, table, ct);
        }
    }
}
