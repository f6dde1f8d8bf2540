using System.Globalization;
using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportSheets;

internal sealed record SheetScopeAnswer(string? SheetScopeChosen);

public enum FoundSheets
{
    Ready,

    /// <summary>Several units: one is to be chosen.</summary>
    Several,

    NotKnown,
    NoRight,
    NotYet,
}

/// <summary>Begins with the unit whose reports the person may gather or sign, and the period of now.</summary>
internal abstract class LookForSheets(ReportTerms terms, UnitDeed deed) : DialogAction<SheetScopeAnswer, FoundSheets>
{
    public sealed override async ValueTask<FoundSheets> RunAsync(SheetScopeAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { Phone: not null } resident)
        {
            return FoundSheets.NotKnown;
        }

        var scopes = await UnitRights.ScopesAsync(turn.Domain(), resident.Id, deed, ct);
        if (scopes.Count == 0 || terms.Current(turn.Now) is not { } period)
        {
            return scopes.Count == 0 ? FoundSheets.NoRight : FoundSheets.NotYet;
        }

        var chosen = scopes.FirstOrDefault(s => s.Person.Id.ToString(CultureInfo.InvariantCulture) == answers.SheetScopeChosen);
        if (chosen is null && scopes.Count > 1)
        {
            return FoundSheets.Several;
        }

        Begin(turn, chosen ?? scopes[0], period);
        return FoundSheets.Ready;
    }

    private void Begin(DialogTurn turn, HeldRole scope, ReportPeriodKey period)
    {
        var columns = terms.Cycles.TryFind(period.Cycle, out var cycle) ? cycle.Plan.Columns : null;
        new SheetState(scope.Person.Id, period) { ShowsPersons = columns?.HasPersons ?? false, ShowsBefore = columns?.HasLastMonth ?? false }.Put(turn);
    }
}

[DialogAction(
    "report-sheet.look",
    Puts = [SheetState.ScopeName, SheetState.CycleName, SheetState.PeriodName, SheetState.SheetName, SheetState.PersonsName, SheetState.BeforeName])]
internal sealed class LookToGather(ReportTerms terms) : LookForSheets(terms, UnitDeed.Aggregate);

[DialogAction(
    "report-sign.look",
    Puts = [SheetState.ScopeName, SheetState.CycleName, SheetState.PeriodName, SheetState.SheetName, SheetState.PersonsName, SheetState.BeforeName])]
internal sealed class LookToSign(ReportTerms terms) : LookForSheets(terms, UnitDeed.Sign);
