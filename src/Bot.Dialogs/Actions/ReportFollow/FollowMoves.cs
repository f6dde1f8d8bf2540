using System.Globalization;
using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportFollow;

/// <summary>What can be chosen beside a list of units: those of the page, other pages and lists, to remind all. Typing searches all units of the scope.</summary>
internal sealed class FollowMoves(Following following) : IOptionSource
{
    internal const string Next = "next";
    internal const string Previous = "previous";
    internal const string UnitPrefix = "u";

    private const int LongestLabel = 60;

    private static readonly ListedOption NextPage = new(Next, "Trang sau ▸", "Next ▸");
    private static readonly ListedOption PreviousPage = new(Previous, "◂ Trang trước", "◂ Previous");
    private static readonly ListedOption All = new("nudge-all", "Nhắc tất cả", "Remind all");
    private static readonly ListedOption Lists = new("lists", "Danh sách khác", "Other lists");
    private static readonly ListedOption[] Fixed = [NextPage, PreviousPage, All, Lists];

    public string Name => "report-follow.moves";

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        if (FollowState.Of(turn) is not { } state || await Following.ScopeAsync(turn, state, ct) is not { } scope)
        {
            return new OptionPage([], 0);
        }

        var units = await following.UnitsAsync(turn, scope, state.Period, ct);
        var options = search.Length == 0 ? Shown(state, scope, units) : Found(search, units);
        return new OptionPage([.. options.Skip(skip).Take(take)], options.Count);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct)
    {
        if (Array.Find(Fixed, o => o.Id == id) is { } known)
        {
            return known;
        }

        return ReadUnit(id) is { } unit && FollowState.Of(turn) is { } state && await Following.ScopeAsync(turn, state, ct) is { } scope
            ? (await following.UnitsAsync(turn, scope, state.Period, ct)).Where(u => u.Unit.Id == unit).Select(Option).FirstOrDefault()
            : null;
    }

    internal static UnitId? ReadUnit(string? id) =>
        id is ['u', .. var digits] && long.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? new UnitId(number) : null;

    private static List<ListedOption> Found(string search, IReadOnlyList<FollowedUnit> units)
    {
        var folded = VietnameseText.Fold(search);
        return [.. units.Select(Option).Concat(Fixed).Where(o => VietnameseText.Fold(o.Vi + " " + o.En).Contains(folded, StringComparison.Ordinal))];
    }

    private static List<ListedOption> Shown(FollowState state, HeldRole scope, IReadOnlyList<FollowedUnit> all)
    {
        var units = Following.In(state.View, all);
        var options = units.Skip((state.Page - 1) * FollowState.PageSize).Take(FollowState.PageSize).Select(Option).ToList();
        AddIf(options, NextPage, state.Page < FollowState.PagesOf(units.Count));
        AddIf(options, PreviousPage, state.Page > 1);
        AddIf(options, All, state.View == FollowView.Missing && units.Count > 0 && UnitRights.May(scope.Person.Role, UnitDeed.Nudge));
        options.Add(Lists);
        return options;
    }

    private static void AddIf(List<ListedOption> options, ListedOption option, bool isThere)
    {
        if (isThere)
        {
            options.Add(option);
        }
    }

    private static ListedOption Option(FollowedUnit unit)
    {
        var label = Figures.Short(unit.Unit.Name, LongestLabel);
        return new ListedOption(UnitPrefix + unit.Unit.Id.Value.ToString(CultureInfo.InvariantCulture), label, label);
    }
}
