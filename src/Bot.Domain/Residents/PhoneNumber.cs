using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.RegularExpressions;

namespace Bot.Domain.Residents;

/// <summary>
/// A Vietnamese mobile number, kept as E.164 (+84…). Read in every spelling people use: 0…, 84…, +84…, 0084…, +840…, with blanks,
/// dots, dashes, brackets or full-width digits. Ranges are those of the national numbering plan (after the change of 2018).
/// </summary>
public readonly partial record struct PhoneNumber
{
    private const int LongestText = 40;

    private PhoneNumber(string e164) => E164 = e164;

    public string E164 { get; }

    /// <summary>"0710 000 001": the national form in groups 4-3-3, as the 2021 system showed it.</summary>
    public string National => $"0{E164[3..6]} {E164[6..9]} {E164[9..]}";

    public static bool TryParse(string? text, PhonePlan plan, [NotNullWhen(true)] out PhoneNumber? number) =>
        Read(text, plan, out number) == PhoneReading.Ok;

    /// <summary>Like <see cref="TryParse"/>, but tells why not. An old eleven-digit number gives its successor as a proposal, never as an answer.</summary>
    public static PhoneReading Read(string? text, PhonePlan plan, out PhoneNumber? number)
    {
        number = null;
        if (text is null || text.Length > LongestText || ReadDigits(text) is not { } digits)
        {
            return PhoneReading.NotANumber;
        }

        var national = NationalPart(digits);
        if (MobileRanges().IsMatch(national) || (plan.AllowsTestNumbers && TestRange().IsMatch(national)))
        {
            number = new PhoneNumber("+84" + national);
            return PhoneReading.Ok;
        }

        if (OldPhonePrefixes.Successor(national) is { } successor)
        {
            number = MobileRanges().IsMatch(successor) ? new PhoneNumber("+84" + successor) : null;
            return PhoneReading.OldElevenDigits;
        }

        return LandLines().IsMatch(national) ? PhoneReading.LandLine : PhoneReading.NotANumber;
    }

    /// <summary>Takes back what this type wrote itself; for stores only.</summary>
    public static PhoneNumber FromE164(string e164) => new(e164);

    public override string ToString() => "(phone)";

    private static string NationalPart(string digits)
    {
        var rest = digits.StartsWith("00", StringComparison.Ordinal) ? digits[2..] : digits;
        rest = rest.StartsWith("84", StringComparison.Ordinal) && rest.Length >= 11 ? rest[2..] : rest;
        return rest.StartsWith('0') ? rest[1..] : rest.Length == digits.Length ? string.Empty : rest;
    }

    private static string? ReadDigits(string text)
    {
        var built = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (char.IsDigit(c))
            {
                built.Append((char)('0' + (int)char.GetNumericValue(c)));
            }
            else if (!char.IsWhiteSpace(c) && c is not ('.' or '-' or '(' or ')' or '+' or '\u00A0' or '\u2011' or '\u2013' or '\u2060' or '\u200B'))
            {
                return null;
            }
        }

        return built.Length is >= 9 and <= 15 ? built.ToString() : null;
    }

    [GeneratedRegex(@"^(?:3\d{8}|7[06-9]\d{7}|5[1689]\d{7}|52[238]\d{6}|559\d{6}|8[1-8]\d{7}|89[6-9]\d{6}|9[0-8]\d{7}|99[013-9]\d{6})\z", RegexOptions.CultureInvariant)]
    private static partial Regex MobileRanges();

    [GeneratedRegex(@"^7100000\d\d\z", RegexOptions.CultureInvariant)]
    private static partial Regex TestRange();

    [GeneratedRegex(@"^2\d{8,9}\z", RegexOptions.CultureInvariant)]
    private static partial Regex LandLines();
}
