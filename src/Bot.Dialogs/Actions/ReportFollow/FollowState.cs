using System.Globalization;
using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Reports;

namespace Bot.Dialogs.Actions.ReportFollow;

/// <summary>What a supervisor's list shows.</summary>
internal enum FollowView
{
    Missing = 1,
    Sent,
    Late,
}

/// <summary>Where an open list of units stands, kept as values of the flow.</summary>
/// <param name="Scope">The row of the role through which the person follows.</param>
/// <param name="Period">Which reports.</param>
/// <param name="View">Which of the units.</param>
/// <param name="Page">From 1.</param>
internal sealed record FollowState(long Scope, ReportPeriodKey Period, FollowView View, int Page)
{
    internal const string ScopeName = "followScope";
    internal const string CycleName = "followCycle";
    internal const string PeriodName = "followPeriod";
    internal const string ViewName = "followView";
    internal const string PageName = "followPage";
    internal const string PagesName = "followPages";
    internal const string UnitName = "followUnitId";

    /// <summary>With the ways to other pages and lists eight entries, the most that a list shows at once (<see cref="Engine.EnginePolicy.PageSize"/>).</summary>
    internal const int PageSize = 4;

    /// <summary>Null when the flow has none yet.</summary>
    internal static FollowState? Of(DialogTurn turn) => long.TryParse(turn.Value(ScopeName), NumberStyles.None, CultureInfo.InvariantCulture, out var scope)
        ? new FollowState(
            scope,
            new ReportPeriodKey(turn.Value(CycleName), turn.Value(PeriodName)),
            Enum.TryParse<FollowView>(turn.Value(ViewName), out var view) ? view : FollowView.Missing,
            MakingRows.Read(turn.Value(PageName)))
        : null;

    internal static int PagesOf(int units) => Math.Max(1, (units + PageSize - 1) / PageSize);

    internal void Put(DialogTurn turn)
    {
        turn.Put(ScopeName, Scope.ToString(CultureInfo.InvariantCulture));
        turn.Put(CycleName, Period.Cycle);
        turn.Put(PeriodName, Period.Period);
        turn.Put(ViewName, View.ToString());
        turn.Put(PageName, Page.ToString(CultureInfo.InvariantCulture));
    }
}
