using System.Globalization;
using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportFollow;

/// <summary>The roles of a person by which some work can be done, each by what it reaches.</summary>
internal sealed class ScopeOptions(string name, Func<DialogTurn, ResidentId, CancellationToken, ValueTask<IReadOnlyList<HeldRole>>> scopes) : ShortList(name)
{
    /// <summary>Own choice: as the buttons of venues.</summary>
    private const int LongestLabel = 60;

    public ScopeOptions(string name, UnitDeed deed)
        : this(name, (turn, resident, ct) => UnitRights.ScopesAsync(turn.Domain(), resident, deed, ct))
    {
    }

    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident ? [.. (await scopes(turn, resident.Id, ct)).Select(Option)] : [];

    private static ListedOption Option(HeldRole scope)
    {
        var label = Figures.Short(ScopeWords.Of(scope), LongestLabel);
        return new ListedOption(scope.Person.Id.ToString(CultureInfo.InvariantCulture), label, label);
    }
}
