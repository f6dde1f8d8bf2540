namespace Bot.Dialogs.Flows.Checking;

/// <summary>Where the walk stands: a step, the codes of the names that conditions test, and how every name can stand.</summary>
internal sealed record WalkState(int Step, byte[] Codes, Presence[] Presence)
{
    /// <summary>States with the same step and codes are one; how names stand is joined.</summary>
    public string Key => string.Create(Codes.Length + 1, this, static (span, state) =>
    {
        span[0] = (char)state.Step;
        for (var i = 0; i < state.Codes.Length; i++)
        {
            span[i + 1] = (char)state.Codes[i];
        }
    });

    public static byte[] Put(byte[] codes, int at, byte code)
    {
        byte[] changed = [.. codes];
        changed[at] = code;
        return changed;
    }

    public static Presence[] Join(Presence[]? known, Presence[] more, out bool isNews)
    {
        isNews = known is null;
        if (known is null)
        {
            return more;
        }

        var joined = new Presence[known.Length];
        for (var i = 0; i < known.Length; i++)
        {
            joined[i] = known[i] | more[i];
            isNews |= joined[i] != known[i];
        }

        return joined;
    }
}
