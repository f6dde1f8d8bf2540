namespace Bot.Dialogs.Flows.Checking;

/// <summary>
/// Walks every way through a flow that its conditions allow and remembers in which ways each name can stand at each step.
/// Names that no condition tests are joined where ways meet; tested ones are told apart, up to <see cref="MostStates"/>.
/// </summary>
internal sealed class FlowWalk
{
    private const int MostStates = 20_000;

    private readonly FlowScope _scope;
    private readonly StepEffects _effects;
    private readonly TrackedNames _tracked;
    private readonly Dictionary<string, Presence[]> _seen = new(StringComparer.Ordinal);
    private readonly Queue<WalkState> _open = new();
    private readonly Presence[]?[] _entry;
    private readonly Dictionary<Target, Presence[]> _onTheWay = new(ReferenceEqualityComparer.Instance);

    private FlowWalk(FlowScope scope, CallResults calls, IReadOnlyDictionary<string, Presence> atEntry)
    {
        _scope = scope;
        _effects = new StepEffects(scope, calls, atEntry);
        _tracked = _effects.Tracked;
        _entry = new Presence[scope.Graph.Count][];
    }

    /// <summary>False when conditions combine in too many ways; then nothing is known and nothing may be concluded.</summary>
    public bool IsComplete { get; private set; } = true;

    /// <param name="scope">The flow.</param>
    /// <param name="calls">What called flows bring back.</param>
    /// <param name="atEntry">How names known to the callers stand at the first step; all others are unset.</param>
    public static FlowWalk Through(FlowScope scope, CallResults calls, IReadOnlyDictionary<string, Presence> atEntry)
    {
        var walk = new FlowWalk(scope, calls, atEntry);
        walk.Run();
        return walk;
    }

    /// <summary>In which ways a name can stand when a step is come to; none for a step that no way reaches.</summary>
    public Presence At(int step, string name) => _entry[step] is { } known && _effects.NameIndex.TryGetValue(name, out var i) ? known[i] : Presence.None;

    /// <summary>The same behind a step, on the way to one of its targets.</summary>
    public Presence On(Target target, string name) =>
        _onTheWay.TryGetValue(target, out var known) && _effects.NameIndex.TryGetValue(name, out var i) ? known[i] : Presence.None;

    /// <summary>By outcome: how every name that the flow itself learned stands where it ends.</summary>
    public Dictionary<string, IReadOnlyDictionary<string, Presence>> Ends()
    {
        var ends = new Dictionary<string, Presence[]>(StringComparer.Ordinal);
        for (var i = 0; i < _entry.Length; i++)
        {
            if (_scope.Flow.Steps[i] is EndStep end && _entry[i] is { } here)
            {
                ends[end.Outcome] = WalkState.Join(ends.GetValueOrDefault(end.Outcome), here, out _);
            }
        }

        return ends.ToDictionary(e => e.Key, e => (IReadOnlyDictionary<string, Presence>)Named(e.Value).Where(n => _effects.IsLearnedHere(n.Key)).ToDictionary(StringComparer.Ordinal));
    }

    /// <summary>Tells the called flows how names stand where this one calls them.</summary>
    public void TellCalled(CallResults calls)
    {
        for (var i = 0; i < _entry.Length; i++)
        {
            if (_scope.Flow.Steps[i] is CallStep call && _entry[i] is { } here)
            {
                calls.Enter(call.Flow, Named(here));
            }
        }
    }

    private IEnumerable<KeyValuePair<string, Presence>> Named(Presence[] presence) => _effects.NameIndex.Select(n => KeyValuePair.Create(n.Key, presence[n.Value]));

    private void Run()
    {
        foreach (var start in _effects.Starts())
        {
            Enter(start);
        }

        while (_open.TryDequeue(out var state))
        {
            if (_seen.Count > MostStates)
            {
                IsComplete = false;
                return;
            }

            Leave(state);
        }
    }

    private void Enter(WalkState state)
    {
        _entry[state.Step] = WalkState.Join(_entry[state.Step], state.Presence, out _);
        var key = state.Key;
        var joined = WalkState.Join(_seen.GetValueOrDefault(key), state.Presence, out var isNews);
        if (isNews)
        {
            _seen[key] = joined;
            _open.Enqueue(state with { Presence = joined });
        }
    }

    private void Leave(WalkState state)
    {
        var step = _scope.Flow.Steps[state.Step];
        var skips = step.SkipWhen is null ? false : _tracked.Holds(step.SkipWhen, state.Codes);
        if (skips != false)
        {
            Follow(state, EdgeKind.Skip, null);
        }

        if (skips == true)
        {
            return;
        }

        foreach (var (after, outcome) in _effects.Execute(step, state))
        {
            Follow(after, EdgeKind.Next, outcome);
        }

        if (step is AnsweredStep { IsOptional: true } optional)
        {
            Follow(_effects.LeaveEmpty(state, optional.Save), EdgeKind.Skip, null);
        }

        Follow(state, EdgeKind.Fail, null);
    }

    private void Follow(WalkState state, EdgeKind kind, string? outcome)
    {
        var step = _scope.Flow.Steps[state.Step];
        if (kind != EdgeKind.Fail && step.Next is NextRule.ByCondition by)
        {
            FollowConditions(state, by);
            return;
        }

        var edges = _scope.Graph.From(state.Step).Where(e => e.Kind == kind);
        var hasOwn = kind == EdgeKind.Next && edges.Any(e => e.Outcome == outcome);
        foreach (var edge in edges.Where(e => kind != EdgeKind.Next || (hasOwn ? e.Outcome == outcome : e.Outcome is null or "else")))
        {
            Go(state, edge.To, edge.Target);
        }
    }

    private void FollowConditions(WalkState state, NextRule.ByCondition by)
    {
        foreach (var (condition, target) in by.Targets)
        {
            var holds = condition is null ? true : _tracked.Holds(condition, state.Codes);
            if (holds != false)
            {
                Go(state, _scope.Graph.Resolve(target.Step), target);
            }

            if (holds == true)
            {
                return;
            }
        }
    }

    private void Go(WalkState state, int to, Target? target)
    {
        if (target is not null)
        {
            _onTheWay[target] = WalkState.Join(_onTheWay.GetValueOrDefault(target), state.Presence, out _);
        }

        if (to >= 0)
        {
            Enter(state with { Step = to });
        }
    }
}
