using System.Globalization;
using System.Text;
using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportFollow;

/// <summary>Begins with the role through which somebody follows units, and the period of now.</summary>
[DialogAction(
    "report-follow.look",
    Puts = [FollowState.ScopeName, FollowState.CycleName, FollowState.PeriodName, FollowState.ViewName, FollowState.PageName])]
internal sealed class LookForFollowed(ReportTerms terms) : LookForScope(terms)
{
    protected override ValueTask<IReadOnlyList<HeldRole>> ScopesAsync(DialogTurn turn, ResidentId resident, CancellationToken ct) =>
        Following.ScopesAsync(turn, resident, ct);

    protected override void Begin(DialogTurn turn, HeldRole scope, ReportPeriodKey period) =>
        new FollowState(scope.Person.Id, period, FollowView.Missing, 1).Put(turn);
}

internal sealed record FollowMove(string? FollowTo);

/// <summary>One page of the units that are missing, in or late, after the move just made.</summary>
[DialogAction(
    "report-follow.show",
    Puts =
    [
        FollowState.ScopeName, FollowState.CycleName, FollowState.PeriodName, FollowState.ViewName, FollowState.PageName, FollowState.PagesName,
        "followTitle", "followTotal", "followRows", "followMissing", "followDeadline",
    ])]
internal sealed class ShowFollowed(Following following, LastNudges nudges, PeriodWords words, ReportTerms terms) : DialogAction<FollowMove, ShowFollowed.Outcome>
{
    public enum Outcome
    {
        Shown,

        /// <summary>The role was taken away.</summary>
        NoRight,
    }

    public override async ValueTask<Outcome> RunAsync(FollowMove answers, DialogTurn turn, CancellationToken ct)
    {
        if (FollowState.Of(turn) is not { } before || await Following.ScopeAsync(turn, before, ct) is not { } scope)
        {
            return Outcome.NoRight;
        }

        var all = await following.UnitsAsync(turn, scope, before.Period, ct);
        var state = Moved(before, answers.FollowTo);
        var units = Following.In(state.View, all);
        var pages = FollowState.PagesOf(units.Count);
        state = state with { Page = Math.Clamp(state.Page, 1, pages) };
        state.Put(turn);
        turn.Put(FollowState.PagesName, pages.ToString(CultureInfo.InvariantCulture));
        turn.Put("followTitle", $"{words.Title(state.Period, turn)}, {ScopeWords.Of(scope)}");
        turn.Put("followTotal", Total(all, turn.Language));
        turn.Put("followMissing", all.Count(u => !u.IsIn).ToString(CultureInfo.InvariantCulture));
        turn.Put("followDeadline", PeriodWords.DueDay(terms.Of(state.Period), turn.Now, turn.Language));
        turn.Put("followRows", await RowsAsync(turn, state, units, pages, ct));
        return Outcome.Shown;
    }

    private static FollowState Moved(FollowState state, string? move) => move switch
    {
        FollowMoves.Next => state with { Page = state.Page + 1 },
        FollowMoves.Previous => state with { Page = state.Page - 1 },
        _ => state,
    };

    private static string Total(IReadOnlyList<FollowedUnit> all, string language)
    {
        var sent = all.Count(u => u.IsIn);
        var late = all.Count(u => u is { IsIn: true, Standing.IsLate: true });
        var returned = all.Count(u => u.Standing is { State: ReportState.Returned });
        return language == "en"
            ? $"{sent} of {all.Count} units have sent it{(late > 0 ? $", {late} of them late" : string.Empty)}{(returned > 0 ? $"; {returned} sent back" : string.Empty)}."
            : $"{sent}/{all.Count} đơn vị đã gửi{(late > 0 ? $", {late} gửi muộn" : string.Empty)}{(returned > 0 ? $"; {returned} được trả lại" : string.Empty)}.";
    }

    private async ValueTask<string> RowsAsync(DialogTurn turn, FollowState state, IReadOnlyList<FollowedUnit> units, int pages, CancellationToken ct)
    {
        var rows = new StringBuilder(Heading(state.View, units.Count, turn.Language));
        if (pages > 1)
        {
            rows.Append(turn.Language == "en" ? $" (page {state.Page} of {pages})" : $" (trang {state.Page}/{pages})");
        }

        var page = units.Skip((state.Page - 1) * FollowState.PageSize).Take(FollowState.PageSize).ToList();
        var last = await nudges.FindAsync(turn.Store, state.Period, [.. page.Where(u => !u.IsIn).Select(u => u.Unit.Id)], ct);
        foreach (var unit in page)
        {
            rows.Append("\n• ").Append(unit.Unit.Name).Append(": ").Append(StandingWords.Of(unit.Standing, turn.Language));
            rows.Append(unit.IsIn ? string.Empty : ", " + NudgeWords.InRow(last.GetValueOrDefault(unit.Unit.Id), turn.Language));
        }

        return rows.ToString();
    }

    private static string Heading(FollowView view, int count, string language) => (view, count, language) switch
    {
        (FollowView.Missing, 0, "en") => "Nobody is missing.",
        (FollowView.Missing, _, "en") => $"Not sent: {count}",
        (FollowView.Sent, _, "en") => $"Sent: {count}",
        (_, _, "en") => $"Sent late: {count}",
        (FollowView.Missing, 0, _) => "Không còn đơn vị nào thiếu.",
        (FollowView.Missing, _, _) => $"Chưa gửi: {count}",
        (FollowView.Sent, _, _) => $"Đã gửi: {count}",
        _ => $"Gửi muộn: {count}",
    };
}

internal sealed record ListAnswer(FollowView FollowList);

/// <summary>Shows another list of the same units, from its first page.</summary>
[DialogAction(
    "report-follow.view",
    Puts = [FollowState.ScopeName, FollowState.CycleName, FollowState.PeriodName, FollowState.ViewName, FollowState.PageName])]
internal sealed class ChangeFollowList : DialogAction<ListAnswer, ChangeFollowList.Outcome>
{
    public enum Outcome
    {
        Changed,
    }

    public override ValueTask<Outcome> RunAsync(ListAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        (FollowState.Of(turn)! with { View = answers.FollowList, Page = 1 }).Put(turn);
        return ValueTask.FromResult(Outcome.Changed);
    }
}
