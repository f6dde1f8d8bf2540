namespace Bot.Dialogs.Flows;

/// <summary>The flows in force. A reload swaps them at once; a turn takes them once at its start.</summary>
public interface IFlowSource
{
    FlowSet Current { get; }

    /// <summary>Tells one content of the files from another, as far as they are in force; empty where they come from no files.</summary>
    string Version => string.Empty;
}
