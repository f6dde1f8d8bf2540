using System.Text;

namespace Bot.Dialogs.Flows;

/// <summary>Draws a flow as a Mermaid flowchart: questions as rounded boxes, actions as double ones, ends as circles.</summary>
public static class FlowGraph
{
    private const int LongestText = 60;

    public static string Mermaid(FlowDefinition flow)
    {
        var built = new StringBuilder();
        built.Append("---\ntitle: ").Append(flow.Id).Append(" – ").Append(Clean(flow.Title.Vi.Source)).Append("\n---\nflowchart TD\n");
        for (var i = 0; i < flow.Steps.Count; i++)
        {
            built.Append("  ").Append(Node(flow.Steps[i], i)).Append('\n');
        }

        for (var i = 0; i < flow.Steps.Count; i++)
        {
            foreach (var (to, label, isFail) in Edges(flow, i))
            {
                var arrow = isFail ? "-.->" : "-->";
                var text = label.Length == 0 ? string.Empty : $"|\"{Clean(label)}\"|";
                built.Append("  s").Append(i).Append(' ').Append(arrow).Append(text).Append(" s").Append(to).Append('\n');
            }
        }

        return built.ToString();
    }

    private static string Node(Step step, int index)
    {
        var text = Clean($"{step.Id}: {What(step)}");
        var box = step switch
        {
            QuestionStep => $"(\"{text}\")",
            RunStep or CallStep => $"[[\"{text}\"]]",
            EndStep => $"((\"{text}\"))",
            _ => $"[\"{text}\"]",
        };
        return FormattableString.Invariant($"s{index}{box}");
    }

    private static string What(Step step) => step switch
    {
        SayStep say => say.Text.Vi.Source,
        QuestionStep question => question.Text.Vi.Source,
        RunStep run => run.Action,
        CallStep call => call.Flow,
        EndStep end => end.Outcome,
        _ => step.Verb,
    };

    private static IEnumerable<(int To, string Label, bool IsFail)> Edges(FlowDefinition flow, int index)
    {
        var step = flow.Steps[index];
        var targets = step switch
        {
            EndStep => [],
            { Next: NextRule.To to } => [(to.Target.Step, string.Empty)],
            { Next: NextRule.ByOutcome by } => by.Targets.Select(t => (t.Value.Step, t.Key)),
            { Next: NextRule.ByCondition by } => by.Targets.Select(t => (t.Target.Step, t.When is null ? "else" : Describe(t.When))),
            _ when index + 1 < flow.Steps.Count => [(flow.Steps[index + 1].Id, string.Empty)],
            _ => Enumerable.Empty<(string, string)>(),
        };
        foreach (var (id, label) in targets)
        {
            if (flow.IndexOf.TryGetValue(id, out var to))
            {
                yield return (to, label, false);
            }
        }

        if (step is QuestionStep { OnFail: { } fail } && flow.IndexOf.TryGetValue(fail, out var failTo))
        {
            yield return (failTo, "tries", true);
        }
    }

    private static string Describe(Condition condition) =>
        string.Join(" | ", condition.AnyOf.Select(g => string.Join(" & ", g.Select(t => t.Kind == ConditionKind.Empty ? $"{t.Name} empty" : $"{t.Name} = {string.Join(", ", t.Values)}"))));

    /// <summary>Mermaid reads quotes, brackets of markup and line breaks as its own.</summary>
    private static string Clean(string text)
    {
        var line = text.ReplaceLineEndings(" ").Replace('"', '\'').Replace('<', '‹').Replace('>', '›').Replace('#', '＃').Replace('`', '\'');
        return line.Length <= LongestText ? line : line[..LongestText] + "…";
    }
}
