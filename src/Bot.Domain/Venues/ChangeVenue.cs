using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>What is new about a venue; what is null stays.</summary>
public sealed record VenueChange(VenueName? Name = null, string? Street = null, string? Category = null, VenueDetails? Details = null);

/// <summary>Corrects a venue's name, street or kind. Its code and poster stay good.</summary>
public static class ChangeVenue
{
    /// <summary>The venue as it is now, or null when this person may not change it.</summary>
    public static async ValueTask<Venue?> ExecuteAsync(DomainTurn turn, ResidentId who, VenueId id, VenueChange change, CancellationToken ct)
    {
        if (await VenueRights.AllowAsync(turn, who, id, VenueDeed.Edit, ct) is not { } venue)
        {
            return null;
        }

        var changed = venue with
        {
            Name = change.Name?.Value ?? venue.Name,
            Street = change.Street ?? venue.Street,
            Category = change.Category ?? venue.Category,
            Details = change.Details ?? venue.Details,
        };
        if (changed != venue)
        {
            await turn.Records.Venues.SaveAsync(changed, ct);
            await VenueNotes.OfVenueAsync(turn, who, "venue.changed", id, ct);
        }

        return changed;
    }
}
