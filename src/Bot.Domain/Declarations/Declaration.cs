using Bot.Domain.Residents;

namespace Bot.Domain.Declarations;

/// <summary>
/// A health declaration. The answers are sensitive data and are kept encrypted as a whole; only times and the triage level are plain.
/// </summary>
public sealed record Declaration
{
    public required long Id { get; init; }

    public required ResidentId DeclaredBy { get; init; }

    public required DeclarationSubject Subject { get; init; }

    public required DateTimeOffset At { get; init; }

    public required DateTimeOffset ValidUntil { get; init; }

    public required HealthAnswers Answers { get; init; }

    public required TriageLevel Level { get; init; }

    /// <summary>Version of the triage rules that gave the level (config/triage.yaml).</summary>
    public required string RulesVersion { get; init; }

    /// <summary>Fingerprint of the texts the person saw, kept as evidence of what was asked.</summary>
    public required string TextFingerprint { get; init; }

    public bool IsOnBehalf => Subject is not DeclarationSubject.Self;
}
