using System.Globalization;
using Bot.Domain.Text;
using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>
/// Venues that the new one may lie in ("Nằm trong địa điểm"): the person's own in the commune first, then the others there. Typing searches
/// names and streets.
/// </summary>
internal sealed class ParentOptions : IOptionSource
{
    public string Name => "venues.parents";

    public async ValueTask<OptionPage> FindAsync(DialogTurn turn, string search, int skip, int take, CancellationToken ct)
    {
        var words = VietnameseText.Fold(search).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var own = await OwnAsync(turn, ct);
        var found = (await turn.Store.Venues.InCommuneAsync(turn.Value("place"), ct))
            .Where(v => v.Details.Event is null && HasAll(" " + VietnameseText.Fold($"{v.Name} {v.Street}"), words))
            .OrderBy(v => own.Contains(v.Id) ? 0 : 1).ToList();
        return new OptionPage([.. found.Skip(skip).Take(take).Select(Option)], found.Count);
    }

    public async ValueTask<ListedOption?> FindByIdAsync(DialogTurn turn, string id, CancellationToken ct) =>
        long.TryParse(id, CultureInfo.InvariantCulture, out var number) && await turn.Store.Venues.FindAsync(new VenueId(number), ct) is { IsRetired: false } venue
            ? Option(venue)
            : null;

    private static ListedOption Option(Venue venue)
    {
        var label = VenueChoice.Short($"{venue.Name}, {venue.Street}");
        return new ListedOption(venue.Id.Value.ToString(CultureInfo.InvariantCulture), label, label);
    }

    private static bool HasAll(string text, string[] words) => Array.TrueForAll(words, w => text.Contains(" " + w, StringComparison.Ordinal));

    private static async ValueTask<HashSet<VenueId>> OwnAsync(DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident
            ? [.. (await turn.Store.VenuePeople.VenuesOfAsync(resident.Id, VenueFilter.All, 0, VenuePolicy.MostComparedOwn, ct)).Page.Select(h => h.Venue.Id)]
            : [];
}
