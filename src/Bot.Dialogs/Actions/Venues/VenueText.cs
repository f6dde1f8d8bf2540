using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>What a text holds: a venue's code, a slip of one, or a code of another system.</summary>
internal enum VenueTextKind
{
    Nothing,
    Code,
    Mistyped,

    /// <summary>The national system of 2021 (tokhaiyte.vn, PC-Covid): no longer in service.</summary>
    OldSystem,
}

/// <summary>
/// Finds a venue's code in what people paste, type or photograph: the address on a poster (any host, <c>/v/{code}</c>), a start link
/// of a messenger (<c>start=v_{code}</c>), or the bare code.
/// </summary>
internal static class VenueText
{
    /// <summary>The start that leads to the explanation of an old code.</summary>
    internal const string OldStart = "old_2021";

    private const int LongestText = 300;
    private static readonly string[] Marks = ["/v/", "start=v_"];
    private static readonly string[] OldHosts = ["tokhaiyte.vn", "pccovid", OldStart];

    internal static VenueTextKind Read(string text, out string code)
    {
        code = string.Empty;
        var trimmed = text.Trim();
        if (trimmed.Length is 0 or > LongestText)
        {
            return VenueTextKind.Nothing;
        }

        if (FromStart(trimmed) is { } rest)
        {
            return Judge(rest, out code);
        }

        if (FromAddress(trimmed) is { } part)
        {
            return Judge(part, out code);
        }

        if (OldHosts.Any(h => trimmed.Contains(h, StringComparison.OrdinalIgnoreCase)))
        {
            return VenueTextKind.OldSystem;
        }

        return LooksLikeACode(trimmed) ? Judge(trimmed, out code) : VenueTextKind.Nothing;
    }

    /// <summary>Whether the code stands in an address, as a poster's QR holds it, and not alone.</summary>
    internal static bool IsAddress(string text) => text.AsSpan().IndexOfAny('/', '=') >= 0;

    private static VenueTextKind Judge(string text, out string code)
    {
        var reading = VenueCode.TryParse(text, out var parsed);
        code = reading == VenueCodeReading.Ok ? parsed.Value : text;
        return reading switch
        {
            VenueCodeReading.Ok => VenueTextKind.Code,
            VenueCodeReading.Mistyped => VenueTextKind.Mistyped,
            _ => VenueTextKind.Nothing,
        };
    }

    // What this reader itself gave as a start: "v_K7QM2PXB".
    private static string? FromStart(string text) => text.StartsWith("v_", StringComparison.Ordinal) ? text[2..] : null;

    private static string? FromAddress(string text)
    {
        foreach (var mark in Marks)
        {
            var at = text.IndexOf(mark, StringComparison.OrdinalIgnoreCase);
            if (at < 0)
            {
                continue;
            }

            var rest = text.AsSpan(at + mark.Length);
            var end = rest.IndexOfAnyExcept(CodeCharacters);
            return (end < 0 ? rest : rest[..end]).ToString();
        }

        return null;
    }

    private static readonly System.Buffers.SearchValues<char> CodeCharacters =
        System.Buffers.SearchValues.Create("-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz");

    // Codes always hold a digit and a letter: a word of eight letters is none, and eight bare digits are a number of something else.
    private static bool LooksLikeACode(string text)
    {
        var digits = 0;
        var letters = 0;
        foreach (var c in text)
        {
            digits += char.IsAsciiDigit(c) ? 1 : 0;
            letters += char.IsAsciiLetter(c) ? 1 : 0;
            if (!char.IsAsciiLetterOrDigit(c) && c is not ('-' or ' ' or '\u2010' or '\u2011' or '\u2013' or '.'))
            {
                return false;
            }
        }

        var hasHyphen = text.Length == VenueCode.Length + 1 && text[VenueCode.Length / 2] == '-';
        return digits + letters == VenueCode.Length && (hasHyphen || (digits > 0 && letters > 0 && !text.Contains("  ", StringComparison.Ordinal)));
    }
}
