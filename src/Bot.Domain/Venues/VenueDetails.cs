namespace Bot.Domain.Venues;

/// <summary>What some kinds of venue have beside name and place. Which kind asks for what stands in config/venue-categories.yaml.</summary>
public sealed record VenueDetails
{
    public static readonly VenueDetails None = new();

    /// <summary>For a meeting, a wedding, a funeral: its code is good from a while before to a while after.</summary>
    public EventTimes? Event { get; init; }

    /// <summary>For a coach, a taxi, a boat.</summary>
    public Vehicle? Vehicle { get; init; }
}

/// <summary>When an event begins and ends.</summary>
public sealed record EventTimes
{
    private EventTimes(DateTimeOffset begin, DateTimeOffset end) => (Begin, End) = (begin, end);

    public DateTimeOffset Begin { get; }

    public DateTimeOffset End { get; }

    /// <summary>Null when it would end before it begins, or last longer than <see cref="VenuePolicy.LongestEvent"/>.</summary>
    public static EventTimes? Of(DateTimeOffset begin, DateTimeOffset end) =>
        end > begin && end - begin <= VenuePolicy.LongestEvent ? new EventTimes(begin, end) : null;

    /// <summary>Whether it is so long past that its code leads nowhere.</summary>
    public bool IsOver(DateTimeOffset now) => now > End + VenuePolicy.AfterEvent;
}

/// <summary>A passenger vehicle by its plate, and the trip it makes, as its owner names it ("Thanh Hóa – Hà Nội, 7 giờ").</summary>
public sealed record Vehicle(NumberPlate Plate, string? Trip);
