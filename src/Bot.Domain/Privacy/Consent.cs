using Bot.Domain.Residents;

namespace Bot.Domain.Privacy;

/// <summary>
/// Proof that a person agreed to one purpose: which wording, when, and when it was withdrawn. The receipt number is what the person can quote.
/// </summary>
public sealed record Consent
{
    public required long Id { get; init; }

    public required ResidentId Resident { get; init; }

    public required ConsentPurpose Purpose { get; init; }

    /// <summary>Fingerprint of the wording that was shown.</summary>
    public required string TextFingerprint { get; init; }

    public required string Language { get; init; }

    public required DateTimeOffset GivenAt { get; init; }

    public DateTimeOffset? WithdrawnAt { get; init; }

    public bool IsInForce => WithdrawnAt is null;
}
