namespace Bot.Host.Settings;

/// <summary>The configuration cannot be used. All problems are told at once, so that one round of mending is enough.</summary>
public sealed class InvalidSettingsException(IReadOnlyList<SettingProblem> problems)
    : Exception(string.Join(Environment.NewLine, problems))
{
    public IReadOnlyList<SettingProblem> Problems { get; } = problems;
}
