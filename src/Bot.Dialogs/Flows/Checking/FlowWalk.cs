namespace Bot.Dialogs.Flows.Checking;

/// <summary>
/// Walks every way through a flow that its conditions allow and remembers in which ways each name can stand at each step.
/// Names that no condition tests are joined where ways meet; tested ones are told apart, up to <see cref="MostStates"/>.
/// </summary>
internal sealed class FlowWalk
{
    private const int MostStates = 20_000;

    private readonly FlowScope _scope;
    private readonly TrackedNames _tracked;
    private readonly List<string> _names;
    private readonly Dictionary<string, int> _nameIndex;
    private readonly Dictionary<string, Presence[]> _seen = new(StringComparer.Ordinal);
    private readonly Queue<WalkState> _open = new();
    private readonly Presence[]?[] _entry;
    private readonly Dictionary<Target, Presence[]> _onTheWay = new(ReferenceEqualityComparer.Instance);

    private FlowWalk(FlowScope scope)
    {
        _scope = scope;
        _tracked = new TrackedNames(scope.Flow, scope.Names);
        var puts = scope.Flow.Steps.OfType<RunStep>().SelectMany(r => FlowNames.PutsOf(r, scope.Catalog));
        _names = [.. scope.Names.Saves.Select(s => s.Key).Concat(puts).Distinct()];
        _nameIndex = _names.Select((n, i) => (n, i)).ToDictionary(p => p.n, p => p.i, StringComparer.Ordinal);
        _entry = new Presence[scope.Graph.Count][];
    }

    /// <summary>False when conditions combine in too many ways; then nothing is known and nothing may be concluded.</summary>
    public bool IsComplete { get; private set; } = true;

    public static FlowWalk Through(FlowScope scope)
    {
        var walk = new FlowWalk(scope);
        walk.Run();
        return walk;
    }

    /// <summary>In which ways a name can stand when a step is come to; none for a step that no way reaches.</summary>
    public Presence At(int step, string name) => _entry[step] is { } known && _nameIndex.TryGetValue(name, out var i) ? known[i] : Presence.None;

    /// <summary>The same behind a step, on the way to one of its targets.</summary>
    public Presence On(Target target, string name) =>
        _onTheWay.TryGetValue(target, out var known) && _nameIndex.TryGetValue(name, out var i) ? known[i] : Presence.None;

    private void Run()
    {
        var presence = new Presence[_names.Count];
        Array.Fill(presence, Presence.Unset);
        foreach (var codes in StartCodes(0, new byte[_tracked.Count]))
        {
            Enter(new WalkState(0, codes, presence));
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

    /// <summary>Start values are there or not, and hold any of the values that conditions mention.</summary>
    private IEnumerable<byte[]> StartCodes(int from, byte[] codes)
    {
        var name = _tracked.Names.Skip(from).FirstOrDefault(n => n.StartsWith(EngineValues.Start, StringComparison.Ordinal));
        if (name is null)
        {
            return [codes];
        }

        var at = _tracked.IndexOf(name);
        return _tracked.GivenCodes(at).Append(TrackedNames.Unset).SelectMany(c => StartCodes(at + 1, WalkState.Put(codes, at, c)));
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

        foreach (var (after, outcome) in Execute(step, state))
        {
            Follow(after, EdgeKind.Next, outcome);
        }

        if (step is AnsweredStep { IsOptional: true } optional)
        {
            Follow(Assign(state, optional.Save, TrackedNames.Empty), EdgeKind.Skip, null);
        }

        Follow(state, EdgeKind.Fail, null);
    }

    private IEnumerable<(WalkState After, string? Outcome)> Execute(Step step, WalkState state) => step switch
    {
        ChooseStep { IsMany: false, Source: null } choose => choose.Options.Select(o => (Assign(state, choose.Save, o.Id), (string?)o.Id)),
        ChooseStep { IsMany: true } many => AssignAny(state, many.Save).Select(s => (s, (string?)null)),
        AnsweredStep answered => AssignAny(state, answered.Save).SelectMany(s => AssignProof(s, answered)).SelectMany(s => WithNamedOutcomes(s, step)),
        RunStep run => AssignPuts(state, FlowNames.PutsOf(run, _scope.Catalog), 0).SelectMany(s => WithNamedOutcomes(s, step)),
        CallStep => WithNamedOutcomes(state, step),
        _ => [(state, null)],
    };

    /// <summary>Every outcome that <c>next:</c> names, whether or not it exists: made-up ones are told of elsewhere.</summary>
    private static IEnumerable<(WalkState After, string? Outcome)> WithNamedOutcomes(WalkState state, Step step) =>
        step.Next is NextRule.ByOutcome by ? by.Targets.Keys.Select(k => (state, (string?)k)) : [(state, null)];

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

    private WalkState Assign(WalkState state, string name, string value)
    {
        var at = _tracked.IndexOf(name);
        return Assign(state, name, at < 0 ? TrackedNames.Other : _tracked.CodeOf(at, value));
    }

    private WalkState Assign(WalkState state, string name, byte code)
    {
        var at = _tracked.IndexOf(name);
        var codes = at < 0 ? state.Codes : WalkState.Put(state.Codes, at, code);
        var presence = state.Presence;
        if (_nameIndex.TryGetValue(name, out var index))
        {
            presence = [.. presence];
            presence[index] = code <= TrackedNames.Empty ? Presence.Empty : Presence.Given;
        }

        return state with { Codes = codes, Presence = presence };
    }

    private IEnumerable<WalkState> AssignAny(WalkState state, string name)
    {
        var at = _tracked.IndexOf(name);
        return at < 0 ? [Assign(state, name, TrackedNames.Other)] : _tracked.GivenCodes(at).Select(c => Assign(state, name, c));
    }

    private IEnumerable<WalkState> AssignProof(WalkState state, AnsweredStep step)
    {
        var proof = step.Save + EngineValues.Proven;
        var at = _tracked.IndexOf(proof);
        return at < 0 ? [state] : _tracked.GivenCodes(at).Append(TrackedNames.Unset).Select(c => Assign(state, proof, c));
    }

    /// <summary>An action may put any value or leave it empty.</summary>
    private IEnumerable<WalkState> AssignPuts(WalkState state, IReadOnlyList<string> puts, int from)
    {
        if (from == puts.Count)
        {
            return [state];
        }

        var name = puts[from];
        var isTracked = _tracked.IndexOf(name) >= 0;
        var ways = isTracked ? AssignAny(state, name).Append(Assign(state, name, TrackedNames.Empty)) : [Assign(state, name, TrackedNames.Other)];
        return ways.SelectMany(s => AssignPuts(s, puts, from + 1));
    }
}
