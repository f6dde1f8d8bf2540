using System.Text;
using System.Text.Unicode;
using Bot.Domain.Spreadsheets;

namespace Bot.Documents.Spreadsheets;

/// <summary>In which letters a file was written, judged by its beginning; or why it is no table.</summary>
internal readonly record struct LetterGuess(Encoding? Encoding, int MarkLength, TableLetters Letters, TableRefusal? Refusal = null)
{
    /// <summary>Letters in parts: the tone marks of Windows-1258 follow their vowel.</summary>
    private const string Tones = "\u0300\u0301\u0303\u0309\u0323";

    /// <summary>Vietnamese letters that Windows-1258 has whole, and the signs that word processors set.</summary>
    private const string Whole = "ÀÁÂÈÉÊÌÍÒÓÔÙÚÝÃÕàáâèéêìíòóôùúýãõĂăĐđƠơƯư–—‘’“”…•₫°²³\u00a0";

    private const string Vowels = "aeiouyâăêôơưAEIOUYÂĂÊÔƠƯ";

    /// <summary>In a file of text in UTF-8 at least so many letters are well formed for each that is not; own choice.</summary>
    private const int WholeToBroken = 4;

    public static LetterGuess Of(ReadOnlySpan<byte> beginning, bool isWhole)
    {
        if (beginning.StartsWith(Encoding.UTF8.Preamble))
        {
            return beginning.Length == 3 ? Refused(TableRefusal.Empty) : new(Encoding.UTF8, 3, TableLetters.Utf8);
        }

        if (beginning.StartsWith(Encoding.Unicode.Preamble) || beginning.StartsWith(Encoding.BigEndianUnicode.Preamble))
        {
            return new(beginning[0] == 0xFF ? Encoding.Unicode : Encoding.BigEndianUnicode, 2, TableLetters.Utf16);
        }

        return KnownKind(beginning) is { } refusal ? Refused(refusal) : Wide(beginning) ?? Narrow(beginning, isWhole);
    }

    private static LetterGuess Refused(TableRefusal why) => new(null, 0, default, why);

    private static TableRefusal? KnownKind(ReadOnlySpan<byte> beginning) =>
        beginning.TrimStart(" \t\r\n"u8).IsEmpty ? TableRefusal.Empty
        : beginning.StartsWith("PK\x03\x04"u8) || beginning.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0]) ? TableRefusal.Workbook
        : beginning.StartsWith("%PDF"u8) || beginning.StartsWith("GIF8"u8) ? TableRefusal.NotText
        : null;

    /// <summary>UTF-16 without its mark: every other byte of plain letters is 0.</summary>
    private static LetterGuess? Wide(ReadOnlySpan<byte> beginning)
    {
        int even = 0, odd = 0;
        for (var i = 0; i < beginning.Length; i++)
        {
            if (beginning[i] == 0)
            {
                _ = i % 2 == 0 ? even++ : odd++;
            }
        }

        if ((odd > beginning.Length / 5 && even == 0) || (even > beginning.Length / 5 && odd == 0))
        {
            return new(odd > 0 ? Encoding.Unicode : Encoding.BigEndianUnicode, 0, TableLetters.Utf16);
        }

        // One 0 in a thousand bytes is a broken line; more is no text.
        return (even + odd) * 1000 > Math.Max(beginning.Length, 1000) ? Refused(TableRefusal.NotText) : null;
    }

    private static LetterGuess Narrow(ReadOnlySpan<byte> beginning, bool isWhole)
    {
        if (IsUtf8(beginning, isWhole))
        {
            return new(Encoding.UTF8, 0, TableLetters.Utf8);
        }

        if (beginning.Length / 100 < Controls(beginning))
        {
            return Refused(TableRefusal.NotText);
        }

        var old = CodePagesEncodingProvider.Instance.GetEncoding(1258)!;
        return IsVietnamese(old.GetString(beginning)) ? new(old, 0, TableLetters.Windows1258) : Refused(TableRefusal.UnknownLetters);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> beginning, bool isWhole)
    {
        // The last letter may be cut.
        for (var cut = 0; cut <= (isWhole ? 0 : 3) && cut < beginning.Length; cut++)
        {
            if (Utf8.IsValid(beginning[..^cut]))
            {
                return true;
            }
        }

        int whole = 0, broken = 0;
        foreach (var rune in Encoding.UTF8.GetString(beginning).EnumerateRunes())
        {
            broken += rune == Rune.ReplacementChar ? 1 : 0;
            whole += rune.IsAscii || rune == Rune.ReplacementChar ? 0 : 1;
        }

        return whole >= WholeToBroken * broken;
    }

    private static int Controls(ReadOnlySpan<byte> beginning)
    {
        var count = 0;
        foreach (var b in beginning)
        {
            count += b < 0x20 && b is not ((byte)'\t' or (byte)'\r' or (byte)'\n') ? 1 : 0;
        }

        return count;
    }

    private static bool IsVietnamese(string text)
    {
        var before = '\0';
        foreach (var c in text)
        {
            if (c > '\u007f' && !(Tones.Contains(c) ? Vowels.Contains(before) : Whole.Contains(c)))
            {
                return false;
            }

            before = c;
        }

        return true;
    }
}
