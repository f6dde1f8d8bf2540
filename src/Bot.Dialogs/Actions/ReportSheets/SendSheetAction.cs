using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportSheets;

public enum SentSheet
{
    Sent,
    AlreadySent,

    /// <summary>A report changed after the signature, or it is not signed.</summary>
    Changed,

    NoRight,
}

/// <summary>Sends the signed sheet on; everybody in the chain is told.</summary>
[DialogAction("report-sheet.send", Puts = ["sheetTold"])]
internal sealed class SendSheetAction(SendSheet send, ReportNotices notices) : DialogAction<NoAnswers, SentSheet>
{
    /// <summary>
    /// Own choice: heads and clerks are told as long as a turn can do it in one go; of a sheet with more units they see it when they look at their report.
    /// </summary>
    private const int MostUnitsTold = 200;

    public override async ValueTask<SentSheet> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (SheetState.Of(turn) is not { Sheet: { } id } state || await state.RoleAsync(turn, UnitDeed.Send, ct) is not { } scope
            || await turn.Store.Sheets.FindAsync(id, ct) is not { } sheet)
        {
            return SentSheet.NoRight;
        }

        switch (await send.ExecuteAsync(turn.Domain(), scope.Person.Resident!.Value, id, ct))
        {
            case SendAnswer.Sent:
                var people = await ChainAsync(turn, sheet, ct);
                var untold = await notices.TellAsync(turn, people.Where(p => p != scope.Person.Resident), ReportNotice.SentOn, SheetNotice.Of(sheet, scope), ct);
                turn.Put("sheetTold", Figures.Number(people.Count(p => p != scope.Person.Resident) - untold.Count, turn.Language));
                return SentSheet.Sent;
            case SendAnswer.AlreadySent:
                return SentSheet.AlreadySent;
            case SendAnswer.NotAllowed:
                return SentSheet.NoRight;
            default:
                return SentSheet.Changed;
        }
    }

    private static async ValueTask<IReadOnlyList<ResidentId>> ChainAsync(DialogTurn turn, ReportSheet sheet, CancellationToken ct)
    {
        var above = (await turn.Store.Units.AncestorsAsync(sheet.Key.Unit, ct)).Select(u => u.Id);
        var rows = await turn.Store.Sheets.RowsAsync(sheet.Id, ct);
        var units = above.Concat(rows.Count <= MostUnitsTold ? rows.Select(r => r.Unit) : []).Distinct().ToList();
        var people = await turn.Store.UnitPeople.OfUnitsAsync(units, VietnamTime.Date(turn.Now), ct);
        return [.. people.Where(p => p.Counts && p.Role is not UnitRole.Administrator).Select(p => p.Resident).OfType<ResidentId>().Distinct()];
    }
}
