namespace Bot.Domain.Venues;

/// <summary>What a typed text turned out to be.</summary>
public enum VenueCodeReading
{
    Ok,

    /// <summary>Eight characters of the alphabet whose check character does not fit: a slip of the finger.</summary>
    Mistyped,

    /// <summary>Something else: not to be taken for a code at all.</summary>
    NotACode,
}
