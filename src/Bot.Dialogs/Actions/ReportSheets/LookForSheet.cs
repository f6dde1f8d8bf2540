using Bot.Dialogs.Actions.ReportFollow;
using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportSheets;

/// <summary>Begins with the unit whose reports the person may gather or sign, and the columns that the cycle wants.</summary>
internal abstract class LookForSheet(ReportTerms terms, UnitDeed deed) : LookForScope(terms)
{
    private readonly ReportTerms _terms = terms;

    protected override ValueTask<IReadOnlyList<HeldRole>> ScopesAsync(DialogTurn turn, ResidentId resident, CancellationToken ct) =>
        UnitRights.ScopesAsync(turn.Domain(), resident, deed, ct);

    protected override void Begin(DialogTurn turn, HeldRole scope, ReportPeriodKey period)
    {
        var columns = _terms.Cycles.TryFind(period.Cycle, out var cycle) ? cycle.Plan.Columns : null;
        new SheetState(scope.Person.Id, period) { ShowsPersons = columns?.HasPersons ?? false, ShowsBefore = columns?.HasLastMonth ?? false }.Put(turn);
    }
}

[DialogAction(
    "report-sheet.look",
    Puts = [SheetState.ScopeName, SheetState.CycleName, SheetState.PeriodName, SheetState.SheetName, SheetState.PersonsName, SheetState.BeforeName])]
internal sealed class LookToGather(ReportTerms terms) : LookForSheet(terms, UnitDeed.Aggregate);

[DialogAction(
    "report-sign.look",
    Puts = [SheetState.ScopeName, SheetState.CycleName, SheetState.PeriodName, SheetState.SheetName, SheetState.PersonsName, SheetState.BeforeName])]
internal sealed class LookToSign(ReportTerms terms) : LookForSheet(terms, UnitDeed.Sign);
