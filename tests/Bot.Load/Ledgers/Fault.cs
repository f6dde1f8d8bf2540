namespace Bot.Load.Ledgers;

/// <summary>What may be wrong with what a bot did. Each single one of these fails a run.</summary>
internal enum Fault
{
    /// <summary>A reply that is not the one that must come.</summary>
    Wrong = 1,

    /// <summary>A reply that must come, but later.</summary>
    OutOfOrder = 2,

    /// <summary>A reply that came before and does not say that it comes again.</summary>
    Doubled = 3,

    /// <summary>A reply that nobody waits for.</summary>
    Extra = 4,

    /// <summary>A reply that says that it comes again, though nothing happened to the first.</summary>
    MarkedWithoutCause = 5,

    /// <summary>A reply that did not come.</summary>
    Lost = 6,

    /// <summary>An update that was answered with a refusal for good.</summary>
    UpdateRefused = 7,

    /// <summary>What is stored is not what was done.</summary>
    Rows = 8,
}
