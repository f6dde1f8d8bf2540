namespace Bot.Domain.Venues;

/// <summary>A kind of venue from config/venue-categories.yaml: the id is kept, the names are shown.</summary>
public sealed record VenueCategory(string Id, string Vi, string En);
