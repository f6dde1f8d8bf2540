using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>Gives a venue a new code, because the poster was photographed or lost. The old one answers with the new one from then on.</summary>
public sealed class RenewCode(VenueCodes codes)
{
    /// <summary>The venue with its new code, or null when this person may not do that.</summary>
    public async ValueTask<Venue?> ExecuteAsync(DomainTurn turn, ResidentId who, VenueId id, CancellationToken ct)
    {
        if (await VenueRights.AllowAsync(turn, who, id, VenueDeed.Govern, ct) is not { IsRetired: false } venue)
        {
            return null;
        }

        var renewed = await codes.SaveWithNewCodeAsync(turn.Records.Venues, venue, ct);
        await VenueNotes.OfVenueAsync(turn, who, "venue.code-renewed", id, ct);
        return renewed;
    }
}
