using System.Globalization;
using Bot.Dialogs.Actions.ReportFollow;
using Bot.Domain.Reports;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportSheets;

/// <summary>Which sheet somebody works on, kept as values of the flow.</summary>
/// <param name="Scope">The row of the role by which the person gathers or signs.</param>
/// <param name="Period">Which reports.</param>
internal sealed record SheetState(long Scope, ReportPeriodKey Period)
{
    internal const string ScopeName = "sheetScope";
    internal const string CycleName = "sheetCycle";
    internal const string PeriodName = "sheetPeriod";
    internal const string SheetName = "sheetId";
    internal const string PersonsName = "sheetPersons";
    internal const string BeforeName = "sheetBefore";

    /// <summary>The version of the sheet that was shown last; null while there is none.</summary>
    public SheetId? Sheet { get; init; }

    /// <summary>Whether the table shows persons.</summary>
    public bool ShowsPersons { get; init; }

    /// <summary>Whether the table shows the figures of the period before.</summary>
    public bool ShowsBefore { get; init; }

    public static SheetState? Of(DialogTurn turn) => long.TryParse(turn.Value(ScopeName), NumberStyles.None, CultureInfo.InvariantCulture, out var scope)
        ? new SheetState(scope, new ReportPeriodKey(turn.Value(CycleName), turn.Value(PeriodName)))
        {
            Sheet = long.TryParse(turn.Value(SheetName), NumberStyles.None, CultureInfo.InvariantCulture, out var sheet) ? new SheetId(sheet) : null,
            ShowsPersons = turn.Value(PersonsName) == "yes",
            ShowsBefore = turn.Value(BeforeName) == "yes",
        }
        : null;

    public void Put(DialogTurn turn)
    {
        turn.Put(ScopeName, Scope.ToString(CultureInfo.InvariantCulture));
        turn.Put(CycleName, Period.Cycle);
        turn.Put(PeriodName, Period.Period);
        turn.Put(SheetName, Sheet?.Value.ToString(CultureInfo.InvariantCulture) ?? string.Empty);
        turn.Put(PersonsName, ShowsPersons ? "yes" : "no");
        turn.Put(BeforeName, ShowsBefore ? "yes" : "no");
    }

    /// <summary>The role as it is now; null when it was taken away.</summary>
    public async ValueTask<HeldRole?> RoleAsync(DialogTurn turn, UnitDeed deed, CancellationToken ct) => await turn.ResidentAsync(ct) is { } resident
        ? (await UnitRights.ScopesAsync(turn.Domain(), resident.Id, deed, ct)).FirstOrDefault(s => s.Person.Id == Scope)
        : null;
}
