namespace Bot.Domain.Residents;

/// <summary>Numbers of a resident's profile.</summary>
public static class ResidentPolicy
{
    /// <summary>A name has at least 2 letters: the shortest Vietnamese full names ("Lê Ý") have more.</summary>
    public const int ShortestName = 2;

    /// <summary>The 2021 national declaration form (tokhaiyte.vn) accepted at most 255 characters.</summary>
    public const int LongestName = 255;

    /// <summary>Own decision: Vietnamese in NFC has no combining marks at all, Lao and Khmer at most two on one letter; more is vandalism.</summary>
    public const int MostMarksInARow = 2;

    /// <summary>The 2021 national declaration form accepted birth years from 1900 to the current one.</summary>
    public const int EarliestBirthYear = 1900;

    /// <summary>Law 91/2025/QH15 on personal data: children under 16 act through a guardian.</summary>
    public const int OwnAccountAge = 16;

    /// <summary>Own decision: house number, street and hamlet fit 120 characters; the district letter's example has 20.</summary>
    public const int LongestStreet = 120;

    /// <summary>Own decision: the 2021 form asked for letters and digits and named no length; the shortest passports have 6 characters, one is left for slack.</summary>
    public const int ShortestIdNumber = 5;

    /// <summary>Own decision: identity cards have 12 digits, passports at most 9 characters by ICAO 9303; some countries print longer card numbers.</summary>
    public const int LongestIdNumber = 20;

    /// <summary>The 2021 national declaration form (tokhaiyte.vn) took 8 to 17 characters for the health insurance card.</summary>
    public const int ShortestInsuranceNumber = 8;

    /// <summary>See <see cref="ShortestInsuranceNumber"/>: the same form's upper bound.</summary>
    public const int LongestInsuranceNumber = 17;

    /// <summary>RFC 5321: a path has at most 256 characters with its brackets, so an address has 254.</summary>
    public const int LongestEmail = 254;

    /// <summary>Own decision: wrong years of birth for a registered phone within <see cref="YearTriesSpan"/>; guessing one year of eighty stays unlikely.</summary>
    public const int YearTries = 3;

    /// <summary>Own decision: the span in which wrong years are counted.</summary>
    public static readonly TimeSpan YearTriesSpan = TimeSpan.FromHours(24);
}
