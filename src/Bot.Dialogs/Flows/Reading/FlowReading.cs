using Bot.Dialogs.Flows.Checking;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>
/// What a folder of dialog files holds as far as it could be read. <see cref="Set"/> may have holes: it is fit for use
/// only when neither these findings nor those of the checker hold an error.
/// </summary>
public sealed record FlowReading(FlowSet Set, IReadOnlyList<Finding> Findings);
