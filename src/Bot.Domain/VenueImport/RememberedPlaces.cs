using Bot.Domain.Venues;

namespace Bot.Domain.VenueImport;

/// <summary>
/// The venues of one commune as the last piece of a list left them, so that the next piece does not read thousands again. They count only
/// while the commune's mark is the same: not after anybody registered there, nor after the last piece was undone.
/// </summary>
public sealed class RememberedPlaces
{
    private (string Commune, CommuneMark Mark, KnownPlaces Places)? _kept;

    /// <summary>Null when they have to be read.</summary>
    public async ValueTask<KnownPlaces?> AtAsync(IVenueStore venues, string commune, CancellationToken ct)
    {
        var kept = _kept;
        _kept = null;
        return kept is { } last && last.Commune == commune && last.Mark == await venues.MarkOfCommuneAsync(commune, ct) ? last.Places : null;
    }

    public async ValueTask KeepAsync(IVenueStore venues, KeyValuePair<string, KnownPlaces> commune, CancellationToken ct) =>
        _kept = (commune.Key, await venues.MarkOfCommuneAsync(commune.Key, ct), commune.Value);
}
