using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Domain.Reports;

public enum SheetReturn
{
    Returned = 1,
    NotAllowed,

    /// <summary>It was signed, or a newer version was gathered.</summary>
    Changed,
}

/// <summary>
/// A leader does not sign yet and says why. The sheet stays as it is: the office has units change their reports and gathers anew, or explains, and the
/// same sheet can still be signed. The reason stays in the chain.
/// </summary>
public sealed class ReturnSheet(IdSource ids)
{
    public async ValueTask<SheetReturn> ExecuteAsync(DomainTurn turn, ResidentId leader, SheetId id, string reason, CancellationToken ct)
    {
        if (await turn.Records.Sheets.FindAsync(id, ct) is not { } sheet || await ReportPeople.AllowAsync(turn, leader, sheet.Key.Unit, UnitDeed.Sign, ct) is not { } by)
        {
            return SheetReturn.NotAllowed;
        }

        if (sheet.State != ReportState.Aggregated || (await turn.Records.Sheets.LatestAsync(sheet.Key, ct))?.Id != id)
        {
            return SheetReturn.Changed;
        }

        await turn.Records.Reports.AddStepAsync(
            new ReportStep
            {
                Id = ids.Next(turn.Now), About = id.Value, At = turn.Now.Whole(), Deed = ReportDeed.Return, State = sheet.State, By = by, Reason = ReportText.Clean(reason),
            },
            ct);
        await ReportPeople.NoteAsync(turn, by, "sheet.returned", id.ToString(), FormattableString.Invariant($"{sheet.Key} v{sheet.Version}"), ct);
        return SheetReturn.Returned;
    }
}
