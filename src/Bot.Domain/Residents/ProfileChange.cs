using Bot.Domain.Divisions;

namespace Bot.Domain.Residents;

/// <summary>What is new in a profile; what is null stays as it is. The phone is not here: it changes only by proof.</summary>
public sealed record ProfileChange
{
    public PersonName? Name { get; init; }

    public int? BirthYear { get; init; }

    public Sex? Sex { get; init; }

    public HomeAddress? Address { get; init; }

    /// <summary>All of them together: what is empty here is empty afterwards.</summary>
    public PersonDetails? Details { get; init; }

    public string? Language { get; init; }
}
