using System.Diagnostics.CodeAnalysis;
using Bot.Domain.Text;

namespace Bot.Domain.Venues;

/// <summary>
/// A venue's name as it hangs at the door: one line of 2 to 120 characters in NFC with at least one letter or digit, without invisible
/// characters. What it holds is text: nothing in it is ever taken for a tag or a formula.
/// </summary>
public readonly record struct VenueName
{
    private VenueName(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out VenueName? name)
    {
        name = null;
        if (text is null || text.Length > 4 * VenuePolicy.LongestName)
        {
            return false;
        }

        var clean = VietnameseText.Clean(text);
        if (clean.Length is < VenuePolicy.ShortestName or > VenuePolicy.LongestName || !clean.EnumerateRunes().Any(System.Text.Rune.IsLetterOrDigit))
        {
            return false;
        }

        name = new VenueName(clean);
        return true;
    }

    public override string ToString() => Value;
}
