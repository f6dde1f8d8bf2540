namespace Bot.Documents.Posters;

/// <summary>What is wrong with a template, where, and what to do about it.</summary>
/// <param name="File">Its name within config/.</param>
/// <param name="Place">The named place or part.</param>
/// <param name="Problem">What is wrong.</param>
/// <param name="Fix">What to do about it.</param>
public sealed record TemplateFault(string File, string Place, string Problem, string Fix);

/// <summary>Templates of config/posters cannot be used.</summary>
public sealed class InvalidTemplatesException(IReadOnlyList<TemplateFault> faults)
    : Exception(string.Join(Environment.NewLine, faults.Select(f => $"{f.File}, {f.Place}: {f.Problem}; {f.Fix}")))
{
    public IReadOnlyList<TemplateFault> Faults { get; } = faults;
}
