using Bot.Domain.Reports;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportSheets;

/// <summary>Shows how far the reports of the unit are, and its sheet.</summary>
[DialogAction(
    "report-sheet.show",
    Puts =
    [
        SheetState.ScopeName, SheetState.CycleName, SheetState.PeriodName, SheetState.SheetName, SheetState.PersonsName, SheetState.BeforeName,
        SheetCard.Title, SheetCard.Name, SheetCard.Total, SheetCard.Detail, SheetCard.Missing, SheetCard.MissingNames,
    ])]
internal sealed class ShowSheet(SheetCard card) : DialogAction<NoAnswers, ShowSheet.Outcome>
{
    public enum Outcome
    {
        Shown,

        /// <summary>Below the unit nobody reports.</summary>
        NoUnits,

        NoRight,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (SheetState.Of(turn) is not { } state || await card.ReadAsync(turn, state, UnitDeed.Aggregate, ct) is not { } view)
        {
            return Outcome.NoRight;
        }

        if (view.Rows.Count == 0)
        {
            return Outcome.NoUnits;
        }

        await card.PutAsync(turn, state, view, ct);
        return Outcome.Shown;
    }
}

internal sealed record ColumnsAnswer(IReadOnlyList<string>? SheetColumns);

/// <summary>Which columns the table has besides the four of the letter's appendix.</summary>
[DialogAction("report-sheet.columns", Puts = [SheetState.PersonsName, SheetState.BeforeName])]
internal sealed class ChooseColumns : DialogAction<ColumnsAnswer, ChooseColumns.Outcome>
{
    public enum Outcome
    {
        Chosen,
    }

    public override ValueTask<Outcome> RunAsync(ColumnsAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        var columns = answers.SheetColumns ?? [];
        turn.Put(SheetState.PersonsName, columns.Contains("persons") ? "yes" : "no");
        turn.Put(SheetState.BeforeName, columns.Contains("before") ? "yes" : "no");
        return ValueTask.FromResult(Outcome.Chosen);
    }
}

/// <summary>What can be done with the unit's reports now: only what helps.</summary>
internal sealed class SheetDeeds(SheetCard card) : ShortList("report-sheet.deeds")
{
    private static readonly ListedOption Table = new("table", "Lấy bảng", "Get the table");
    private static readonly ListedOption Gather = new("gather", "Tổng hợp", "Gather them");
    private static readonly ListedOption GatherAgain = new("gather", "Tổng hợp lại", "Gather them again");
    private static readonly ListedOption Ask = new("ask", "Trình ký", "Ask to sign");
    private static readonly ListedOption Send = new("send", "Gửi lên cấp trên", "Send it on");
    private static readonly ListedOption Columns = new("columns", "Thêm, bớt cột", "Columns");

    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
    {
        if (SheetState.Of(turn) is not { } state || await card.ReadAsync(turn, state, UnitDeed.Aggregate, ct) is not { } view)
        {
            return [Table];
        }

        var options = new List<ListedOption>();
        if (view.IsWhole && (view.Sheet is null || view.IsStale))
        {
            options.Add(view.Sheet is null ? Gather : GatherAgain);
        }

        if (view is { IsWhole: true, IsStale: false, Sheet: { } sheet })
        {
            options.AddRange(sheet.State switch { ReportState.Aggregated => [Ask], ReportState.Signed when UnitRights.May(view.Scope.Person.Role, UnitDeed.Send) => [Send], _ => [] });
        }

        return [.. options, Table, Columns];
    }
}
