using Bot.Dialogs.Actions;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>What each check of one flow looks at, and where its findings go.</summary>
internal sealed class FlowScope
{
    public FlowScope(FlowSet set, CallGraph calls, FlowDefinition flow, DialogCatalog catalog, FindingList findings)
    {
        Set = set;
        Flow = flow;
        Catalog = catalog;
        Calls = calls;
        Findings = findings;
        Names = new FlowNames(flow, calls, catalog);
        Graph = new StepGraph(flow);
    }

    public FlowSet Set { get; }

    public FlowDefinition Flow { get; }

    public DialogCatalog Catalog { get; }

    public CallGraph Calls { get; }

    public IReadOnlyList<ChannelLimits> Limits { get; init; } = [];

    public FindingList Findings { get; }

    public FlowNames Names { get; }

    public StepGraph Graph { get; }

    public void Error(string code, SourcePosition at, Step? step, string vi, string en) => Findings.Error(code, at, step?.Id, vi, en);

    public void Warn(string code, SourcePosition at, Step? step, string vi, string en) => Findings.Warn(code, at, step?.Id, vi, en);

    /// <summary>The outcomes a step can end with that <c>next:</c> may tell apart, or null when nobody can know them (an unknown action).</summary>
    public IReadOnlyList<string>? OutcomesOf(Step step) => step switch
    {
        RunStep run => Catalog.Actions.TryGetValue(run.Action, out var action) ? action.Action.Outcomes : null,
        CallStep call => Set.Find(call.Flow) is { } called ? EndsOf(called) : null,
        ChooseStep { IsMany: false, Source: null } choose => [.. choose.Options.Select(o => o.Id)],
        AskStep ask => [.. ask.Buttons.Select(b => b.Id)],
        _ => [],
    };

    public static IReadOnlyList<string> EndsOf(FlowDefinition flow) => [.. flow.Steps.OfType<EndStep>().Select(e => e.Outcome).Distinct()];
}
