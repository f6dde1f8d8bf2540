using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>Closes a venue for good or a while, or opens it again. Its codes say so at once; nothing that was recorded goes.</summary>
public static class CloseVenue
{
    /// <summary>The venue as it is now, or null when this person may not do that.</summary>
    public static async ValueTask<Venue?> ExecuteAsync(DomainTurn turn, ResidentId who, VenueId id, bool isRetired, CancellationToken ct)
    {
        if (await VenueRights.AllowAsync(turn, who, id, VenueDeed.Govern, ct) is not { } venue)
        {
            return null;
        }

        if (venue.IsRetired == isRetired)
        {
            return venue;
        }

        var changed = venue with { IsRetired = isRetired };
        await turn.Records.Venues.SaveAsync(changed, ct);
        await VenueNotes.OfVenueAsync(turn, who, isRetired ? "venue.retired" : "venue.reopened", id, ct);
        return changed;
    }
}
