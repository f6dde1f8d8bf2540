namespace Bot.Domain.Venues;

/// <summary>A place that people enter and leave, with the code that hangs at its door.</summary>
public sealed record Venue
{
    public required VenueId Id { get; init; }

    public required VenueCode Code { get; init; }

    public required string Name { get; init; }

    /// <summary>The official code of the commune-level unit.</summary>
    public required string CommuneCode { get; init; }

    public required string Street { get; init; }

    /// <summary>An id of config/venue-categories.yaml.</summary>
    public required string Category { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public VenueId? Parent { get; init; }

    public bool IsRetired { get; init; }

    public VenueDetails Details { get; init; } = VenueDetails.None;

    /// <summary>Whether its code leads nowhere any more: it closed, or the event is over.</summary>
    public bool IsClosed(DateTimeOffset now) => IsRetired || Details.Event?.IsOver(now) == true;
}
