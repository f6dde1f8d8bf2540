using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>A co-manager becomes the owner of a venue that has none, because the former one deleted all personal data.</summary>
public static class TakeOverVenue
{
    /// <summary>Whether this person may: a co-manager of a venue without an owner.</summary>
    public static async ValueTask<bool> MayAsync(DomainTurn turn, ResidentId who, VenueId venue, CancellationToken ct)
    {
        var active = await turn.Records.VenuePeople.OfVenueAsync(venue, VenueTie.Active, ct);
        return active.All(p => p.Role != VenueRole.Owner) && active.Any(p => p.Resident == who && p.Role == VenueRole.Manager);
    }

    public static async ValueTask<bool> ExecuteAsync(DomainTurn turn, ResidentId who, VenueId venue, CancellationToken ct)
    {
        if (!await MayAsync(turn, who, venue, ct) || await turn.Records.VenuePeople.FindAsync(venue, who, ct) is not { } person)
        {
            return false;
        }

        await turn.Records.VenuePeople.SaveAsync(person with { Role = VenueRole.Owner, Since = turn.Now.Whole() }, ct);
        await VenueNotes.OfVenueAsync(turn, who, "venue.taken-over", venue, ct);
        return true;
    }
}
