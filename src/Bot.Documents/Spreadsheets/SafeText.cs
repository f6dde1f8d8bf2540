using System.Text;
using System.Xml;

namespace Bot.Documents.Spreadsheets;

/// <summary>
/// Text for a cell that no spreadsheet program runs: in 2021 names that began with "=" attacked health offices through the exports of a
/// check-in service. A leading apostrophe makes it text; OWASP, "CSV Injection", lists the characters.
/// </summary>
public static class SafeText
{
    private const string Starts = "=+-@\t\r\n＝＋－＠";

    /// <summary>The text, never beginning with what a formula begins with, without characters that no cell can hold, and not longer than a cell.</summary>
    public static string Of(string text)
    {
        var clean = Printable(text);
        var first = clean.AsSpan().TrimStart(' ');
        var safe = first.Length > 0 && Starts.Contains(first[0], StringComparison.Ordinal) ? "'" + clean : clean;
        return safe.Length <= SheetPolicy.LongestCell ? safe : safe[..Whole(safe, SheetPolicy.LongestCell)];
    }

    /// <summary>Without the characters that XML cannot hold, such as U+FFFE; half a character becomes the sign for an unreadable one.</summary>
    internal static string Printable(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!XmlConvert.IsXmlChar(text[i]))
            {
                return Rebuilt(text);
            }
        }

        return text;
    }

    private static string Rebuilt(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (!rune.IsBmp || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune.ToString());
            }
        }

        return kept.ToString();
    }

    private static int Whole(string text, int length) => char.IsHighSurrogate(text[length - 1]) ? length - 1 : length;
}
