using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>What can be done with a venue.</summary>
public enum VenueDeed
{
    /// <summary>Its card, and one's own label for it.</summary>
    See,

    /// <summary>Its QR and poster.</summary>
    Print,

    /// <summary>Its name, street and kind.</summary>
    Edit,

    /// <summary>Who helps, who asks to; handing it on, a new code, closing and opening it.</summary>
    Govern,
}

/// <summary>The one place that says which role may do what. Asked within the transaction that does it, never by what a screen showed.</summary>
public static class VenueRights
{
    public static bool May(VenueRole role, VenueDeed deed) => deed switch
    {
        VenueDeed.See => true,
        VenueDeed.Print or VenueDeed.Edit => role is VenueRole.Owner or VenueRole.Manager,
        _ => role == VenueRole.Owner,
    };

    /// <summary>The venue, when this person may do that with it now; null otherwise.</summary>
    public static async ValueTask<Venue?> AllowAsync(DomainTurn turn, ResidentId who, VenueId venue, VenueDeed deed, CancellationToken ct) =>
        await turn.Records.VenuePeople.RoleAsync(venue, who, ct) is { } role && May(role, deed) ? await turn.Records.Venues.FindAsync(venue, ct) : null;
}
