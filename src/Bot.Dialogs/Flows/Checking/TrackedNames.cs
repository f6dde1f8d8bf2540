using Bot.Dialogs.Engine;

namespace Bot.Dialogs.Flows.Checking;

/// <summary>
/// The names that conditions of one flow test, each with the few values that make a difference, so that the walk can follow
/// "only who answered yes comes here" instead of crying wolf. A value is a code: unset, empty, any other, or one of those mentioned;
/// for a choice of many the mentioned ones are bits.
/// </summary>
internal sealed class TrackedNames
{
    public const byte Unset = 0;
    public const byte Empty = 1;
    public const byte Other = 2;
    private const byte FirstMentioned = 3;

    /// <summary>Beyond this a choice of many has too many combinations and its conditions count as "may hold".</summary>
    private const int MostBits = 4;

    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<string[]> _mentioned = [];
    private readonly List<bool> _isMany = [];

    public TrackedNames(FlowDefinition flow, FlowNames names)
    {
        var tests = ConditionsOf(flow).SelectMany(c => c.AnyOf).SelectMany(g => g).GroupBy(t => t.Name, StringComparer.Ordinal);
        foreach (var group in tests)
        {
            string[] mentioned = [.. group.SelectMany(t => t.Values).Distinct()];
            var isMany = names.Saves[group.Key].Any(s => s is ChooseStep { IsMany: true });
            if (!group.Key.StartsWith(EngineValues.User, StringComparison.Ordinal) && !(isMany && mentioned.Length > MostBits))
            {
                _index[group.Key] = _mentioned.Count;
                _mentioned.Add(mentioned);
                _isMany.Add(isMany);
            }
        }
    }

    public int Count => _mentioned.Count;

    public IEnumerable<string> Names => _index.Keys;

    public int IndexOf(string name) => _index.GetValueOrDefault(name, -1);

    public static IEnumerable<Condition> ConditionsOf(FlowDefinition flow)
    {
        foreach (var step in flow.Steps)
        {
            if (step.SkipWhen is not null)
            {
                yield return step.SkipWhen;
            }

            foreach (var target in (step.Next as NextRule.ByCondition)?.Targets ?? [])
            {
                if (target.When is not null)
                {
                    yield return target.When;
                }
            }
        }
    }

    /// <summary>What a value means for the conditions: its own code when mentioned, else "any other".</summary>
    public byte CodeOf(int name, string value)
    {
        var at = Array.IndexOf(_mentioned[name], value);
        return at < 0 ? Other : (byte)(FirstMentioned + at);
    }

    /// <summary>All codes that a given value can have.</summary>
    public IEnumerable<byte> GivenCodes(int name)
    {
        var count = _isMany[name] ? 1 << _mentioned[name].Length : _mentioned[name].Length;
        var mentioned = Enumerable.Range(0, count).Select(i => (byte)(FirstMentioned + i));
        return _isMany[name] ? mentioned : mentioned.Append(Other);
    }

    /// <summary>Whether a condition holds; null when both are possible.</summary>
    public bool? Holds(Condition condition, ReadOnlySpan<byte> codes)
    {
        var mayHold = false;
        foreach (var group in condition.AnyOf)
        {
            var holds = Holds(group, codes);
            if (holds == true)
            {
                return true;
            }

            mayHold |= holds is null;
        }

        return mayHold ? null : false;
    }

    private bool? Holds(IReadOnlyList<ConditionTest> group, ReadOnlySpan<byte> codes)
    {
        var isSure = true;
        foreach (var test in group)
        {
            var holds = Holds(test, codes);
            if (holds == false)
            {
                return false;
            }

            isSure &= holds == true;
        }

        return isSure ? true : null;
    }

    private bool? Holds(ConditionTest test, ReadOnlySpan<byte> codes)
    {
        var name = IndexOf(test.Name);
        if (name < 0)
        {
            return null;
        }

        var code = codes[name];
        if (test.Kind == ConditionKind.Empty || code <= Empty)
        {
            return test.Kind == ConditionKind.Empty && code <= Empty;
        }

        return code != Other && test.Values.Any(v => IsValue(name, code - FirstMentioned, v));
    }

    private bool IsValue(int name, int mentioned, string value)
    {
        var at = Array.IndexOf(_mentioned[name], value);
        return _isMany[name] ? (mentioned & (1 << at)) != 0 : mentioned == at;
    }
}
