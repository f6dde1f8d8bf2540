namespace Bot.Dialogs.Flows.Checking;

/// <summary>Why one step leads to another.</summary>
internal enum EdgeKind
{
    Next,
    Skip,
    Fail,
}

/// <param name="To">Position of the step it leads to; -1 for a step that does not exist or for the end of the file.</param>
/// <param name="Kind">Why.</param>
/// <param name="Outcome">The outcome that takes it, where <c>next:</c> names outcomes.</param>
/// <param name="Target">As written in the file; null for "the next step in the file".</param>
internal readonly record struct Edge(int To, EdgeKind Kind, string? Outcome, Target? Target);

/// <summary>
/// The steps of one flow and what leads where. A misspelt target counts as the step it most likely means,
/// so that one slip of the pen gives one finding.
/// </summary>
internal sealed class StepGraph
{
    private readonly FlowDefinition _flow;
    private readonly IReadOnlyList<Edge>[] _edges;

    public StepGraph(FlowDefinition flow)
    {
        _flow = flow;
        _edges = [.. flow.Steps.Select((s, i) => (IReadOnlyList<Edge>)[.. EdgesFrom(s, i)])];
    }

    public int Count => _edges.Length;

    public IReadOnlyList<Edge> From(int step) => _edges[step];

    /// <summary>Position of a step by its id, or of the one that was probably meant, or -1.</summary>
    public int Resolve(string id)
    {
        if (_flow.IndexOf.TryGetValue(id, out var index))
        {
            return index;
        }

        return Nearest.Find(id, _flow.IndexOf.Keys) is { } near ? _flow.IndexOf[near] : -1;
    }

    /// <summary>The steps that can be come to from one, it included only when a way leads back.</summary>
    public HashSet<int> ReachableFrom(int start, Func<int, Edge, bool>? follow = null)
    {
        var seen = new HashSet<int>();
        var open = new Stack<int>([start]);
        while (open.TryPop(out var at))
        {
            foreach (var edge in _edges[at])
            {
                if (edge.To >= 0 && (follow is null || follow(at, edge)) && seen.Add(edge.To))
                {
                    open.Push(edge.To);
                }
            }
        }

        return seen;
    }

    private IEnumerable<Edge> EdgesFrom(Step step, int index)
    {
        if (step is EndStep)
        {
            yield break;
        }

        foreach (var edge in NextEdges(step.Next, index))
        {
            yield return edge;
        }

        if (step.SkipWhen is not null || step is QuestionStep { IsOptional: true })
        {
            foreach (var edge in SkipEdges(step.Next, index))
            {
                yield return edge;
            }
        }

        if (step is QuestionStep { OnFail: { } fail })
        {
            yield return new Edge(Resolve(fail), EdgeKind.Fail, null, null);
        }
    }

    private IEnumerable<Edge> NextEdges(NextRule next, int index) => next switch
    {
        NextRule.To to => [new Edge(Resolve(to.Target.Step), EdgeKind.Next, null, to.Target)],
        NextRule.ByOutcome by => by.Targets.Select(t => new Edge(Resolve(t.Value.Step), EdgeKind.Next, t.Key, t.Value)),
        NextRule.ByCondition by => by.Targets.Select(t => new Edge(Resolve(t.Target.Step), EdgeKind.Next, null, t.Target)),
        _ => [new Edge(Following(index), EdgeKind.Next, null, null)],
    };

    /// <summary>A skipped step has no outcome: it leaves by "else" where outcomes are told apart, else as always.</summary>
    private IEnumerable<Edge> SkipEdges(NextRule next, int index)
    {
        if (next is not NextRule.ByOutcome by)
        {
            return NextEdges(next, index).Select(e => e with { Kind = EdgeKind.Skip });
        }

        return by.Targets.TryGetValue("else", out var other)
            ? [new Edge(Resolve(other.Step), EdgeKind.Skip, "else", other)]
            : [new Edge(Following(index), EdgeKind.Skip, null, null)];
    }

    private int Following(int index) => index + 1 < _flow.Steps.Count ? index + 1 : -1;
}
