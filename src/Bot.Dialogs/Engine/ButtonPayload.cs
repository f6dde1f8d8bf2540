namespace Bot.Dialogs.Engine;

internal enum PayloadKind
{
    /// <summary>Not one of ours, or broken: treated like an old button.</summary>
    Unknown,

    /// <summary>An entry of the list shown.</summary>
    Answer,

    /// <summary>A control of the open question.</summary>
    Control,

    /// <summary>Starts a flow, at any time.</summary>
    Flow,

    /// <summary>Starts what a notice offered.</summary>
    Offer,
}

/// <summary>
/// What a button carries: "a:{token}:{index}" in base 36, "c:{token}:{command}", "f:{flow}" or "n:{offer}". Never a label or an answer,
/// and far below Telegram's 64 bytes. It comes back as untrusted text.
/// </summary>
internal readonly record struct ButtonPayload(PayloadKind Kind, long Token, int Index, string Name, bool IsUntick)
{
    private const string Digits = "0123456789abcdefghijklmnopqrstuvwxyz";
    private const int Radix = 36;

    /// <summary>Longest text that can be one of ours.</summary>
    private const int Longest = 64;

    private const char UntickMark = '-';

    // Each kind has its own first letter: a bare token in base 36 would one day be "c", "f" or "n".
    public static string Answer(long token, int index) => $"a:{Base36(token)}:{Base36(index)}";

    /// <summary>Takes a tick away; without the mark a button sets it, so a double tap does the same as one.</summary>
    public static string Untick(long token, int index) => Answer(token, index) + UntickMark;

    public static string Control(long token, string command) => $"c:{Base36(token)}:{command}";

    public static string Flow(string flow) => "f:" + flow;

    public static string Offer(long number) => "n:" + Base36(number);

    public static ButtonPayload Parse(string text)
    {
        if (text.Length is < 3 or > Longest)
        {
            return default;
        }

        if (text.StartsWith("f:", StringComparison.Ordinal))
        {
            return new ButtonPayload(PayloadKind.Flow, 0, 0, text[2..], false);
        }

        if (text.StartsWith("n:", StringComparison.Ordinal))
        {
            return Number(text.AsSpan(2)) is { } number ? new ButtonPayload(PayloadKind.Offer, number, 0, string.Empty, false) : default;
        }

        return text.StartsWith("c:", StringComparison.Ordinal) ? ParseControl(text)
            : text.StartsWith("a:", StringComparison.Ordinal) ? ParseAnswer(text[2..])
            : default;
    }

    private static ButtonPayload ParseControl(string text)
    {
        var end = text.IndexOf(':', 2);
        return end > 2 && Number(text.AsSpan(2, end - 2)) is { } token
            ? new ButtonPayload(PayloadKind.Control, token, 0, text[(end + 1)..], false)
            : default;
    }

    private static ButtonPayload ParseAnswer(string text)
    {
        var isUntick = text.Length > 0 && text[^1] == UntickMark;
        var body = isUntick ? text.AsSpan(0, text.Length - 1) : text;
        var colon = body.IndexOf(':');
        return colon > 0 && Number(body[..colon]) is { } token && Number(body[(colon + 1)..]) is { } index and < int.MaxValue
            ? new ButtonPayload(PayloadKind.Answer, token, (int)index, string.Empty, isUntick)
            : default;
    }

    private static string Base36(long number)
    {
        Span<char> built = stackalloc char[13];
        var at = built.Length;
        do
        {
            built[--at] = Digits[(int)(number % Radix)];
            number /= Radix;
        }
        while (number > 0);
        return new string(built[at..]);
    }

    private static long? Number(ReadOnlySpan<char> text)
    {
        if (text.Length is 0 or > 12)
        {
            return null;
        }

        long number = 0;
        foreach (var c in text)
        {
            var digit = c is >= '0' and <= '9' ? c - '0' : c is >= 'a' and <= 'z' ? c - 'a' + 10 : -1;
            if (digit < 0)
            {
                return null;
            }

            number = (number * Radix) + digit;
        }

        return number;
    }
}
