namespace Bot.Domain.Declarations;

/// <summary>When a rule applies: everything that is given here must hold.</summary>
public sealed record TriageCondition
{
    /// <summary>At least one of these symptoms.</summary>
    public IReadOnlyList<string> AnySymptom { get; init; } = [];

    /// <summary>Every one of these symptoms.</summary>
    public IReadOnlyList<string> AllSymptoms { get; init; } = [];

    /// <summary>At least one of these contacts.</summary>
    public IReadOnlyList<string> AnyContact { get; init; } = [];

    /// <summary>At least so many symptoms; 0 for no demand.</summary>
    public int MinSymptoms { get; init; }

    /// <summary>Travelled within the look-back days.</summary>
    public bool Travelled { get; init; }

    public bool Holds(HealthAnswers answers) =>
        (AnySymptom.Count == 0 || AnySymptom.Any(answers.Symptoms.Contains))
        && AllSymptoms.All(answers.Symptoms.Contains)
        && (AnyContact.Count == 0 || AnyContact.Any(answers.Contacts.Contains))
        && answers.Symptoms.Count >= MinSymptoms
        && (!Travelled || answers.Travel.Length > 0);
}

/// <summary>A level, and when it is given; no condition means always.</summary>
public sealed record TriageRule(TriageLevel Level, TriageCondition? When);
