namespace Bot.Dialogs.Flows.Checking;

/// <summary>A set of flows and all that reading and checking found in it, sorted by place.</summary>
public sealed record FlowCheck(FlowSet Set, IReadOnlyList<Finding> Findings)
{
    public IEnumerable<Finding> Errors => Findings.Where(f => !f.IsWarning);

    public IEnumerable<Finding> Warnings => Findings.Where(f => f.IsWarning);

    /// <summary>Only a set without errors may serve people.</summary>
    public bool IsUsable => !Errors.Any();
}
