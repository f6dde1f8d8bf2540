using System.Globalization;
using System.Text;
using System.Xml;
using Bot.Domain.Text;

namespace Bot.Documents.Posters;

/// <summary>Text broken into lines that fit a place, with the size of its letters.</summary>
internal sealed record TextFit(IReadOnlyList<string> Lines, double Size)
{
    /// <summary>From one line to the next, in sizes: Vietnamese capitals carry two marks above (Ấ, Ễ).</summary>
    public const double LineHeight = 1.25;

    private const double Step = 0.94;
    private const string Cut = "…";

    /// <summary>As large as fits, at most <paramref name="wished"/>; what does not fit even small is cut.</summary>
    /// <param name="text">Anything a person wrote.</param>
    /// <param name="place">Where it goes.</param>
    /// <param name="wished">Size of the letters when there is room.</param>
    /// <param name="isOneLine">Shrink rather than break: a code or a number in two lines is misread.</param>
    public static TextFit Of(string text, Box place, double wished, bool isOneLine = false)
    {
        var printable = Printable(text);
        var words = isOneLine ? [printable] : printable.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var size = Math.Min(wished, place.Height / LineHeight);
        var smallest = size * PosterPolicy.SmallestShare;
        for (; size > smallest; size *= Step)
        {
            var lines = Break(words, place.Width / size);
            if (lines.Count * LineHeight * size <= place.Height && lines.All(l => WidthOf(l) * size <= place.Width) && KeepsWordsWhole(words, place.Width / size))
            {
                return new TextFit(Evened(words, lines, place.Width / size), size);
            }
        }

        var most = Math.Max(1, (int)(place.Height / (smallest * LineHeight)));
        var all = Break(words, place.Width / smallest);
        return new TextFit(all.Count <= most ? all : [.. all.Take(most - 1), Shortened(all[most - 1], place.Width / smallest)], smallest);
    }

    /// <summary>Without what XML cannot hold and what would turn the reading direction; cut to a length that can be fitted.</summary>
    private static string Printable(string text)
    {
        var clean = new StringBuilder();
        var taken = 0;
        var parts = StringInfo.GetTextElementEnumerator(VietnameseText.Clean(text));
        while (taken++ < PosterPolicy.LongestText && parts.MoveNext())
        {
            var part = parts.GetTextElement();
            if (part.EnumerateRunes().All(r => !r.IsBmp || XmlConvert.IsXmlChar((char)r.Value)))
            {
                clean.Append(part);
            }
        }

        return clean.ToString();
    }

    private static bool KeepsWordsWhole(string[] words, double width) => words.All(w => WidthOf(w) <= width);

    private static List<string> Break(string[] words, double width)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in words.SelectMany(w => Pieces(w, width)))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (line.Length > 0 && WidthOf(longer) > width)
            {
                lines.Add(line);
                longer = word;
            }

            line = longer;
        }

        if (line.Length > 0)
        {
            lines.Add(line);
        }

        return lines;
    }

    // As many lines, but none much shorter than the others: one word alone in the last line looks like a slip.
    private static List<string> Evened(string[] words, List<string> lines, double width)
    {
        var count = lines.Count;
        for (var narrower = width * Step; count > 1 && KeepsWordsWhole(words, narrower); narrower *= Step)
        {
            var even = Break(words, narrower);
            if (even.Count > count)
            {
                break;
            }

            lines = even;
        }

        return lines;
    }

    // A word that is wider than the place is broken anywhere.
    private static IEnumerable<string> Pieces(string word, double width)
    {
        var piece = new StringBuilder();
        var used = 0.0;
        var parts = StringInfo.GetTextElementEnumerator(word);
        while (parts.MoveNext())
        {
            var part = parts.GetTextElement();
            var wide = WidthOf(part);
            if (piece.Length > 0 && used + wide > width)
            {
                yield return piece.ToString();
                piece.Clear();
                used = 0;
            }

            piece.Append(part);
            used += wide;
        }

        if (piece.Length > 0)
        {
            yield return piece.ToString();
        }
    }

    private static string Shortened(string line, double width)
    {
        var kept = line;
        while (kept.Length > 0 && WidthOf(kept + Cut) > width)
        {
            kept = kept[..StringInfo.ParseCombiningCharacters(kept)[^1]];
        }

        return kept.TrimEnd() + Cut;
    }

    /// <summary>Width in sizes, rather too much than too little: measured on DejaVu Sans Bold, the broadest of the fonts that templates name.</summary>
    internal static double WidthOf(string text) => text.Normalize(NormalizationForm.FormD).EnumerateRunes().Sum(WidthOf);

    private static double WidthOf(Rune rune) => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark => 0,
        _ when rune.Value >= 0x2E80 => 1.4,
        UnicodeCategory.SpaceSeparator => 0.36,
        _ when rune.Value is 'W' or 'M' or 'm' or 'w' or '@' or '%' or '…' => 1.12,
        _ when rune.Value is 'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '\'' or '|' or '!' => 0.41,
        _ when rune.Value is 't' or 'f' or 'r' or '-' or '(' or ')' or '[' or ']' or '/' => 0.52,
        UnicodeCategory.UppercaseLetter => 0.86,
        UnicodeCategory.LowercaseLetter or UnicodeCategory.DecimalDigitNumber => 0.74,
        _ => 1,
    };
}
