using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportSheets;

/// <summary>Shows a leader what waits for the signature.</summary>
[DialogAction(
    "report-sign.show",
    Puts =
    [
        SheetState.ScopeName, SheetState.CycleName, SheetState.PeriodName, SheetState.SheetName, SheetState.PersonsName, SheetState.BeforeName,
        SheetCard.Title, SheetCard.Name, SheetCard.Total, SheetCard.Detail, SheetCard.Missing, SheetCard.MissingNames,
    ])]
internal sealed class ShowToSign(SheetCard card) : DialogAction<NoAnswers, ShowToSign.Outcome>
{
    public enum Outcome
    {
        Waiting,

        /// <summary>Reports changed since it was gathered: the office gathers anew first.</summary>
        Stale,

        /// <summary>Signed, and not sent on yet.</summary>
        Signed,

        Sent,

        /// <summary>Nothing was gathered yet.</summary>
        Nothing,

        NoRight,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (SheetState.Of(turn) is not { } state || await card.ReadAsync(turn, state, UnitDeed.Sign, ct) is not { } view)
        {
            return Outcome.NoRight;
        }

        await card.PutAsync(turn, state, view, ct);
        return view switch
        {
            { Sheet: null } => Outcome.Nothing,
            { IsStale: true } => Outcome.Stale,
            { Sheet.State: ReportState.Aggregated } => Outcome.Waiting,
            { Sheet.State: ReportState.Signed } => Outcome.Signed,
            _ => Outcome.Sent,
        };
    }
}

/// <summary>The leader wants to sign what was shown: from now on a code counts that is sent to the leader's own phone.</summary>
[DialogAction("report-sign.ask", Puts = ["phone"])]
internal sealed class AskToSign(SignSheet sign) : DialogAction<NoAnswers, AskToSign.Outcome>
{
    public enum Outcome
    {
        /// <summary>Now a code proves who signs.</summary>
        Asked,

        /// <summary>A report in it changed, or a newer version was gathered.</summary>
        Stale,

        AlreadySigned,
        NoRight,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (SheetState.Of(turn) is not { Sheet: { } sheet } || await turn.ResidentAsync(ct) is not { Phone: { } phone } leader)
        {
            return Outcome.NoRight;
        }

        turn.Put("phone", phone.E164);
        return await sign.AskAsync(turn.Domain(), leader.Id, sheet, ct) switch
        {
            SignAnswer.Asked => Outcome.Asked,
            SignAnswer.Stale => Outcome.Stale,
            SignAnswer.AlreadySigned => Outcome.AlreadySigned,
            _ => Outcome.NoRight,
        };
    }
}

/// <summary>Signs, and tells the office that the sheet can be sent on.</summary>
[DialogAction("report-sign.sign")]
internal sealed class SignAction(SignSheet sign, ReportNotices notices) : DialogAction<NoAnswers, SignAction.Outcome>
{
    public enum Outcome
    {
        Signed,

        /// <summary>A report in it changed, or a newer version was gathered.</summary>
        Stale,

        AlreadySigned,

        /// <summary>The code is older than the asking, or too old.</summary>
        NoProof,

        NoRight,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (SheetState.Of(turn) is not { Sheet: { } id } state || await state.RoleAsync(turn, UnitDeed.Sign, ct) is not { } scope)
        {
            return Outcome.NoRight;
        }

        switch (await sign.ExecuteAsync(turn.Domain(), scope.Person.Resident!.Value, id, ct))
        {
            case SignAnswer.Signed when await turn.Store.Sheets.FindAsync(id, ct) is { } sheet:
                await notices.TellAsync(turn, await Gatherers.OfAsync(turn, sheet, ct), ReportNotice.Signed, SheetNotice.Of(sheet, scope), ct);
                return Outcome.Signed;
            case SignAnswer.Stale:
                return Outcome.Stale;
            case SignAnswer.AlreadySigned:
                return Outcome.AlreadySigned;
            case SignAnswer.NoProof:
                return Outcome.NoProof;
            default:
                return Outcome.NoRight;
        }
    }
}

internal sealed record SignReturnAnswer(string SignReason);

/// <summary>The leader does not sign and says why; those who gather are told at once.</summary>
[DialogAction("report-sign.return")]
internal sealed class ReturnSheetAction(ReturnSheet back, ReportNotices notices) : DialogAction<SignReturnAnswer, ReturnSheetAction.Outcome>
{
    public enum Outcome
    {
        Returned,

        /// <summary>Returned, but nobody who gathers can be reached in a chat.</summary>
        ReturnedUntold,

        /// <summary>It was signed or gathered anew meanwhile.</summary>
        Changed,

        NoRight,
    }

    public override async ValueTask<Outcome> RunAsync(SignReturnAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (SheetState.Of(turn) is not { Sheet: { } id } state || await state.RoleAsync(turn, UnitDeed.Sign, ct) is not { } scope
            || await turn.Store.Sheets.FindAsync(id, ct) is not { } sheet)
        {
            return Outcome.NoRight;
        }

        switch (await back.ExecuteAsync(turn.Domain(), scope.Person.Resident!.Value, id, answers.SignReason, ct))
        {
            case SheetReturn.Returned:
                var people = await Gatherers.OfAsync(turn, sheet, ct);
                var about = SheetNotice.Of(sheet, scope, VietnameseText.Clean(answers.SignReason));
                return (await notices.TellAsync(turn, people, ReportNotice.NotSigned, about, ct)).Count < people.Count ? Outcome.Returned : Outcome.ReturnedUntold;
            case SheetReturn.Changed:
                return Outcome.Changed;
            default:
                return Outcome.NoRight;
        }
    }
}

/// <summary>Who gathered the sheet, and the other people of its unit who may.</summary>
internal static class Gatherers
{
    public static async ValueTask<IReadOnlyList<ResidentId>> OfAsync(DialogTurn turn, ReportSheet sheet, CancellationToken ct)
    {
        var made = (await turn.Store.Reports.StepsAsync(sheet.Id.Value, ct)).Where(s => s.Deed == ReportDeed.Aggregate).Select(s => s.By?.Resident);
        var people = await turn.Store.UnitPeople.OfUnitAsync(sheet.Key.Unit, VietnamTime.Date(turn.Now), ct);
        return [.. people.Where(p => p.Counts && UnitRights.May(p.Role, UnitDeed.Aggregate)).Select(p => p.Resident).Concat(made).OfType<ResidentId>().Distinct()];
    }
}
