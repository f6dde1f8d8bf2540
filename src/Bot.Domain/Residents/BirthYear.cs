namespace Bot.Domain.Residents;

/// <summary>The rule of the 2021 declaration form: four digits, from 1900 to the current year in Vietnam.</summary>
public static class BirthYear
{
    public static bool IsPlausible(int year, DateOnly today) => year >= ResidentPolicy.EarliestBirthYear && year <= today.Year;

    /// <summary>
    /// Under 16 a person's data are given by a guardian (Law 91/2025/QH15 on children's data): such a person is declared for, not registered.
    /// Only the year is known, so whoever turns 16 within this year counts as old enough.
    /// </summary>
    public static bool NeedsGuardian(int year, DateOnly today) => today.Year - year < ResidentPolicy.OwnAccountAge;
}
