using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportSheets;

/// <summary>Gathers the reports into a sheet.</summary>
[DialogAction("report-sheet.gather", Puts = [SheetState.SheetName])]
internal sealed class GatherAction(AggregateReports gather, ReportTerms terms) : DialogAction<NoAnswers, GatherAction.Outcome>
{
    public enum Outcome
    {
        Gathered,

        /// <summary>The sheet that is there says the same.</summary>
        Unchanged,

        /// <summary>Somebody else gathered at the same moment.</summary>
        Changed,

        NoUnits,
        NoRight,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (SheetState.Of(turn) is not { } state || await state.RoleAsync(turn, UnitDeed.Aggregate, ct) is not { } scope || terms.Find(state.Period) is not { } term)
        {
            return Outcome.NoRight;
        }

        switch (await gather.ExecuteAsync(turn.Domain(), scope.Person.Resident!.Value, scope.Unit.Id, term, ct))
        {
            case AggregateResult.Gathered gathered:
                (state with { Sheet = gathered.Sheet.Id }).Put(turn);
                return Outcome.Gathered;
            case AggregateResult.Unchanged:
                return Outcome.Unchanged;
            case AggregateResult.Changed:
                return Outcome.Changed;
            case AggregateResult.NoUnits:
                return Outcome.NoUnits;
            default:
                return Outcome.NoRight;
        }
    }
}

/// <summary>"Trình ký": tells those who sign that the sheet waits for them, not more often than a unit may be reminded.</summary>
[DialogAction("report-sheet.ask", Puts = ["sheetAgainAt"])]
internal sealed class AskToSignAction(AskForSignature ask, ReportNotices notices, SheetCard card) : DialogAction<NoAnswers, AskToSignAction.Outcome>
{
    public enum Outcome
    {
        Asked,
        TooSoon,

        /// <summary>Nobody who signs is known by a verified phone and can be reached.</summary>
        Nobody,

        /// <summary>A report changed, or it was signed meanwhile.</summary>
        Changed,

        NoRight,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (SheetState.Of(turn) is not { } state || await card.ReadAsync(turn, state, UnitDeed.Aggregate, ct) is not { } view)
        {
            return Outcome.NoRight;
        }

        if (view.IsStale || view.Sheet is not { State: ReportState.Aggregated } sheet || sheet.Id != state.Sheet)
        {
            return Outcome.Changed;
        }

        if (await ask.FreeAtAsync(turn.Domain(), sheet.Id, ct) is var free && free > turn.Now)
        {
            turn.Put("sheetAgainAt", Domain.Text.VietnamTime.Stamp(free));
            return Outcome.TooSoon;
        }

        var leaders = (await UnitRights.WhoMayAsync(turn.Domain(), sheet.Key.Unit, UnitDeed.Sign, ct)).Select(p => p.Resident).OfType<ResidentId>().Distinct().ToList();
        var about = SheetNotice.Of(sheet, view.Scope);
        if (leaders.Count == 0 || (await notices.TellAsync(turn, leaders, ReportNotice.ToSign, about, ct)).Count == leaders.Count)
        {
            return Outcome.Nobody;
        }

        await AskForSignature.NoteAsync(turn.Domain(), view.Scope.Person.Resident!.Value, sheet.Id, ct);
        return Outcome.Asked;
    }
}

