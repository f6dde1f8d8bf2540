using Bot.Dialogs.Actions;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>Every name that texts, conditions and actions of one flow can use, and who gives it.</summary>
internal sealed class FlowNames
{
    private readonly HashSet<string> _puts;
    private readonly bool _isStartedWithValues;
    private readonly DialogCatalog _catalog;

    public FlowNames(FlowDefinition flow, FlowSet set, DialogCatalog catalog)
    {
        Saves = flow.Steps.OfType<AnsweredStep>().Where(s => s.Save.Length > 0).ToLookup(s => s.Save, StringComparer.Ordinal);
        _puts = flow.Steps.OfType<RunStep>().SelectMany(r => PutsOf(r, catalog)).ToHashSet(StringComparer.Ordinal);
        var isCalled = set.Flows.Values.Any(f => f.Steps.OfType<CallStep>().Any(c => c.Flow == flow.Id));
        _isStartedWithValues = flow.Start.Link is not null || flow.Start.Event is not null || isCalled;
        _catalog = catalog;
        All = [.. Saves.Select(s => s.Key), .. _puts, .. EngineValues.UserNames, EngineValues.Now, .. catalog.TextValues.Keys];
    }

    public ILookup<string, AnsweredStep> Saves { get; }

    /// <summary>For "did you mean".</summary>
    public IReadOnlyList<string> All { get; }

    public bool IsPut(string name) => _puts.Contains(name);

    public bool IsKnown(string name) => Saves.Contains(name) || _puts.Contains(name) || IsGivenAlways(name) || IsProof(name);

    /// <summary>Names that are there from the first step on.</summary>
    public bool IsGivenAlways(string name) =>
        name == EngineValues.Now || EngineValues.UserNames.Contains(name) || _catalog.TextValues.ContainsKey(name) || IsStartValue(name);

    public static IReadOnlyList<string> PutsOf(RunStep run, DialogCatalog catalog) =>
        catalog.Actions.TryGetValue(run.Action, out var action) ? action.Puts : [];

    /// <summary>"phone.proven" beside the answer "phone": whether the platform proved the number to be the sender's own.</summary>
    private bool IsProof(string name) =>
        name.EndsWith(EngineValues.Proven, StringComparison.Ordinal) && Saves.Contains(name[..^EngineValues.Proven.Length]);

    private bool IsStartValue(string name) => _isStartedWithValues && name.StartsWith(EngineValues.Start, StringComparison.Ordinal);
}
