namespace Bot.Domain.Residents;

/// <summary>What a proven phone means for the person in this chat.</summary>
public abstract record PhoneClaim
{
    private PhoneClaim()
    {
    }

    /// <summary>The phone is now the person's own.</summary>
    public sealed record Mine(Resident Resident) : PhoneClaim;

    /// <summary>
    /// Somebody is registered under it. Numbers change hands, so the phone alone opens nobody's history:
    /// <see cref="ConfirmOwner"/> asks for the year of birth first.
    /// </summary>
    public sealed record Registered : PhoneClaim;
}
