using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>What an answer to the open question does: kept and passed on, refused and counted, taken back or edited.</summary>
internal sealed class Answering(EngineParts engine)
{
    /// <summary>An answer of the right form: checks the question's rules, then takes it or asks again.</summary>
    public async ValueTask AcceptAsync(Turn turn, AnsweredStep step, Answer answer)
    {
        var broken = answer.IsEmpty ? null : await AnswerChecks.FirstBrokenAsync(turn, turn.Current!, step, answer, engine.Catalog);
        await (broken is null ? AnswerAsync(turn, step, answer) : FailAsync(turn, step, broken.Else));
    }

    /// <summary>A valid answer: keeps it and moves on.</summary>
    public ValueTask AnswerAsync(Turn turn, AnsweredStep step, Answer answer)
    {
        var frame = turn.Current!;
        if (frame.Answers.TryGetValue(step.Save, out var old) && !Same(old, answer))
        {
            ForgetOutcomesOf(frame, step);
        }

        frame.Answer(step.Save, answer);
        frame.ForgetOutcome(step.Id);
        frame.AddToPath(step.Id);
        frame.Picked = [];
        engine.Runner.Leave(turn, frame, step, answer, null);
        return engine.Runner.AdvanceAsync(turn);
    }

    /// <summary>A button beside a free question: an earlier answer is taken back, and the flow goes on by the button's id.</summary>
    public ValueTask PressAsync(Turn turn, AskStep step, string button)
    {
        var frame = turn.Current!;
        frame.Forget(step.Save);
        frame.Drop(step.Save + EngineValues.Proven);
        frame.Record(step.Id, button);
        frame.AddToPath(step.Id);
        engine.Runner.Leave(turn, frame, step, null, button);
        return engine.Runner.AdvanceAsync(turn);
    }

    /// <summary>The review was sent.</summary>
    public ValueTask SendAsync(Turn turn, ReviewStep step)
    {
        var frame = turn.Current!;
        frame.Record(step.Id, Questions.SendId);
        frame.AddToPath(step.Id);
        engine.Runner.Leave(turn, frame, step, null, Questions.SendId);
        return engine.Runner.AdvanceAsync(turn);
    }

    /// <summary>Goes back to one question of a review and then returns to it.</summary>
    public ValueTask EditAsync(Turn turn, ReviewStep review, string name)
    {
        var frame = turn.Current!;
        var step = QuestionOf(frame, name);
        if (step is null)
        {
            return engine.Questions.ShowAsync(turn, false);
        }

        frame.ReturnTo = review.Id;
        frame.ForgetTries(step.Id);
        frame.StepId = step.Id;
        return engine.Runner.AdvanceAsync(turn);
    }

    public ValueTask BackAsync(Turn turn)
    {
        var frame = turn.Current!;
        var to = frame.ReturnTo is { } review && Completeness.Find(frame, review) is { IsTarget: true } ? review : PopQuestion(frame);
        if (to is null)
        {
            engine.Texts.SayCommon(turn, CommonTextKeys.NoWayBack);
            return engine.Questions.ShowAsync(turn, false);
        }

        frame.ReturnTo = null;
        frame.StepId = to;
        return engine.Runner.AdvanceAsync(turn);
    }

    /// <summary>A wrong answer: says why and asks again, or gives up after the last try.</summary>
    public async ValueTask FailAsync(Turn turn, QuestionStep step, LocalText why, string? search = null)
    {
        var frame = turn.Current!;
        if (frame.CountTry(step.Id) >= step.Tries)
        {
            if (await engine.Runner.GiveUpAsync(turn, frame, step))
            {
                await engine.Runner.AdvanceAsync(turn);
            }

            return;
        }

        engine.Texts.Say(turn, why, frame, ("search", search ?? string.Empty));
        await engine.Questions.ShowAsync(turn, false);
    }

    private static string? PopQuestion(OpenFrame frame)
    {
        while (frame.PopPath() is { } id)
        {
            if (frame.Flow.Find(id) is QuestionStep step && step.Id != frame.StepId)
            {
                return step.Id;
            }
        }

        return null;
    }

    /// <summary>The question that an edit of a review opens: the one answered on this way, else the first that keeps the answer.</summary>
    private static AnsweredStep? QuestionOf(OpenFrame frame, string name)
    {
        foreach (var id in frame.Path)
        {
            if (frame.Flow.Find(id) is AnsweredStep step && step.Save == name)
            {
                return step;
            }
        }

        return frame.Compiled.StepSaving(name);
    }

    /// <summary>Lookups that used the old answer must look again; what is behind a barrier stays done.</summary>
    private void ForgetOutcomesOf(OpenFrame frame, AnsweredStep changed)
    {
        var steps = frame.Flow.Steps;
        for (var i = frame.Flow.IndexOf[changed.Id] + 1; i < steps.Count; i++)
        {
            if (steps[i] is RunStep { IsBarrier: false } run && Needs(run, changed.Save))
            {
                frame.ForgetOutcome(run.Id);
            }
        }
    }

    private bool Needs(RunStep run, string answer)
    {
        foreach (var need in engine.Catalog.Actions[run.Action].Needs)
        {
            if (need.Name == answer)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Same(Answer a, Answer b) =>
        a.Value == b.Value && (a.Items is null ? b.Items is null : b.Items is not null && a.Items.SequenceEqual(b.Items));
}
