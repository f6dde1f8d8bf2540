using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.VenueHistory;

/// <summary>Who helps at the venues: those who may have let somebody in ("Người kiểm soát vào ra").</summary>
internal sealed class HelperOptions() : ShortList("venue-history.controllers")
{
    private const int Most = 200;

    protected override async ValueTask<IReadOnlyList<ListedOption>> AllAsync(DialogTurn turn, CancellationToken ct)
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
