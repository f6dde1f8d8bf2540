using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Domain.VenueImport;

/// <summary>Some lines of a list within one transaction.</summary>
/// <param name="Making">The transaction, and what the audit is told.</param>
/// <param name="Owner">Whose list it is; null at the office, where each line names its owner.</param>
/// <param name="IsTrial">Only looks: nothing is written.</param>
/// <param name="TakesTwins">Somebody looked at the likely twins and says that they are other places.</param>
public sealed record ImportPiece(VenueMaking Making, ResidentId? Owner, bool IsTrial, bool TakesTwins)
{
    /// <summary>Venues that earlier pieces of the same trial would have made.</summary>
    public TrialPlaces Trial { get; init; } = new();

    /// <summary>What the piece before knew of the commune.</summary>
    public RememberedPlaces Remembered { get; init; } = new();
}

/// <summary>What a trial would have made so far, so that a line that names a venue twice is found however far apart the two stand.</summary>
public sealed class TrialPlaces
{
    private readonly Dictionary<string, List<Venue>> _byCommune = new(StringComparer.Ordinal);
    private readonly Dictionary<ResidentId, HashSet<VenueId>> _owners = [];
    private readonly Dictionary<PhoneNumber, ResidentId> _phones = [];

    internal IReadOnlyList<Venue> In(string commune) => _byCommune.TryGetValue(commune, out var venues) ? venues : [];

    internal IReadOnlyCollection<VenueId> Of(ResidentId owner) => _owners.TryGetValue(owner, out var own) ? own : [];

    internal void Add(Venue venue, ResidentId owner)
    {
        if (!_byCommune.TryGetValue(venue.CommuneCode, out var venues))
        {
            _byCommune[venue.CommuneCode] = venues = [];
        }

        venues.Add(venue);
        if (!_owners.TryGetValue(owner, out var own))
        {
            _owners[owner] = own = [];
        }

        own.Add(venue.Id);
    }

    /// <summary>Somebody who would be written down; told from real people by a number below 0.</summary>
    internal ResidentId Somebody(PhoneNumber phone)
    {
        if (!_phones.TryGetValue(phone, out var id))
        {
            _phones[phone] = id = new ResidentId(-1 - _phones.Count);
        }

        return id;
    }
}
