using Bot.Dialogs.Engine;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>What each step does to the names of a flow, in every way it can turn out.</summary>
internal sealed class StepEffects
{
    private readonly FlowScope _scope;
    private readonly CallResults _calls;
    private readonly IReadOnlyDictionary<string, Presence> _atEntry;
    private readonly TrackedNames _tracked;
    private readonly Dictionary<string, int> _nameIndex = new(StringComparer.Ordinal);
    private readonly int _learnedHere;

    public StepEffects(FlowScope scope, CallResults calls, IReadOnlyDictionary<string, Presence> atEntry)
    {
        _scope = scope;
        _calls = calls;
        _atEntry = atEntry;
        _tracked = new TrackedNames(scope.Flow, scope.Names);
        var puts = scope.Flow.Steps.OfType<RunStep>().SelectMany(r => FlowNames.PutsOf(r, scope.Catalog));
        AddNames(scope.Names.Saves.Select(s => s.Key).Concat(puts).Concat(scope.Names.BroughtBack));
        _learnedHere = _nameIndex.Count;
        AddNames(scope.Names.Inherited);
    }

    public TrackedNames Tracked => _tracked;

    /// <summary>Place of each name in <see cref="WalkState.Presence"/>.</summary>
    public IReadOnlyDictionary<string, int> NameIndex => _nameIndex;

    /// <summary>Saved or put by this flow or one it calls, not only known to its callers.</summary>
    public bool IsLearnedHere(string name) => _nameIndex[name] < _learnedHere;

    public IEnumerable<WalkState> Starts()
    {
        var presence = new Presence[_nameIndex.Count];
        foreach (var (name, at) in _nameIndex)
        {
            presence[at] = _tracked.IndexOf(name) < 0 ? _atEntry.GetValueOrDefault(name, Presence.Unset) : Presence.Unset;
        }

        return Starts(new WalkState(0, new byte[_tracked.Count], presence), 0);
    }

    public WalkState LeaveEmpty(WalkState state, string name) => Assign(state, name, TrackedNames.Empty);

    /// <summary>Every way a step can turn out: the state behind it and the outcome it leaves by.</summary>
    public IEnumerable<(WalkState After, string? Outcome)> Execute(Step step, WalkState state) => step switch
    {
        ChooseStep { IsMany: false, Source: null } choose => choose.Options.Select(o => (Assign(state, choose.Save, o.Id), (string?)o.Id)),
        ChooseStep { IsMany: true } many => AssignAny(state, many.Save).Select(s => (s, (string?)null)),
        AskStep { Buttons.Count: > 0 } ask => ask.Buttons.Select(b => (TakeBack(state, ask.Save), (string?)b.Id))
            .Concat(AssignAny(state, ask.Save).SelectMany(s => AssignProof(s, ask)).Select(s => (s, (string?)null))),
        AnsweredStep answered => AssignAny(state, answered.Save).SelectMany(s => AssignProof(s, answered)).SelectMany(s => WithNamedOutcomes(s, step)),
        RunStep run => AssignPuts(state, FlowNames.PutsOf(run, _scope.Catalog), 0).SelectMany(s => WithNamedOutcomes(s, step)),
        CallStep call when _calls.EndsOf(call.Flow) is { Count: > 0 } ends => ends.SelectMany(e => BringBack(state, e.Value).Select(s => (s, (string?)e.Key))),
        CallStep => WithNamedOutcomes(state, step),
        _ => [(state, null)],
    };

    private IEnumerable<WalkState> BringBack(WalkState state, IReadOnlyDictionary<string, Presence> learned)
    {
        IEnumerable<WalkState> states = [state];
        foreach (var (name, presence) in learned.Where(n => n.Value != Presence.Unset))
        {
            states = states.SelectMany(s => Stand(s, name, presence));
        }

        return states;
    }

    /// <summary>Every outcome that <c>next:</c> names, whether or not it exists: made-up ones are told of elsewhere.</summary>
    private static IEnumerable<(WalkState After, string? Outcome)> WithNamedOutcomes(WalkState state, Step step) =>
        step.Next is NextRule.ByOutcome by ? by.Targets.Keys.Select(k => (state, (string?)k)) : [(state, null)];

    private void AddNames(IEnumerable<string> names)
    {
        foreach (var name in names)
        {
            _nameIndex.TryAdd(name, _nameIndex.Count);
        }
    }

    /// <summary>Start values, and what callers know, are there or not and hold any of the values that conditions mention.</summary>
    private IEnumerable<WalkState> Starts(WalkState state, int from)
    {
        var name = _tracked.Names.Skip(from).FirstOrDefault(n => n.StartsWith(EngineValues.Start, StringComparison.Ordinal) || _scope.Names.Inherited.Contains(n));
        if (name is null)
        {
            return [state];
        }

        var at = _tracked.IndexOf(name);
        return Stand(state, name, _atEntry.GetValueOrDefault(name, Presence.Unset | Presence.Given)).SelectMany(s => Starts(s, at + 1));
    }

    /// <summary>One state for each value that a tested name can have when it stands so; otherwise only the ways of standing are noted.</summary>
    private IEnumerable<WalkState> Stand(WalkState state, string name, Presence presence)
    {
        if (_tracked.IndexOf(name) < 0)
        {
            return [WithPresence(state, name, presence)];
        }

        var given = presence.HasFlag(Presence.Given) ? AssignAny(state, name) : [];
        var empty = presence.HasFlag(Presence.Empty) ? [Assign(state, name, TrackedNames.Empty)] : Enumerable.Empty<WalkState>();
        return presence.HasFlag(Presence.Unset) ? given.Concat(empty).Append(state) : given.Concat(empty);
    }

    private WalkState WithPresence(WalkState state, string name, Presence presence)
    {
        if (!_nameIndex.TryGetValue(name, out var index))
        {
            return state;
        }

        Presence[] changed = [.. state.Presence];
        changed[index] = presence.HasFlag(Presence.Unset) ? changed[index] | (presence & ~Presence.Unset) : presence;
        return state with { Presence = changed };
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

    /// <summary>As if it had never been answered.</summary>
    private WalkState TakeBack(WalkState state, string name)
    {
        var at = _tracked.IndexOf(name);
        Presence[] presence = [.. state.Presence];
        presence[_nameIndex[name]] = Presence.Unset;
        return state with { Codes = at < 0 ? state.Codes : WalkState.Put(state.Codes, at, TrackedNames.Unset), Presence = presence };
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
