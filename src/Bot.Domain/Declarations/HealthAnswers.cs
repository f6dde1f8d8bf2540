namespace Bot.Domain.Declarations;

/// <summary>
/// The health part of the 2021 form: places visited, symptoms and contacts of the look-back days.
/// Symptoms are ids of config/triage.yaml; free texts are as written.
/// </summary>
public sealed record HealthAnswers
{
    /// <summary>Provinces, countries or territories visited, as written; empty for none.</summary>
    public string Travel { get; init; } = string.Empty;

    public IReadOnlyList<string> Symptoms { get; init; } = [];

    public string SymptomNote { get; init; } = string.Empty;

    /// <summary>Contacts by id of config/triage.yaml: case, country, signs.</summary>
    public IReadOnlyList<string> Contacts { get; init; } = [];
}
