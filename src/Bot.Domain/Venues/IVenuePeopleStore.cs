using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>Who has which role at which venue. One row for each person at a venue.</summary>
public interface IVenuePeopleStore
{
    /// <summary>The person at the venue in whatever tie; null when there is none.</summary>
    ValueTask<VenuePerson?> FindAsync(VenueId venue, ResidentId resident, CancellationToken ct);

    ValueTask<VenuePerson?> FindAsync(long id, CancellationToken ct);

    /// <summary>The role that holds now: what everything about a venue is allowed by. Null for strangers and for who only asked.</summary>
    ValueTask<VenueRole?> RoleAsync(VenueId venue, ResidentId resident, CancellationToken ct);

    /// <summary>Writes the person at the venue, whose earlier row gives way.</summary>
    ValueTask SaveAsync(VenuePerson person, CancellationToken ct);

    ValueTask RemoveAsync(VenueId venue, ResidentId resident, CancellationToken ct);

    /// <summary>Everybody of the venue in this tie: owner, managers, controllers, each oldest first.</summary>
    ValueTask<IReadOnlyList<VenuePerson>> OfVenueAsync(VenueId venue, VenueTie tie, CancellationToken ct);

    /// <summary>The venues at which the person has a role, newest first.</summary>
    ValueTask<HeldVenues> VenuesOfAsync(ResidentId resident, VenueFilter filter, int skip, int take, CancellationToken ct);

    /// <summary>All rows of the person in every tie, oldest first: for the person's own export.</summary>
    ValueTask<IReadOnlyList<HeldVenue>> AllOfAsync(ResidentId resident, int skip, int take, CancellationToken ct);

    ValueTask<long> CountOfAsync(ResidentId resident, CancellationToken ct);

    /// <summary>The labels the person uses, in alphabetical order.</summary>
    ValueTask<IReadOnlyList<UsedLabel>> LabelsOfAsync(ResidentId resident, CancellationToken ct);

    /// <summary>Requests that wait for this person's answer as owner, oldest first.</summary>
    ValueTask<IReadOnlyList<HeldVenue>> AskedOfOwnerAsync(ResidentId owner, int take, CancellationToken ct);

    /// <summary>How many requests of the person wait for an answer.</summary>
    ValueTask<int> CountAskedAsync(ResidentId resident, CancellationToken ct);

    ValueTask<long> RemoveOfAsync(ResidentId resident, CancellationToken ct);

    /// <summary>Removes requests, open or declined, from before the instant. Says how many went.</summary>
    ValueTask<int> PurgeRequestsAsync(DateTimeOffset before, int limit, CancellationToken ct);
}
