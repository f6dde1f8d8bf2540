namespace Bot.Domain.Venues;

/// <summary>What a code leads to. A code that was replaced leads to the venue and its new code, one of a closed venue says so.</summary>
public abstract record VenueLookup
{
    private VenueLookup()
    {
    }

    public sealed record Found(Venue Venue) : VenueLookup;

    public sealed record Replaced(Venue Venue) : VenueLookup;

    public sealed record Retired(Venue Venue) : VenueLookup;

    public sealed record Unknown : VenueLookup;
}
