using System.Globalization;
using Bot.Dialogs.Actions.ReportFollow;
using Bot.Dialogs.Actions.Reports;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Dialogs.Actions.ReportSheets;

/// <summary>The units whose reports the person may gather, or sign.</summary>
internal sealed class SheetScopes(string name, UnitDeed deed) : IOptionSource
{
    /// <summary>Own choice: as the buttons of venues.</summary>
    private const int LongestLabel = 60;

    public string Name => name;

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var folded = VietnameseText.Fold(search);
        var options = (await AllAsync(turn, ct)).Where(o => VietnameseText.Fold(o.Vi).Contains(folded, StringComparison.Ordinal)).ToList();
        return new OptionPage([.. options.Skip(skip).Take(take)], options.Count);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) => (await AllAsync(turn, ct)).FirstOrDefault(o => o.Id == id);

    private async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident ? [.. (await UnitRights.ScopesAsync(turn.Domain(), resident.Id, deed, ct)).Select(Option)] : [];

    private static ListedOption Option(HeldRole scope)
    {
        var label = Figures.Short(ScopeWords.Of(scope), LongestLabel);
        return new ListedOption(scope.Person.Id.ToString(CultureInfo.InvariantCulture), label, label);
    }
}
