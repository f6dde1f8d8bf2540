using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Domain.Units;

/// <summary>
/// Says that a venue belongs to a unit, so that its scans are the unit's. Asked of who may speak for the unit and runs the venue, both within
/// the transaction that does it; whoever keeps the list of units needs no role at the venue.
/// </summary>
public static class LinkVenue
{
    /// <summary>The units the person may give venues to, each once, in the order of the roles.</summary>
    public static async ValueTask<IReadOnlyList<Unit>> UnitsOfAsync(DomainTurn turn, ResidentId who, CancellationToken ct) =>
        [.. (await UnitRights.ScopesAsync(turn, who, UnitDeed.LinkVenue, ct)).Where(h => h.Person.Role is UnitRole.Head or UnitRole.Clerk).Select(h => h.Unit).DistinctBy(u => u.Id)];

    public static async ValueTask<bool> ExecuteAsync(DomainTurn turn, ResidentId who, (VenueId Venue, UnitId Unit) pair, CancellationToken ct)
    {
        if (!await UnitRights.MayAsync(turn, who, pair.Unit, UnitDeed.LinkVenue, ct)
            || await VenueRights.AllowAsync(turn, who, pair.Venue, VenueDeed.Edit, ct) is null)
        {
            return false;
        }

        await turn.Records.UnitVenues.LinkAsync(new UnitVenue(pair.Venue, pair.Unit, turn.Now.Whole()), ct);
        await VenueNotes.OfVenueAsync(turn, who, "unit.venue-linked", pair.Venue, ct);
        return true;
    }

    /// <summary>The venue is nobody's from now on; who may speak for its unit may do that.</summary>
    public static async ValueTask<bool> UndoAsync(DomainTurn turn, ResidentId who, VenueId venue, CancellationToken ct)
    {
        if (await turn.Records.UnitVenues.UnitOfAsync(venue, ct) is not { } link
            || !await UnitRights.MayAsync(turn, who, link.Unit, UnitDeed.LinkVenue, ct))
        {
            return false;
        }

        await turn.Records.UnitVenues.UnlinkAsync(venue, ct);
        await VenueNotes.OfVenueAsync(turn, who, "unit.venue-unlinked", venue, ct);
        return true;
    }
}
