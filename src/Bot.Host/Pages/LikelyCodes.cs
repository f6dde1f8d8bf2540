using Bot.Domain.Venues;

namespace Bot.Host.Pages;

/// <summary>Codes that one slip of the finger away from a mistyped one would be right: one other character, or two neighbours swapped. At most 15.</summary>
internal static class LikelyCodes
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    public static IReadOnlyList<VenueCode> Of(string typed)
    {
        var letters = typed.Where(char.IsAsciiLetterOrDigit).ToArray();
        var found = new HashSet<VenueCode>();
        if (letters.Length != VenueCode.Length)
        {
            return [];
        }

        for (var i = 0; i < letters.Length; i++)
        {
            var right = letters[i];
            foreach (var other in Alphabet)
            {
                letters[i] = other;
                Try(letters, found);
            }

            letters[i] = right;
            if (i + 1 < letters.Length)
            {
                (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
                Try(letters, found);
                (letters[i], letters[i + 1]) = (letters[i + 1], letters[i]);
            }
        }

        return [.. found];
    }

    private static void Try(char[] letters, HashSet<VenueCode> found)
    {
        if (VenueCode.TryParse(new string(letters), out var code) == VenueCodeReading.Ok)
        {
            found.Add(code);
        }
    }
}
