namespace Bot.Dialogs.Flows;

/// <summary>The flows in force. A reload swaps them at once; a turn takes them once at its start.</summary>
public interface IFlowSource
{
    FlowSet Current { get; }
}
