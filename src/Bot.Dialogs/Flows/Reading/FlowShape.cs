using System.Text;

namespace Bot.Dialogs.Flows.Reading;

/// <summary>
/// A flow without its wording: one line for each step with verb, type, saved name, option ids, rules, edges and barrier.
/// Whatever is not in these lines can be edited without moving people who are in the middle of the flow.
/// </summary>
internal static class FlowShape
{
    public static string Describe(IReadOnlyList<Step> steps)
    {
        var built = new StringBuilder();
        for (var i = 0; i < steps.Count; i++)
        {
            built.Append(steps[i].Id).Append(": ").Append(What(steps[i]));
            AddMarks(built, steps[i]);
            AddEdges(built, steps, i);
            built.Append('\n');
        }

        return built.ToString();
    }

    private static string What(Step step) => step switch
    {
        ChooseStep { Source: { } source } choose => $"{choose.Kind} from {source} = {choose.Save}",
        ChooseStep choose => $"{choose.Kind} [{string.Join(' ', choose.Options.Select(o => o.Id).Order(StringComparer.Ordinal))}] = {choose.Save}",
        AskStep { Buttons.Count: > 0 } ask => $"{ask.Kind} [{string.Join(' ', ask.Buttons.Select(b => b.Id).Order(StringComparer.Ordinal))}] = {ask.Save}",
        AnsweredStep answered => $"{answered.Kind} = {answered.Save}",
        ReviewStep review => $"review [{string.Join(' ', review.Answers)}]",
        RunStep run => $"run {run.Action}",
        CallStep call => $"call {call.Flow}",
        EndStep end => $"end {end.Outcome}",
        _ => step.Verb,
    };

    private static void AddMarks(StringBuilder built, Step step)
    {
        if (step is QuestionStep { IsOptional: true })
        {
            built.Append(" optional");
        }

        if (step.IsBarrier)
        {
            built.Append(" barrier");
        }

        foreach (var check in (step as AnsweredStep)?.Checks ?? [])
        {
            built.Append(" check(").Append($"{check.Rule} {check.Argument}".TrimEnd()).Append(')');
        }

        if (step.SkipWhen is { } skip)
        {
            built.Append(" skip(").Append(Of(skip)).Append(')');
        }
    }

    private static void AddEdges(StringBuilder built, IReadOnlyList<Step> steps, int index)
    {
        var step = steps[index];
        if (step is not EndStep)
        {
            built.Append(" -> ").Append(step.Next switch
            {
                NextRule.To to => to.Target.Step,
                NextRule.ByOutcome by => string.Join(' ', by.Targets.OrderBy(t => t.Key, StringComparer.Ordinal).Select(t => $"{t.Key}:{t.Value.Step}")),
                NextRule.ByCondition by => string.Join(' ', by.Targets.Select(t => $"{(t.When is null ? "else" : Of(t.When))}:{t.Target.Step}")),
                _ => index + 1 < steps.Count ? steps[index + 1].Id : "?",
            });
        }

        if (step is QuestionStep { OnFail: { } fail })
        {
            built.Append(" fail:").Append(fail);
        }
    }

    private static string Of(Condition condition) => string.Join('|', condition.AnyOf.Select(g => string.Join('&', g.Select(Of))));

    private static string Of(ConditionTest test) => test.Kind switch
    {
        ConditionKind.Empty => $"{test.Name}=empty",
        ConditionKind.Has => $"{test.Name} has {string.Join(',', test.Values)}",
        _ => $"{test.Name}={string.Join(',', test.Values)}",
    };
}
