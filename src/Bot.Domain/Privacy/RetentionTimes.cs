namespace Bot.Domain.Privacy;

/// <summary>The times of keeping in force, each within its rule of <see cref="RetentionPolicy"/>.</summary>
public sealed record RetentionTimes
{
    public TimeSpan CheckIns { get; init; } = RetentionPolicy.CheckIns.Default;

    public TimeSpan Declarations { get; init; } = RetentionPolicy.Declarations.Default;

    public TimeSpan Feedback { get; init; } = RetentionPolicy.Feedback.Default;

    public TimeSpan Exports { get; init; } = RetentionPolicy.Exports.Default;

    public TimeSpan ConsentProof { get; init; } = RetentionPolicy.ConsentProof.Default;

    public TimeSpan Audit { get; init; } = RetentionPolicy.Audit.Default;

    public TimeSpan Otps { get; init; } = RetentionPolicy.Otps.Default;
}
