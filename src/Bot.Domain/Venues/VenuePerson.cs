using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>How far a person is with a venue.</summary>
public enum VenueTie
{
    /// <summary>Asked to join with the venue's code; the owner has not answered.</summary>
    Asked = 1,

    Active = 2,

    /// <summary>The owner said no. Kept for a while, so that one cannot ask every minute.</summary>
    Declined = 3,
}

/// <summary>A person at a venue: the role held or asked for, since when, and the person's own free label for it ("Nhãn").</summary>
public sealed record VenuePerson
{
    public required long Id { get; init; }

    public required VenueId Venue { get; init; }

    public required ResidentId Resident { get; init; }

    public required VenueRole Role { get; init; }

    public required VenueTie Tie { get; init; }

    public required DateTimeOffset Since { get; init; }

    public string? Label { get; init; }

    public bool IsActive => Tie == VenueTie.Active;
}

/// <summary>A venue in the list of a person who has a role there.</summary>
public sealed record HeldVenue(VenuePerson Person, Venue Venue);

/// <summary>Which of a person's venues: those with a label, and those whose name, street or label has all words of the search, marks aside.</summary>
public sealed record VenueFilter(string? Label = null, string? Search = null)
{
    public static readonly VenueFilter All = new();
}

/// <summary>A page of a person's venues, and how many fit the filter in all.</summary>
public sealed record HeldVenues(IReadOnlyList<HeldVenue> Page, int Total);

/// <summary>One of a person's labels, and how many venues bear it.</summary>
public sealed record UsedLabel(string Label, int Venues);
