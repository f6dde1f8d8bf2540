using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

public enum SendAnswer
{
    Sent = 1,
    NotAllowed,
    NotSigned,
    AlreadySent,

    /// <summary>A report in it changed after the signature.</summary>
    Stale,
}

/// <summary>The office sends a signed sheet on, to whoever reads it above.</summary>
public sealed class SendSheet(IdSource ids)
{
    public async ValueTask<SendAnswer> ExecuteAsync(DomainTurn turn, ResidentId resident, SheetId id, CancellationToken ct)
    {
        var sheets = turn.Records.Sheets;
        if (await sheets.FindAsync(id, ct) is not { } sheet || await ReportPeople.AllowAsync(turn, resident, sheet.Key.Unit, UnitDeed.Send, ct) is not { } by)
        {
            return SendAnswer.NotAllowed;
        }

        if (sheet.State != ReportState.Signed)
        {
            return sheet.State == ReportState.Sent ? SendAnswer.AlreadySent : SendAnswer.NotSigned;
        }

        var rows = await sheets.RowsAsync(id, ct);
        if (await SheetSteps.IsStaleAsync(turn.Records, sheet, rows, ct))
        {
            return SendAnswer.Stale;
        }

        if (!await sheets.MoveAsync(id, ReportState.Signed, ReportState.Sent, ct))
        {
            return SendAnswer.AlreadySent;
        }

        await SheetSteps.TakeAsync(turn, ids, new SheetSteps.Step(sheet, rows, ReportDeed.Send, ReportState.Signed, ReportState.Sent, by), ct);
        return SendAnswer.Sent;
    }
}
