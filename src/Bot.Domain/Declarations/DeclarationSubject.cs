using Bot.Domain.Divisions;
using Bot.Domain.Residents;

namespace Bot.Domain.Declarations;

/// <summary>Whom a declaration is about: the person who sends it, or somebody without a phone ("khai hộ").</summary>
public abstract record DeclarationSubject
{
    private DeclarationSubject()
    {
    }

    public sealed record Self : DeclarationSubject;

    public sealed record Other(PersonName Name, int BirthYear, Sex Sex, HomeAddress? Address, PhoneNumber? Phone) : DeclarationSubject
    {
        public PersonDetails Details { get; init; } = PersonDetails.None;
    }
}
