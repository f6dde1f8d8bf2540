using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;
using Bot.Domain.Text;

namespace Bot.Domain.Units;

/// <summary>
/// The short name an office gives a unit ("THPT-HOA-MO"): what lists and imports name it by, for good, even after the unit was closed.
/// Capitals without marks, digits, dots, hyphens and underscores; small letters are read as capitals.
/// </summary>
public readonly partial record struct UnitCode
{
    private UnitCode(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out UnitCode? code)
    {
        code = null;
        if (text is null || text.Length > 4 * UnitPolicy.LongestCode)
        {
            return false;
        }

        var clean = VietnameseText.Clean(text).ToUpperInvariant();
        if (clean.Length is < UnitPolicy.ShortestCode or > UnitPolicy.LongestCode || !Letters().IsMatch(clean))
        {
            return false;
        }

        code = new UnitCode(clean);
        return true;
    }

    /// <summary>Takes back what this type wrote itself; for stores only.</summary>
    public static UnitCode FromStored(string value) => new(value);

    public override string ToString() => Value;

    [GeneratedRegex(@"^[A-Z0-9][A-Z0-9._-]*\z", RegexOptions.CultureInvariant)]
    private static partial Regex Letters();
}
