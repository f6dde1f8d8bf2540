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
}
