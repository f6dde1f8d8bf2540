using Bot.Domain.Venues;

namespace Bot.Domain.Units;

/// <summary>Which venue belongs to which unit.</summary>
public interface IUnitVenueStore
{
    /// <summary>From now on the venue is this unit's; an earlier link gives way.</summary>
    ValueTask LinkAsync(UnitVenue link, CancellationToken ct);

    ValueTask UnlinkAsync(VenueId venue, CancellationToken ct);

    ValueTask<UnitVenue?> UnitOfAsync(VenueId venue, CancellationToken ct);

    /// <summary>The venues of the unit, oldest link first; closed venues too, because people were there.</summary>
    ValueTask<IReadOnlyList<LinkedVenue>> VenuesOfAsync(UnitId unit, CancellationToken ct);

    /// <summary>The links of many units at once, by unit and venue: for counting.</summary>
    ValueTask<IReadOnlyList<UnitVenue>> VenuesOfManyAsync(IReadOnlyList<UnitId> units, CancellationToken ct);

    /// <summary>Every link that there is, by venue.</summary>
    ValueTask<IReadOnlyList<UnitVenue>> AllAsync(CancellationToken ct);
}
