using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;

namespace Bot.Dialogs.Engine;

/// <summary>Conditions of the dialog format, and where a step leads by them.</summary>
internal static class Conditions
{
    public static bool Holds(Condition? condition, OpenFrame frame)
    {
        if (condition is null)
        {
            return true;
        }

        foreach (var group in condition.AnyOf)
        {
            if (AllHold(group, frame))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsSkipped(Step step, OpenFrame frame) => step.SkipWhen is { } condition && Holds(condition, frame);

    /// <summary>Where a step leads; null when it was the last one of the file.</summary>
    public static (string Step, LocalText? Say)? Next(Step step, OpenFrame frame, Answer? answer, string? outcome)
    {
        var target = step.Next switch
        {
            NextRule.To to => to.Target,
            NextRule.ByOutcome by => ByOutcome(by, answer, outcome),
            NextRule.ByCondition by => ByCondition(by, frame),
            _ => null,
        };
        if (target is not null)
        {
            return (target.Step, target.Say);
        }

        var following = frame.Flow.IndexOf[step.Id] + 1;
        return following < frame.Flow.Steps.Count ? (frame.Flow.Steps[following].Id, null) : null;
    }

    private static Target? ByOutcome(NextRule.ByOutcome by, Answer? answer, string? outcome)
    {
        if (outcome is not null && by.Targets.TryGetValue(outcome, out var target))
        {
            return target;
        }

        if (answer?.Items is { } items)
        {
            foreach (var item in items)
            {
                if (by.Targets.TryGetValue(item, out target))
                {
                    return target;
                }
            }
        }
        else if (answer is not null && by.Targets.TryGetValue(answer.Value, out target))
        {
            return target;
        }

        return by.Targets.GetValueOrDefault("else");
    }

    private static Target? ByCondition(NextRule.ByCondition by, OpenFrame frame)
    {
        foreach (var entry in by.Targets)
        {
            if (Holds(entry.When, frame))
            {
                return entry.Target;
            }
        }

        return null;
    }

    private static bool AllHold(IReadOnlyList<ConditionTest> tests, OpenFrame frame)
    {
        foreach (var test in tests)
        {
            if (!Holds(test, frame.Find(test.Name)))
            {
                return false;
            }
        }

        return true;
    }

    private static bool Holds(ConditionTest test, Answer? answer) => test.Kind switch
    {
        ConditionKind.Empty => answer is null || answer.IsEmpty,
        ConditionKind.Has => answer is not null && HasAny(test.Values, answer),
        _ => answer is not null && (answer.Items is null ? Contains(test.Values, answer.Value) : answer.Items.Count == 1 && HasAny(test.Values, answer)),
    };

    private static bool HasAny(IReadOnlyList<string> wanted, Answer answer)
    {
        if (answer.Items is not { } items)
        {
            return Contains(wanted, answer.Value);
        }

        foreach (var item in items)
        {
            if (Contains(wanted, item))
            {
                return true;
            }
        }

        return false;
    }

    private static bool Contains(IReadOnlyList<string> list, string value)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (list[i] == value)
            {
                return true;
            }
        }

        return false;
    }
}
