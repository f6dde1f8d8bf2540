using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>
/// A venue that its owner offers to the person of a phone. Both must say yes: the owner by offering, the other by accepting with that
/// phone proven. Whether the phone is known here is told to nobody.
/// </summary>
public sealed record VenueTransfer(VenueId Venue, ResidentId Owner, PhoneNumber To, DateTimeOffset AskedAt);
