using Bot.Domain.Venues;

namespace Bot.Domain.Units;

/// <summary>A venue that belongs to a unit: its scans are the unit's. A venue has one unit at most.</summary>
public sealed record UnitVenue(VenueId Venue, UnitId Unit, DateTimeOffset Since);

/// <summary>A unit's venue with all that is known of it.</summary>
public sealed record LinkedVenue(UnitVenue Link, Venue Venue);
