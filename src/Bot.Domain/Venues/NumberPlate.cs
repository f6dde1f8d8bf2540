using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Bot.Domain.Venues;

/// <summary>A Vietnamese number plate as written on the vehicle ("36A-123.45"): province, series, four or five digits, in any spelling.</summary>
public sealed partial record NumberPlate
{
    private NumberPlate(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out NumberPlate? plate)
    {
        plate = null;
        if (text is null || Plate().Match(text.Trim()) is not { Success: true } match)
        {
            return false;
        }

        var digits = match.Groups[3].Value + match.Groups[4].Value;
        var number = digits.Length == 5 ? $"{digits[..3]}.{digits[3..]}" : digits;
        plate = new NumberPlate($"{match.Groups[1].Value}{match.Groups[2].Value.ToUpperInvariant()}-{number}");
        return true;
    }

    public override string ToString() => Value;

    [GeneratedRegex(@"^([0-9]{2})[ -]?([A-Za-z]{1,2}[0-9]??)[ .-]?([0-9]{3})\.?([0-9]{1,2})\z", RegexOptions.CultureInvariant)]
    private static partial Regex Plate();
}
