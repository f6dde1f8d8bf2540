using Bot.Domain.Countries;

namespace Bot.Domain.Residents;

/// <summary>
/// What the 2021 declaration form had beside name, year, sex, address and phone. Nobody must give it: the nationality is Vietnamese
/// unless the person says otherwise, and the rest may stay empty.
/// </summary>
public sealed record PersonDetails
{
    public static PersonDetails None { get; } = new();

    public CountryCode Nationality { get; init; } = CountryCode.Vietnam;

    public IdNumber? IdNumber { get; init; }

    public EmailAddress? Email { get; init; }

    public InsuranceNumber? InsuranceNumber { get; init; }

    /// <summary>What is missing here comes from the other; a nationality other than the assumed one counts as given.</summary>
    public PersonDetails FilledFrom(PersonDetails other) => new()
    {
        Nationality = Nationality == CountryCode.Vietnam ? other.Nationality : Nationality,
        IdNumber = IdNumber ?? other.IdNumber,
        Email = Email ?? other.Email,
        InsuranceNumber = InsuranceNumber ?? other.InsuranceNumber,
    };

    public override string ToString() => "(details)";
}
