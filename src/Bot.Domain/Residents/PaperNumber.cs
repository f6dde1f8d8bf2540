using System.Text;

namespace Bot.Domain.Residents;

/// <summary>How the number printed on a card or passport is read: full-width characters become plain, what merely separates is dropped.</summary>
internal static class PaperNumber
{
    private const int LongestText = 60;
    private const char FirstWide = '\uFF01';
    private const char LastWide = '\uFF5E';

    /// <summary>The number in capitals, or null when anything but letters and digits is left or the length does not fit.</summary>
    internal static string? Read(string? text, int shortest, int longest)
    {
        if (text is null || text.Length > LongestText)
        {
            return null;
        }

        var built = new StringBuilder(text.Length);
        foreach (var typed in text)
        {
            var c = typed is >= FirstWide and <= LastWide ? (char)(typed - FirstWide + '!') : typed;
            if (char.IsAsciiLetterOrDigit(c))
            {
                built.Append(char.ToUpperInvariant(c));
            }
            else if (!char.IsWhiteSpace(c) && c is not ('.' or '-' or '\u2010' or '\u2011' or '\u2013' or '\u200B' or '\u2060'))
            {
                return null;
            }
        }

        return built.Length >= shortest && built.Length <= longest ? built.ToString() : null;
    }
}
