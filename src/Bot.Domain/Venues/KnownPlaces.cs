namespace Bot.Domain.Venues;

/// <summary>
/// The venues of one commune, laid out so that those like a new one are found at once: a list of thousands is compared line by line.
/// </summary>
public sealed class KnownPlaces
{
    private readonly Dictionary<(string Digits, int Length), List<Place>> _byName = [];
    private readonly Dictionary<string, List<Place>> _byStreet = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<Place>> _byPlate = new(StringComparer.Ordinal);
    private int _count;

    public KnownPlaces(IEnumerable<Venue> venues)
    {
        foreach (var venue in venues)
        {
            Add(venue);
        }
    }

    public void Add(Venue venue)
    {
        var place = new Place(venue, new VenueSpelling(venue.Name), _count++);
        Under(_byName, (place.Name.Digits, place.Name.Key.Length)).Add(place);
        Under(_byStreet, VenueSpelling.KeyOf(venue.Street)).Add(place);
        if (venue.Details.Vehicle is { } vehicle)
        {
            Under(_byPlate, vehicle.Plate.Value).Add(place);
        }
    }

    /// <summary>
    /// Those that are probably the same place, in the order in which they came; see <see cref="LikelyTwins"/>. Of its owner's venues only those
    /// here are asked about: however many somebody runs, few lie in one street.
    /// </summary>
    public async ValueTask<IReadOnlyList<Venue>> TwinsOfAsync(NewVenue wanted, Func<VenueId, ValueTask<bool>> isOwn)
    {
        var name = new VenueSpelling(wanted.Name.Value);
        var found = Alike(wanted, name);
        foreach (var place in At(_byStreet, VenueSpelling.KeyOf(wanted.Street)))
        {
            if (IsSameKind(wanted, place.Venue) && name.Digits == place.Name.Digits && !found.Contains(place) && await isOwn(place.Venue.Id))
            {
                found.Add(place);
            }
        }

        return [.. found.Where(p => !IsOtherOccasion(wanted.Details, p.Venue.Details)).OrderBy(p => p.Order).Select(p => p.Venue)];
    }

    /// <summary>By name and plate, whoever runs them.</summary>
    private HashSet<Place> Alike(NewVenue wanted, VenueSpelling name)
    {
        var found = new HashSet<Place>();
        for (var length = name.Key.Length - VenuePolicy.MostSlips; length <= name.Key.Length + VenuePolicy.MostSlips; length++)
        {
            found.UnionWith(At(_byName, (name.Digits, length)).Where(p => name.IsNear(p.Name)));
        }

        if (wanted.Details.Vehicle is { } vehicle)
        {
            found.UnionWith(At(_byPlate, vehicle.Plate.Value));
        }

        return found;
    }

    private static bool IsSameKind(NewVenue wanted, Venue known) => known.Category == wanted.Category && known.Parent == wanted.Parent;

    // Two coaches of one company bear one name, and one hall has a wedding each week.
    private static bool IsOtherOccasion(VenueDetails wanted, VenueDetails known) =>
        (wanted.Vehicle is { } mine && known.Vehicle is { } theirs && mine.Plate != theirs.Plate)
        || (wanted.Event is { } one && known.Event is { } other && (one.Begin >= other.End || other.Begin >= one.End));

    private static List<Place> Under<T>(Dictionary<T, List<Place>> places, T key)
        where T : notnull
    {
        if (!places.TryGetValue(key, out var list))
        {
            places[key] = list = [];
        }

        return list;
    }

    private static List<Place> At<T>(Dictionary<T, List<Place>> places, T key)
        where T : notnull => places.TryGetValue(key, out var list) ? list : [];

    private sealed record Place(Venue Venue, VenueSpelling Name, int Order);
}
