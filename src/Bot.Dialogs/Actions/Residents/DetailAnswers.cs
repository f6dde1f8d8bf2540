using Bot.Domain.Countries;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>The answers of the flow "details" as it hands them back. Left out is not kept.</summary>
internal sealed record DetailAnswers(string? Nationality, string? Country, string? IdNumber, string? InsuranceNumber, string? Email)
{
    internal const string OtherCountry = "other";

    internal PersonDetails ToDetails() => new()
    {
        Nationality = Nationality == OtherCountry && CountryCode.TryParse(Country, out var country) ? country.Value : CountryCode.Vietnam,
        IdNumber = Bot.Domain.Residents.IdNumber.TryParse(IdNumber, out var id) ? id : null,
        InsuranceNumber = Bot.Domain.Residents.InsuranceNumber.TryParse(InsuranceNumber, out var insurance) ? insurance : null,
        Email = EmailAddress.TryParse(Email, out var email) ? email : null,
    };

    public override string ToString() => "(details)";
}
