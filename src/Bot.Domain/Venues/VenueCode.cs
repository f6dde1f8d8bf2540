namespace Bot.Domain.Venues;

/// <summary>
/// What stands under a venue's QR: 8 characters of Crockford base 32 (no I, L, O, U), the last one a check character,
/// so that one wrong or two swapped characters are noticed. Shown as K7QM-2PXB; read in any case, with O for 0 and I or L for 1,
/// with or without the hyphen.
/// </summary>
public readonly record struct VenueCode
{
    public const int Length = 8;
    private const string Alphabet = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private VenueCode(string value) => Value = value;

    public string Value { get; }

    /// <summary>"K7QM-2PXB", as printed on posters.</summary>
    public string Display => $"{Value[..4]}-{Value[4..]}";

    /// <summary>
    /// A new code with a digit from 2 to 9, so that a word of eight letters ("thanhhoa") is never taken for one, not even with O and I typed for
    /// 0 and 1; and with a letter, so that a bare number of eight digits never is.
    /// </summary>
    public static VenueCode Create(Random random)
    {
        Span<char> chars = stackalloc char[Length];
        do
        {
            for (var i = 0; i < Length - 1; i++)
            {
                chars[i] = Alphabet[random.Next(Alphabet.Length)];
            }

            chars[Length - 1] = CheckCharacter(chars[..(Length - 1)]);
        }
        while (!chars.ContainsAnyInRange('2', '9') || !chars.ContainsAnyInRange('A', 'Z'));

        return new VenueCode(new string(chars));
    }

    public static VenueCodeReading TryParse(string? text, out VenueCode code)
    {
        code = default;
        if (text is null || text.Length > 40)
        {
            return VenueCodeReading.NotACode;
        }

        Span<char> chars = stackalloc char[Length];
        var count = 0;
        foreach (var raw in text)
        {
            if (raw is '-' or ' ' or '\u2010' or '\u2011' or '\u2013' or '.')
            {
                continue;
            }

            var c = Canonical(raw);
            if (count == Length || !Alphabet.Contains(c, StringComparison.Ordinal))
            {
                return VenueCodeReading.NotACode;
            }

            chars[count++] = c;
        }

        if (count != Length)
        {
            return VenueCodeReading.NotACode;
        }

        if (CheckCharacter(chars[..(Length - 1)]) != chars[Length - 1])
        {
            return VenueCodeReading.Mistyped;
        }

        code = new VenueCode(new string(chars));
        return VenueCodeReading.Ok;
    }

    public override string ToString() => Display;

    private static char Canonical(char c) => char.ToUpperInvariant(c) switch
    {
        'O' => '0',
        'I' or 'L' => '1',
        var other => other,
    };

    // A weighted sum modulo 31 would miss the 32nd value; over GF(32) with distinct non-zero weights every single
    // error and every swap of two different characters changes the sum.
    private static char CheckCharacter(ReadOnlySpan<char> data)
    {
        var sum = 0;
        var weight = 1;
        foreach (var c in data)
        {
            weight = TimesX(weight);
            sum ^= Multiply(weight, Alphabet.IndexOf(c, StringComparison.Ordinal));
        }

        return Alphabet[sum];
    }

    private static int TimesX(int a) => ((a << 1) ^ (a >= 16 ? 0b100101 : 0)) & 31;

    private static int Multiply(int a, int b)
    {
        var product = 0;
        for (; b > 0; b >>= 1, a = TimesX(a))
        {
            product ^= (b & 1) == 1 ? a : 0;
        }

        return product;
    }
}
