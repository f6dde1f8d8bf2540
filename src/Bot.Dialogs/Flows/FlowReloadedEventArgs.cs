using Bot.Dialogs.Flows.Checking;

namespace Bot.Dialogs.Flows;

/// <summary>A changed folder was read and checked: either it is in force now, or it was refused and the version before stays.</summary>
public sealed class FlowReloadedEventArgs(FlowCheck check) : EventArgs
{
    public FlowCheck Check { get; } = check;

    public bool IsInForce => Check.IsUsable;
}
