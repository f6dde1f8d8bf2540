using Bot.Dialogs.Actions;
using Bot.Dialogs.Engine;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>Every name that texts, conditions and actions of one flow can use, and who gives it.</summary>
internal sealed class FlowNames
{
    private readonly HashSet<string> _puts;
    private readonly bool _hasAnyStartValue;
    private readonly bool _hasStartCode;
    private readonly DialogCatalog _catalog;

    public FlowNames(FlowDefinition flow, CallGraph calls, DialogCatalog catalog)
    {
        Saves = flow.Steps.OfType<AnsweredStep>().Where(s => s.Save.Length > 0).ToLookup(s => s.Save, StringComparer.Ordinal);
        _puts = flow.Steps.OfType<RunStep>().SelectMany(r => PutsOf(r, catalog)).ToHashSet(StringComparer.Ordinal);
        _hasAnyStartValue = flow.Start.Event is not null || calls.IsCalled(flow.Id);
        _hasStartCode = flow.Start.Link is not null;
        BroughtBack = calls.BroughtBackTo(flow);
        Inherited = calls.InheritedBy(flow);
        _catalog = catalog;
        All = [.. Saves.Select(s => s.Key), .. _puts, .. BroughtBack, .. Inherited, .. EngineValues.UserNames, EngineValues.Now, EngineValues.StartCode, .. catalog.TextValues.Keys];
    }

    public ILookup<string, AnsweredStep> Saves { get; }

    /// <summary>What called flows learned.</summary>
    public IReadOnlySet<string> BroughtBack { get; }

    /// <summary>What the callers of this flow know.</summary>
    public IReadOnlySet<string> Inherited { get; }

    /// <summary>For "did you mean".</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>Given by an action or by another flow along a call.</summary>
    public bool IsPut(string name) => _puts.Contains(name) || BroughtBack.Contains(name) || Inherited.Contains(name);

    public bool IsKnown(string name) => Saves.Contains(name) || IsPut(name) || IsGivenAlways(name) || IsProof(name);

    /// <summary>Names that are there from the first step on.</summary>
    public bool IsGivenAlways(string name) =>
        name == EngineValues.Now || EngineValues.UserNames.Contains(name) || _catalog.TextValues.ContainsKey(name) || IsStartValue(name);

    public static IReadOnlyList<string> PutsOf(RunStep run, DialogCatalog catalog) =>
        catalog.Actions.TryGetValue(run.Action, out var action) ? action.Puts : [];

    /// <summary>"phone.proven" beside the answer "phone": whether the platform proved the number to be the sender's own.</summary>
    private bool IsProof(string name) =>
        name.EndsWith(EngineValues.Proven, StringComparison.Ordinal) && Saves.Contains(name[..^EngineValues.Proven.Length]);

    /// <summary>A link gives its code; an event, or a caller, may give values of any name.</summary>
    private bool IsStartValue(string name) =>
        (_hasStartCode && name == EngineValues.StartCode) || (_hasAnyStartValue && name.StartsWith(EngineValues.Start, StringComparison.Ordinal));
}
