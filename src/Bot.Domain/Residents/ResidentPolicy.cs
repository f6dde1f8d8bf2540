namespace Bot.Domain.Residents;

/// <summary>Numbers of a resident's profile.</summary>
public static class ResidentPolicy
{
    /// <summary>A name has at least 2 letters: the shortest Vietnamese full names ("Lê Ý") have more.</summary>
    public const int ShortestName = 2;

    /// <summary>The 2021 national declaration form (tokhaiyte.vn) accepted at most 255 characters.</summary>
    public const int LongestName = 255;

    /// <summary>The 2021 national declaration form accepted birth years from 1900 to the current one.</summary>
    public const int EarliestBirthYear = 1900;
}
