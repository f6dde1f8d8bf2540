namespace Bot.Domain.Residents;

/// <summary>Whether the person in the chat is the one registered under the proven phone.</summary>
public abstract record OwnerCheck
{
    private OwnerCheck()
    {
    }

    /// <summary>The same person: the chat now speaks for the registered one.</summary>
    public sealed record Joined(Resident Resident) : OwnerCheck;

    /// <summary>The year of birth does not fit.</summary>
    public sealed record Mismatch : OwnerCheck;

    /// <summary>Too many years were tried for this phone today; the phone may still be taken over without the history.</summary>
    public sealed record TooMany : OwnerCheck;
}
