namespace Bot.Domain.Records;

/// <summary>
/// The number of a receipt that a person can read out on the phone: the record's id in Crockford base 32 (no I, L, O, U) in groups of four,
/// such as "7K3M-00QX-R2T9". Tells nothing about the person.
/// </summary>
public static class ReceiptNumber
{
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private const int Digits = 13;
    private const int GroupLength = 4;
    private const int LongestText = 40;

    public static string Of(long id)
    {
        Span<char> digits = stackalloc char[Digits];
        var rest = (ulong)id;
        for (var i = Digits - 1; i >= 0; i--, rest >>= 5)
        {
            digits[i] = Alphabet[(int)(rest & 31)];
        }

        var start = digits.IndexOfAnyExcept('0');
        var shown = digits[(start < 0 ? Digits - 1 : start)..];
        var built = new System.Text.StringBuilder(shown.Length + 3);
        for (var i = 0; i < shown.Length; i++)
        {
            if (i > 0 && i % GroupLength == 0)
            {
                built.Append('-');
            }

            built.Append(shown[i]);
        }

        return built.ToString();
    }

    /// <summary>The id behind a number as people read it out: in any case, with or without hyphens, O for 0, I and L for 1.</summary>
    public static bool TryParse(string? text, out long id)
    {
        id = 0;
        var digits = 0;
        foreach (var c in text is { Length: <= LongestText } ? text : string.Empty)
        {
            if (c is '-' or ' ')
            {
                continue;
            }

            var digit = Alphabet.IndexOf(Canonical(c), StringComparison.Ordinal);
            if (digit < 0 || ++digits > Digits || id >> (63 - 5) != 0)
            {
                return false;
            }

            id = (id << 5) | (long)digit;
        }

        return digits > 0;
    }

    private static char Canonical(char c) => char.ToUpperInvariant(c) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };
}
