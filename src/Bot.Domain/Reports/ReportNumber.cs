using System.Globalization;
using Bot.Domain.Text;

namespace Bot.Domain.Reports;

/// <summary>How a typed number of scans was understood.</summary>
public enum ReportNumberReading
{
    Ok = 1,

    /// <summary>Letters, a fraction, or dots and commas where no thousands end.</summary>
    NotANumber,
    Negative,

    /// <summary>More than <see cref="ReportPolicy.MostScans"/>.</summary>
    TooLarge,
}

/// <summary>
/// Reads a number of scans as people type it: "1234", "1.234", "1,234", "1 234", with any kind of space and full-width digits. A dot or comma that
/// does not stand before three digits is no thousands' mark ("12.5"), and is not guessed at.
/// </summary>
public static class ReportNumber
{
    private const int LongestText = 60;
    private const int GroupLength = 3;
    private const int MostDigits = 12;

    public static ReportNumberReading TryParse(string? text, out long number)
    {
        number = 0;
        if (text is null || text.Length > LongestText)
        {
            return ReportNumberReading.NotANumber;
        }

        var clean = VietnameseText.Clean(text).Normalize(System.Text.NormalizationForm.FormKC);
        var isNegative = clean.Length > 0 && clean[0] is '-' or '\u2212' or '\u2013';
        if (Digits(isNegative ? clean[1..].TrimStart() : clean) is not { } digits)
        {
            return ReportNumberReading.NotANumber;
        }

        var significant = digits.TrimStart('0');
        var value = significant.Length > MostDigits ? long.MaxValue : long.Parse("0" + significant, NumberStyles.None, CultureInfo.InvariantCulture);
        if (isNegative && value > 0)
        {
            return ReportNumberReading.Negative;
        }

        if (value > ReportPolicy.MostScans)
        {
            return ReportNumberReading.TooLarge;
        }

        number = value;
        return ReportNumberReading.Ok;
    }

    /// <summary>"1.234".</summary>
    public static string Show(long number) => number.ToString("#,0", Dotted);

    private static NumberFormatInfo Dotted { get; } = new() { NumberGroupSeparator = ".", NumberGroupSizes = [GroupLength] };

    private static string? Digits(string text)
    {
        var mark = text.FirstOrDefault(c => c is '.' or ',' or ' ');
        var groups = mark == default ? [text] : text.Split(mark);
        var isGrouped = groups.Length == 1 || (groups[0].Length is > 0 and <= GroupLength && groups.Skip(1).All(g => g.Length == GroupLength));
        return isGrouped && groups.All(g => g.Length > 0 && g.All(char.IsAsciiDigit)) ? string.Concat(groups) : null;
    }
}
