using System.Globalization;

namespace Bot.Channels.Telegram.Outgoing;

/// <summary>
/// Cuts a text into messages that fit, at the best border there is: paragraph, line, sentence, word, and only then inside a word,
/// but never inside what people see as one letter. Lengths are UTF-16 units.
/// </summary>
internal static class TextSplitter
{
    private static readonly string[] Borders = ["\n\n", "\n", ". ", "? ", "! ", "; ", " "];

    /// <summary>The longest head that fits, and what is left.</summary>
    public static (string Head, string Tail) Cut(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return (text, string.Empty);
        }

        var at = BorderBefore(text, maxLength);
        return (text[..at].TrimEnd(), text[at..].TrimStart());
    }

    private static int BorderBefore(string text, int maxLength)
    {
        // A border in the first half would leave a stub: the next finer kind of border is better then.
        var window = text.AsSpan(0, maxLength + 1);
        foreach (var border in Borders)
        {
            var found = window.LastIndexOf(border, StringComparison.Ordinal);
            if (found >= maxLength / 2)
            {
                return Math.Min(found + border.TrimEnd(' ').Length, maxLength);
            }
        }

        return LetterBorderBefore(text, maxLength);
    }

    /// <summary>Looks only at the end of the window: one letter with all its marks is rarely longer; a longer one may be cut between its marks.</summary>
    private static int LetterBorderBefore(string text, int maxLength)
    {
        const int Window = 64;
        var start = Math.Max(0, maxLength - Window);
        start += start > 0 && char.IsLowSurrogate(text[start]) ? 1 : 0;
        var border = start;
        while (border < maxLength)
        {
            var next = border + StringInfo.GetNextTextElementLength(text, border);
            if (next > maxLength)
            {
                break;
            }

            border = next;
        }

        if (border > start)
        {
            return border;
        }

        return char.IsLowSurrogate(text[maxLength]) ? maxLength - 1 : maxLength;
    }
}
