using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.VenueHistory;

/// <summary>The venues whose history the person may see.</summary>
internal sealed class HeldVenueOptions : IOptionSource
{
    private const int MostMatches = 1_000;

    public string Name => "venue-history.venues";

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return new OptionPage([], 0);
        }

        if (search.Length == 0)
        {
            var venues = await turn.Store.VenueHistory.VenuesAsync(resident.Id, skip, take, ct);
            return new OptionPage([.. venues.Select(Option)], await turn.Store.VenueHistory.CountVenuesAsync(resident.Id, ct));
        }

        var held = await turn.Store.VenuePeople.VenuesOfAsync(resident.Id, new VenueFilter(Search: search), 0, MostMatches, ct);
        var seen = held.Page.Where(h => h.Person.Role <= HistoryPolicy.LeastRole).ToList();
        return new OptionPage([.. seen.Skip(skip).Take(take).Select(h => Option(h.Venue))], seen.Count);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        ChosenFilter.Id(id) is { } number && await turn.ResidentAsync(ct) is { } resident
        && await turn.Store.VenuePeople.RoleAsync(new VenueId(number), resident.Id, ct) <= HistoryPolicy.LeastRole
        && await turn.Store.Venues.FindAsync(new VenueId(number), ct) is { } venue
            ? Option(venue)
            : null;

    private static ListedOption Option(Venue venue) => new(ChosenFilter.Text(venue.Id.Value), venue.Name, venue.Name);
}
