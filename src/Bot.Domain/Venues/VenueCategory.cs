namespace Bot.Domain.Venues;

/// <summary>A kind of venue from config/venue-categories.yaml: the id is kept, the names are shown.</summary>
public sealed record VenueCategory(string Id, string Vi, string En, CategoryAsks Asks = CategoryAsks.Nothing)
{
    /// <summary>Other words that people search for it by.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];
}

/// <summary>What a kind of venue is asked for besides name and place.</summary>
public enum CategoryAsks
{
    Nothing = 0,

    /// <summary>When it begins and ends.</summary>
    Event,

    /// <summary>Its number plate, and the trip it makes.</summary>
    Vehicle,
}
