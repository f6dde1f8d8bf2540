using Bot.Domain.Divisions;

namespace Bot.Domain.Residents;

/// <summary>
/// A person who visits venues. The resident exists from the first consent on; the phone is there once verified and names
/// the person across chats. Everything but ids and times is kept encrypted.
/// </summary>
public sealed record Resident
{
    public required ResidentId Id { get; init; }

    public required DateTimeOffset CreatedAt { get; init; }

    public PhoneNumber? Phone { get; init; }

    public PersonName? Name { get; init; }

    public int? BirthYear { get; init; }

    public Sex? Sex { get; init; }

    public HomeAddress? Address { get; init; }

    public PersonDetails Details { get; init; } = PersonDetails.None;

    public string Language { get; init; } = "vi";

    /// <summary>When the person was offered to give <see cref="Details"/>, so that nobody is asked twice; empty as long as that has not happened.</summary>
    public DateTimeOffset? DetailsOfferedAt { get; init; }

    /// <summary>When the person was offered news, so that nobody is asked twice; empty as long as that has not happened.</summary>
    public DateTimeOffset? NewsOfferedAt { get; init; }

    /// <summary>Whether the profile holds all that the declaration form requires, so that it need not be asked again.</summary>
    public bool IsComplete => Phone is not null && Name is not null && BirthYear is not null && Sex is not null && Address is not null;
}
