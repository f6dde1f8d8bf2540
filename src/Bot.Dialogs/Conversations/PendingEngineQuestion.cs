namespace Bot.Dialogs.Conversations;

/// <summary>A question that the engine asks on its own, outside every flow.</summary>
public sealed record PendingEngineQuestion
{
    public required EngineQuestionKind Kind { get; init; }

    /// <summary>For <see cref="EngineQuestionKind.Busy"/>: the flow that wants to start, with its start values.</summary>
    public FlowFrame? Wanted { get; init; }
}

public enum EngineQuestionKind
{
    /// <summary>After a long silence: continue, start again or cancel.</summary>
    WelcomeBack = 1,

    /// <summary>Another flow is open: finish it first, or switch.</summary>
    Busy = 2,

    /// <summary>The inner flow ended: continue the paused one or drop it.</summary>
    Resume = 3,

    /// <summary>The menu was opened while a flow is open.</summary>
    Menu = 4,
}
