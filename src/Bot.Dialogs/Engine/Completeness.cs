using Bot.Dialogs.Flows;

namespace Bot.Dialogs.Engine;

/// <summary>Walks a flow from its start with the answers and outcomes known, to find what is still open before a review or barrier.</summary>
internal static class Completeness
{
    /// <summary>
    /// Where to go so that <paramref name="target"/> may follow: the target itself when everything before it is done, else the first
    /// step that is not, beginning with what is said before it. Without a target: the first step not done.
    /// </summary>
    public static Walk Find(OpenFrame frame, string? target)
    {
        var steps = frame.Flow.Steps;
        Span<bool> seen = steps.Count <= 128 ? stackalloc bool[steps.Count] : new bool[steps.Count];
        Span<bool> answered = steps.Count <= 128 ? stackalloc bool[steps.Count] : new bool[steps.Count];
        var at = 0;
        var saying = -1;
        while (true)
        {
            var step = steps[at];
            if (step.Id == target)
            {
                ForgetOtherBranches(frame, answered);
                return new Walk(step, step, true);
            }

            if (seen[at])
            {
                return new Walk(step, step, false);
            }

            seen[at] = true;
            var isSkipped = Conditions.IsSkipped(step, frame);
            if (!isSkipped && step is not SayStep && !IsDone(step, frame))
            {
                return new Walk(steps[saying < 0 ? at : saying], step, false);
            }

            answered[at] = !isSkipped;
            saying = step is SayStep ? (saying < 0 ? at : saying) : -1;
            if (After(step, frame, isSkipped) is not { } next)
            {
                return new Walk(step, step, false);
            }

            at = frame.Flow.IndexOf[next];
        }
    }

    private static string? After(Step step, OpenFrame frame, bool isSkipped)
    {
        var answer = step is AnsweredStep question && !isSkipped ? frame.Answers.GetValueOrDefault(question.Save) : null;
        return Conditions.Next(step, frame, answer, isSkipped ? null : frame.Outcomes.GetValueOrDefault(step.Id))?.Step;
    }

    private static bool IsDone(Step step, OpenFrame frame) => step switch
    {
        AnsweredStep question => frame.Answers.ContainsKey(question.Save) || WasPressed(question, frame),
        EndStep => false,
        _ => frame.Outcomes.ContainsKey(step.Id),
    };

    private static bool WasPressed(AnsweredStep step, OpenFrame frame) =>
        step is AskStep { Buttons.Count: > 0 } ask && frame.Outcomes.TryGetValue(step.Id, out var pressed) && ask.Buttons.Any(b => b.Id == pressed);

    /// <summary>Answers of a branch that an edit left must not reach an action.</summary>
    private static void ForgetOtherBranches(OpenFrame frame, ReadOnlySpan<bool> answered)
    {
        List<string>? gone = null;
        foreach (var (name, _) in frame.Answers)
        {
            if (!IsSaved(frame.Flow.Steps, answered, name))
            {
                (gone ??= []).Add(name);
            }
        }

        foreach (var name in gone ?? [])
        {
            frame.Forget(name);
        }
    }

    private static bool IsSaved(IReadOnlyList<Step> steps, ReadOnlySpan<bool> answered, string name)
    {
        for (var i = 0; i < steps.Count; i++)
        {
            if (answered[i] && steps[i] is AnsweredStep question && question.Save == name)
            {
                return true;
            }
        }

        return false;
    }
}

/// <summary>Result of a walk: the step to enter, the step that is open, and whether that is the target.</summary>
internal readonly record struct Walk(Step Enter, Step Open, bool IsTarget);
