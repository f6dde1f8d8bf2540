using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.VenueHistory;

/// <summary>Who helps at the venues: those who may have let somebody in ("Người kiểm soát vào ra").</summary>
internal sealed class HelperOptions : IOptionSource
{
    private const int Most = 200;

    public string Name => "venue-history.controllers";

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var folded = VietnameseText.Fold(search);
        var found = (await AllAsync(turn, ct)).Where(o => folded.Length == 0 || VietnameseText.Fold(o.Vi).Contains(folded, StringComparison.Ordinal)).ToList();
        return new OptionPage([.. found.Skip(skip).Take(take)], found.Count);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        (await AllAsync(turn, ct)).FirstOrDefault(o => o.Id == id);

    private static async ValueTask<List<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return [];
        }

        var helpers = await turn.Store.VenueHistory.HelpersAsync(resident.Id, ChosenFilter.Of(turn).OneVenue, Most, ct);
        return [.. (await turn.Store.Residents.FindManyAsync(helpers, ct)).Select(Option)];
    }

    private static ListedOption Option(Resident person)
    {
        var label = HistoryWords.Person(person);
        return new ListedOption(ChosenFilter.Text(person.Id.Value), label, label);
    }
}
