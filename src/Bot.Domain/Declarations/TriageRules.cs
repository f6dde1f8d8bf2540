namespace Bot.Domain.Declarations;

/// <summary>
/// The rules of an area as data (config/triage.yaml), with a version that each declaration keeps. The first rule that holds gives the level.
/// A recommendation in the words of the office, never a diagnosis.
/// </summary>
public sealed record TriageRules
{
    public required string Version { get; init; }

    public required TimeSpan Validity { get; init; }

    public required int LookBackDays { get; init; }

    public required IReadOnlyList<TriageItem> Symptoms { get; init; }

    public required IReadOnlyList<TriageItem> Contacts { get; init; }

    /// <summary>The last rule has no condition, so that every declaration gets a level.</summary>
    public required IReadOnlyList<TriageRule> Rules { get; init; }

    public required IReadOnlyDictionary<TriageLevel, TriageAdvice> Advice { get; init; }

    public TriageLevel LevelOf(HealthAnswers answers)
    {
        foreach (var rule in Rules)
        {
            if (rule.When is null || rule.When.Holds(answers))
            {
                return rule.Level;
            }
        }

        throw new InvalidOperationException("the last triage rule must have no condition");
    }
}
