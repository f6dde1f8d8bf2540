namespace Bot.Domain.Venues;

/// <summary>
/// Venues that are probably the same place as a new one. In 2021 one agency stood in the list twice, under two spellings of its name and one
/// phone (district letter, appendix II). The person decides; this only finds what to ask about.
/// </summary>
public static class LikelyTwins
{
    /// <param name="wanted">The new one.</param>
    /// <param name="inCommune">All venues of its commune.</param>
    /// <param name="isOwn">Whether its owner runs a venue already.</param>
    public static ValueTask<IReadOnlyList<Venue>> OfAsync(NewVenue wanted, IReadOnlyList<Venue> inCommune, Func<VenueId, ValueTask<bool>> isOwn) =>
        new KnownPlaces(inCommune).TwinsOfAsync(wanted, isOwn);

    /// <summary>Whether a venue says in every part what the new one says: a list that is read in a second time brings nothing new.</summary>
    public static bool IsSame(NewVenue wanted, Venue known) =>
        VenueSpelling.KeyOf(wanted.Name.Value) == VenueSpelling.KeyOf(known.Name) && VenueSpelling.KeyOf(wanted.Street) == VenueSpelling.KeyOf(known.Street)
        && wanted.CommuneCode == known.CommuneCode && wanted.Category == known.Category && wanted.Parent == known.Parent && wanted.Details == known.Details;
}
