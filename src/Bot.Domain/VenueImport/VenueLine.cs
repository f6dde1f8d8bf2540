using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Domain.VenueImport;

/// <summary>A line of a list that can become a venue.</summary>
public sealed record VenueLine(int Line, NewVenue Wanted)
{
    /// <summary>The owner's own label for it.</summary>
    public string? Label { get; init; }

    /// <summary>The code of the venue that it lies in.</summary>
    public VenueCode? ParentCode { get; init; }

    /// <summary>Whose it is, in a list of the office.</summary>
    public PhoneNumber? Phone { get; init; }

    public PersonName? Owner { get; init; }
}
