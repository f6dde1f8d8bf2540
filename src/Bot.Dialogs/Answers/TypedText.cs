using System.Globalization;
using System.Text;
using Bot.Dialogs.Engine;

namespace Bot.Dialogs.Answers;

/// <summary>Makes typed text harmless before anything reads it: no half characters, no towers of marks, no endless length.</summary>
public static class TypedText
{
    public static string Tame(string text)
    {
        if (text.Length <= EnginePolicy.LongestTyped && !IsSuspicious(text))
        {
            return text;
        }

        var built = new StringBuilder(Math.Min(text.Length, EnginePolicy.LongestTyped));
        var marks = 0;
        for (var i = 0; i < text.Length && built.Length < EnginePolicy.LongestTyped; i++)
        {
            var c = text[i];
            marks = IsMark(c) ? marks + 1 : 0;
            if (marks > EnginePolicy.MostMarksOnALetter)
            {
                continue;
            }

            if (!char.IsSurrogate(c))
            {
                built.Append(c);
            }
            else if (i + 1 < text.Length && char.IsSurrogatePair(c, text[i + 1]))
            {
                built.Append(c).Append(text[++i]);
            }
            else
            {
                built.Append('\uFFFD');
            }
        }

        return built.ToString();
    }

    /// <summary>The number written, in any script's digits, or null when anything else stands there.</summary>
    public static int? WholeNumber(ReadOnlySpan<char> text)
    {
        text = text.Trim();
        if (text.Length is 0 or > 9)
        {
            return null;
        }

        var number = 0;
        foreach (var c in text)
        {
            if (!char.IsDigit(c))
            {
                return null;
            }

            number = (number * 10) + (int)CharUnicodeInfo.GetNumericValue(c);
        }

        return number;
    }

    private static bool IsSuspicious(string text)
    {
        foreach (var c in text)
        {
            if (c >= 0x300 && (char.IsSurrogate(c) || IsMark(c)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsMark(char c) => c >= 0x300 && char.GetUnicodeCategory(c) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
