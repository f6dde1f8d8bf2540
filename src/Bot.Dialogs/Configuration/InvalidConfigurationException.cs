using Bot.Dialogs.Flows.Checking;

namespace Bot.Dialogs.Configuration;

/// <summary>Files of config/ cannot be used. Each finding names file, line and column, and what to do.</summary>
public sealed class InvalidConfigurationException(IReadOnlyList<Finding> findings) : Exception(string.Join(Environment.NewLine, findings))
{
    public IReadOnlyList<Finding> Findings { get; } = findings;
}
