namespace Bot.Dialogs.Actions.Venues;

/// <summary>What a code led to.</summary>
public enum VenueOutcome
{
    Found,

    /// <summary>The poster is old; the venue is found and has a new code.</summary>
    Replaced,

    /// <summary>The venue is closed.</summary>
    Retired,

    /// <summary>A sound code that no venue has.</summary>
    Unknown,

    /// <summary>The check character does not fit.</summary>
    Mistyped,

    /// <summary>A code of the 2021 system.</summary>
    OldSystem,

    /// <summary>No code at all.</summary>
    NoCode,
}
