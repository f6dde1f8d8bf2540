using Bot.Dialogs.Actions.Residents;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Declarations;

/// <summary>Somebody for whom another declares: picked from those remembered (none: nobody was to pick from), or described anew; then the health questions.</summary>
internal sealed record OtherPersonAnswers(
    string? Person,
    string? OtherName,
    int? OtherBirthYear,
    Sex? OtherSex,
    string? OtherHome,
    string? Province,
    string? Commune,
    string? Street,
    PhoneNumber? OtherPhone,
    string? OtherNationality,
    string? OtherCountry,
    string? OtherIdNumber,
    string? OtherInsuranceNumber,
    string? Travel,
    IReadOnlyList<string>? Symptoms,
    string? SymptomNote,
    IReadOnlyList<string>? Contacts)
{
    internal PersonDetails Details => new DetailAnswers(OtherNationality, OtherCountry, OtherIdNumber, OtherInsuranceNumber, Email: null).ToDetails();

    public override string ToString() => "(other person)";
}
