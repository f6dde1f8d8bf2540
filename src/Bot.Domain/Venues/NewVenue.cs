namespace Bot.Domain.Venues;

/// <summary>A venue that somebody wants to register.</summary>
public sealed record NewVenue(VenueName Name, string CommuneCode, string Street, string Category)
{
    public VenueId? Parent { get; init; }

    public VenueDetails Details { get; init; } = VenueDetails.None;
}

/// <summary>What became of a registration.</summary>
public abstract record Registration
{
    private Registration()
    {
    }

    public sealed record Registered(Venue Venue) : Registration;

    /// <summary>Nothing was kept: these look like the same place, and the person was not asked about all of them yet.</summary>
    public sealed record Twins(IReadOnlyList<Venue> Venues) : Registration;

    /// <summary>Nothing was kept: this person registered too many today.</summary>
    public sealed record TooMany : Registration;
}
