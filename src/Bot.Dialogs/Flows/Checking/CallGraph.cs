using Bot.Dialogs.Actions;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>
/// Which flows call which. A called flow sees everything its caller knows, and everything it learned comes back to the caller,
/// so names travel both ways along calls.
/// </summary>
internal sealed class CallGraph
{
    private readonly FlowSet _set;
    private readonly DialogCatalog _catalog;
    private readonly ILookup<string, FlowDefinition> _callers;

    public CallGraph(FlowSet set, DialogCatalog catalog)
    {
        _set = set;
        _catalog = catalog;
        _callers = set.Flows.Values.SelectMany(f => CallsOf(f).Select(c => (Called: c, Caller: f))).ToLookup(c => c.Called, c => c.Caller, StringComparer.Ordinal);
    }

    public bool IsCalled(string flow) => _callers.Contains(flow);

    /// <summary>All flows, each behind those that call it where no circle prevents it.</summary>
    public IReadOnlyList<FlowDefinition> CallersFirst()
    {
        var ordered = new List<FlowDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var flow in _set.Flows.Values)
        {
            Visit(flow, ordered, seen);
        }

        return ordered;
    }

    /// <summary>Names that called flows, and those called by them, bring back.</summary>
    public HashSet<string> BroughtBackTo(FlowDefinition flow) => NamesOf(Related(flow, Called));

    /// <summary>Names that a called flow may find there, from its callers and all that these know.</summary>
    public HashSet<string> InheritedBy(FlowDefinition flow)
    {
        var callers = Related(flow, f => _callers[f.Id]);
        return NamesOf(callers.Concat(callers.SelectMany(c => Related(c, Called)).Where(c => c.Id != flow.Id)));
    }

    /// <summary>The flow and everything that shares its names.</summary>
    public IEnumerable<FlowDefinition> Family(FlowDefinition flow)
    {
        var callers = Related(flow, f => _callers[f.Id]).Prepend(flow).ToList();
        return callers.Concat(callers.SelectMany(c => Related(c, Called))).DistinctBy(f => f.Id);
    }

    private static IEnumerable<string> CallsOf(FlowDefinition flow) => flow.Steps.OfType<CallStep>().Select(c => c.Flow).Distinct();

    private static List<FlowDefinition> Related(FlowDefinition flow, Func<FlowDefinition, IEnumerable<FlowDefinition>> next)
    {
        var found = new List<FlowDefinition>();
        var seen = new HashSet<string>(StringComparer.Ordinal) { flow.Id };
        var open = new Stack<FlowDefinition>([flow]);
        while (open.TryPop(out var at))
        {
            foreach (var one in next(at).Where(f => seen.Add(f.Id)))
            {
                found.Add(one);
                open.Push(one);
            }
        }

        return found;
    }

    private IEnumerable<FlowDefinition> Called(FlowDefinition flow) => CallsOf(flow).Select(_set.Find).OfType<FlowDefinition>();

    private HashSet<string> NamesOf(IEnumerable<FlowDefinition> flows) =>
        flows.SelectMany(f => f.Steps).SelectMany(s => s switch
        {
            AnsweredStep { Save.Length: > 0 } answered => [answered.Save],
            RunStep run => FlowNames.PutsOf(run, _catalog),
            _ => (IReadOnlyList<string>)[],
        }).ToHashSet(StringComparer.Ordinal);

    private void Visit(FlowDefinition flow, List<FlowDefinition> ordered, HashSet<string> seen)
    {
        if (seen.Add(flow.Id))
        {
            foreach (var caller in _callers[flow.Id])
            {
                Visit(caller, ordered, seen);
            }

            ordered.Add(flow);
        }
    }
}
