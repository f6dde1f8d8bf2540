namespace Bot.Dialogs.Flows.Checking;

/// <summary>How names stand when flows are called, and when they come back.</summary>
internal sealed class CallResults(Func<FlowDefinition, FlowScope> scopeOf, FlowSet set)
{
    private static readonly Dictionary<string, IReadOnlyDictionary<string, Presence>> Nothing = [];

    private readonly Dictionary<string, Dictionary<string, IReadOnlyDictionary<string, Presence>>> _ends = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Dictionary<string, Presence>> _entries = new(StringComparer.Ordinal);

    /// <summary>By outcome of a called flow: how each name it learned stands. Empty for an unknown flow and within a circle of calls.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, Presence>> EndsOf(string flow)
    {
        if (_ends.TryGetValue(flow, out var known) || set.Find(flow) is not { } called)
        {
            return known ?? Nothing;
        }

        _ends[flow] = [];
        return _ends[flow] = called.Steps.Count == 0 ? [] : FlowWalk.Through(scopeOf(called), this, new Dictionary<string, Presence>()).Ends();
    }

    /// <summary>Remembers what a caller knows at a call.</summary>
    public void Enter(string flow, IEnumerable<KeyValuePair<string, Presence>> names)
    {
        if (!_entries.TryGetValue(flow, out var known))
        {
            _entries[flow] = new Dictionary<string, Presence>(names, StringComparer.Ordinal);
            return;
        }

        var more = names.ToDictionary(n => n.Key, n => n.Value, StringComparer.Ordinal);
        foreach (var name in known.Keys.Union(more.Keys).ToList())
        {
            known[name] = known.GetValueOrDefault(name, Presence.Unset) | more.GetValueOrDefault(name, Presence.Unset);
        }
    }

    /// <summary>How inherited names stand at the first step: as all callers leave them, and unset where the flow can also start on its own.</summary>
    public IReadOnlyDictionary<string, Presence> EntryOf(FlowDefinition flow)
    {
        var known = _entries.GetValueOrDefault(flow.Id) ?? [];
        return SetChecks.CanStart(flow, set) ? known.ToDictionary(n => n.Key, n => n.Value | Presence.Unset, StringComparer.Ordinal) : known;
    }
}
