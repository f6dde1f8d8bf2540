using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using System.Text;
using Bot.Domain.Text;

namespace Bot.Domain.Residents;

/// <summary>
/// A person's name: letters of any script, blanks, apostrophe, hyphen and full stop, 2 to 255 characters
/// (the maximum of the 2021 form), in NFC. Scripts that write vowels as marks (Lao, Khmer) are welcome, piles of marks are not.
/// Shown in capitals, as that form asked.
/// </summary>
public readonly record struct PersonName
{
    private PersonName(string value) => Value = value;

    public string Value { get; }

    public static bool TryParse(string? text, [NotNullWhen(true)] out PersonName? name)
    {
        name = null;
        if (text is null || text.Length > 4 * ResidentPolicy.LongestName)
        {
            return false;
        }

        var clean = VietnameseText.Clean(text).Replace('\u2019', '\'');
        if (clean.Length is < ResidentPolicy.ShortestName or > ResidentPolicy.LongestName || !IsReadable(clean))
        {
            return false;
        }

        name = new PersonName(clean);
        return true;
    }

    public string Upper => Value.ToUpperInvariant();

    public override string ToString() => "(name)";

    private static bool IsReadable(string text)
    {
        var letters = 0;
        var marks = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            marks = IsMark(rune) ? marks + 1 : 0;
            letters += Rune.IsLetter(rune) ? 1 : 0;
            var isFirstALetter = letters > 0;
            if (!isFirstALetter || marks > ResidentPolicy.MostMarksInARow || !(marks > 0 || Rune.IsLetter(rune) || rune.Value is ' ' or '\'' or '-' or '.'))
            {
                return false;
            }
        }

        return letters >= ResidentPolicy.ShortestName;
    }

    private static bool IsMark(Rune rune) => Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark;
}
