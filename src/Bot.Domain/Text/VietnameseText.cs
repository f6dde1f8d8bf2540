using System.Globalization;
using System.Text;

namespace Bot.Domain.Text;

/// <summary>
/// Comparing and searching Vietnamese as people type it: without marks, in any case, with either placement of a mark
/// (Hoà, Hòa), with đ as d. Everything that comes in is made NFC first, because some keyboards send letters in parts.
/// </summary>
public static class VietnameseText
{
    private const char NoCharacter = '\uFFFE';
    private const char Unreadable = '\uFFFD';

    /// <summary>The text in NFC, trimmed, with runs of white space as one blank.</summary>
    public static string Clean(string text)
    {
        var whole = WithoutBrokenCharacters(text);
        var normal = whole.IsNormalized(NormalizationForm.FormC) ? whole : whole.Normalize(NormalizationForm.FormC);
        var built = new StringBuilder(normal.Length);
        var pendingBlank = false;
        foreach (var c in normal)
        {
            if (char.IsWhiteSpace(c))
            {
                pendingBlank = built.Length > 0;
                continue;
            }

            if (char.IsControl(c) || char.GetUnicodeCategory(c) == UnicodeCategory.Format)
            {
                continue;
            }

            if (pendingBlank)
            {
                built.Append(' ');
                pendingBlank = false;
            }

            built.Append(c);
        }

        return built.ToString();
    }

    // Half a surrogate pair makes Normalize throw, and so does U+FFFE; the first comes in from a message cut in the middle of an emoji.
    private static string WithoutBrokenCharacters(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                i++;
            }
            else if (char.IsSurrogate(text[i]) || text[i] == NoCharacter)
            {
                return string.Concat(text.EnumerateRunes()).Replace(NoCharacter, Unreadable);
            }
        }

        return text;
    }

    /// <summary>Lower case without marks, đ as d, single blanks: equal for all spellings of one word.</summary>
    public static string Fold(string text)
    {
        var parts = Clean(text).Normalize(NormalizationForm.FormD);
        var built = new StringBuilder(parts.Length);
        foreach (var c in parts)
        {
            if (char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark)
            {
                continue;
            }

            built.Append(c is 'đ' or 'Đ' ? 'd' : char.ToLowerInvariant(c));
        }

        return built.ToString();
    }

    /// <summary>Throws at start-up when the runtime has no Unicode data (invariant globalization): folding would silently fail.</summary>
    public static void AssertWorks()
    {
        if (Fold("Đồng ý") != "dong y")
        {
            throw new InvalidOperationException("Unicode normalization does not work here: install libicu and set DOTNET_SYSTEM_GLOBALIZATION_INVARIANT=false.");
        }
    }
}
