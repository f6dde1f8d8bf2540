using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Dialogs.Engine;

/// <summary>Moves a flow on: says, runs, calls and ends until the next question is put.</summary>
internal sealed class StepRunner(EngineParts engine)
{
    /// <summary>Makes a frame of a known flow the open one.</summary>
    public static async ValueTask OpenAsync(Turn turn, FlowFrame frame) =>
        await turn.OpenAsync(frame, turn.Lookup.Find(frame.Flow) ?? throw new InvalidOperationException($"there is no flow {frame.Flow}"));

    /// <summary>Goes from the frame's step to the next question, or to the end.</summary>
    public async ValueTask AdvanceAsync(Turn turn)
    {
        while (turn.Current is { } frame)
        {
            turn.CountMove(frame.Flow.Id);
            var step = frame.Step ?? throw new InvalidOperationException($"the flow {frame.Flow.Id} has no step {frame.StepId}");
            if (Conditions.IsSkipped(step, frame))
            {
                Leave(turn, frame, step, null, null);
                continue;
            }

            frame.Visit++;
            if ((step.IsBarrier || step is ReviewStep) && IsSentBack(frame, step))
            {
                continue;
            }

            if (step is QuestionStep question)
            {
                await PutAsync(turn, frame, question);
                return;
            }

            await PassAsync(turn, frame, step);
        }
    }

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
        frame.AddToPath(step.Id);
        frame.Picked = [];
        Leave(turn, frame, step, answer, null);
        return AdvanceAsync(turn);
    }

    /// <summary>The review was sent.</summary>
    public ValueTask SendAsync(Turn turn, ReviewStep step)
    {
        var frame = turn.Current!;
        frame.Record(step.Id, Questions.SendId);
        frame.AddToPath(step.Id);
        Leave(turn, frame, step, null, Questions.SendId);
        return AdvanceAsync(turn);
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
        return AdvanceAsync(turn);
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
        return AdvanceAsync(turn);
    }

    /// <summary>A wrong answer: says why and asks again, or gives up after the last try.</summary>
    public async ValueTask FailAsync(Turn turn, QuestionStep step, LocalText why, string? search = null)
    {
        var frame = turn.Current!;
        if (frame.CountTry(step.Id) >= step.Tries)
        {
            if (GiveUp(turn, frame, step))
            {
                await AdvanceAsync(turn);
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

    private async ValueTask PutAsync(Turn turn, OpenFrame frame, QuestionStep step)
    {
        if (frame.ReturnTo == step.Id)
        {
            frame.ReturnTo = null;
        }
        else if (frame.ReturnTo is null)
        {
            frame.CutPathAt(step.Id);
        }

        frame.Page = 0;
        frame.Search = null;
        frame.Picked = step is ChooseStep { IsMany: true } many && frame.Answers.GetValueOrDefault(many.Save)?.Items is { } before ? before : [];
        await engine.Questions.ShowAsync(turn, true);
    }

    /// <summary>Sends the walk to the first thing still missing before a review or barrier.</summary>
    private bool IsSentBack(OpenFrame frame, Step step)
    {
        var isEdit = frame.ReturnTo is not null;
        var walk = Completeness.Find(frame, step.Id);
        if (!walk.IsTarget && walk.Enter.Id != step.Id && (isEdit || walk.Open is AnsweredStep open && !frame.Answers.ContainsKey(open.Save)))
        {
            Log.Carried(engine.Log, frame.Flow.Id, frame.Stored.Shape, frame.Flow.Shape, walk.Open.Id, 5);
            frame.ReturnTo = step.Id;
            frame.StepId = walk.Enter.Id;
            return true;
        }

        if (frame.ReturnTo == step.Id)
        {
            frame.ReturnTo = null;
        }

        if (step.IsBarrier)
        {
            frame.ClearPath();
        }

        return false;
    }

    private async ValueTask PassAsync(Turn turn, OpenFrame frame, Step step)
    {
        switch (step)
        {
            case SayStep say:
                Say(turn, frame, say);
                Leave(turn, frame, say, null, null);
                break;
            case RunStep run:
                await RunAsync(turn, frame, run);
                break;
            case CallStep call:
                await CallAsync(turn, frame, call);
                break;
            case EndStep end:
                await EndAsync(turn, frame, end);
                break;
        }
    }

    private void Say(Turn turn, OpenFrame frame, SayStep say)
    {
        engine.Texts.Say(turn, say.Text, frame);
        if (Files.Of(frame, say) is { } file)
        {
            turn.Reply.FlushWith(file);
        }
    }

    private async ValueTask RunAsync(Turn turn, OpenFrame frame, RunStep step)
    {
        var dialog = turn.Dialog(frame);
        var outcome = await engine.Catalog.Actions[step.Action].Action.InvokeAsync(frame.View, dialog, turn.Ct);
        turn.Absorb(dialog, frame);
        frame.Record(step.Id, outcome);
        if (Conditions.Next(step, frame, null, outcome) is { } next && IsAskedAgain(frame, step, next.Step) is { } question)
        {
            frame.ForgetOutcome(step.Id);
            if (frame.CountTry(question.Id) >= question.Tries)
            {
                GiveUp(turn, frame, question);
                return;
            }

            Speak(turn, frame, next.Say);
            frame.StepId = question.Id;
            return;
        }

        Leave(turn, frame, step, null, outcome);
    }

    /// <summary>An action that leads back to a question already answered says that the answer was wrong: it costs a try.</summary>
    private static AnsweredStep? IsAskedAgain(OpenFrame frame, RunStep from, string to) =>
        frame.Flow.Find(to) is AnsweredStep question && frame.Answers.ContainsKey(question.Save)
            && frame.Flow.IndexOf[question.Id] < frame.Flow.IndexOf[from.Id] ? question : null;

    private static async ValueTask CallAsync(Turn turn, OpenFrame frame, CallStep step)
    {
        var called = turn.Lookup.Find(step.Flow) ?? throw new InvalidOperationException($"there is no flow {step.Flow} to call");
        frame.StepKind = step.Kind;
        await turn.OpenAsync(Frames.Called(turn, frame, called), called);
    }

    private async ValueTask EndAsync(Turn turn, OpenFrame frame, EndStep step)
    {
        if (step.Text is { } text)
        {
            engine.Texts.Say(turn, text, frame);
        }

        if (Files.Of(frame, step) is { } file)
        {
            turn.Reply.FlushWith(file);
        }

        if (frame.Caller is { } caller)
        {
            await ReturnAsync(turn, frame, caller, step.Outcome);
            return;
        }

        engine.Closing.Close(turn, step.Offer);
    }

    /// <summary>Goes on in the flow that called, by the outcome of the one that was called.</summary>
    private async ValueTask ReturnAsync(Turn turn, OpenFrame ended, FlowFrame caller, string outcome)
    {
        var carried = await engine.CarryOver.OpenAsync(turn, caller);
        if (carried == Carried.Gone)
        {
            engine.Closing.Close(turn, []);
            return;
        }

        if (carried == Carried.Moved || turn.Current is not { Step: CallStep step } frame)
        {
            return;
        }

        Frames.BringBack(ended, frame, engine.Texts, turn.Language);
        frame.Record(step.Id, outcome);
        Leave(turn, frame, step, null, outcome);
    }

    /// <summary>Sets where the frame goes after a step that is done.</summary>
    private void Leave(Turn turn, OpenFrame frame, Step step, Answer? answer, string? outcome)
    {
        if (frame.ReturnTo is { } back && frame.Flow.Find(back) is { } target)
        {
            Speak(turn, frame, step is RunStep ? Conditions.Next(step, frame, answer, outcome)?.Say : null);
            frame.StepId = step is QuestionStep or CallStep or RunStep ? Completeness.Find(frame, target.Id).Enter.Id : Following(frame, step, answer, outcome);
            return;
        }

        if (Conditions.Next(step, frame, answer, outcome) is { } next)
        {
            Speak(turn, frame, next.Say);
            frame.StepId = next.Step;
            return;
        }

        throw new InvalidOperationException($"the flow {frame.Flow.Id} does not end after {step.Id}");
    }

    private static string Following(OpenFrame frame, Step step, Answer? answer, string? outcome) =>
        Conditions.Next(step, frame, answer, outcome)?.Step ?? frame.ReturnTo!;

    private void Speak(Turn turn, OpenFrame frame, LocalText? text)
    {
        if (text is not null)
        {
            engine.Texts.Say(turn, text, frame);
        }
    }

    /// <summary>True when the flow has a step for this; else it is closed.</summary>
    private bool GiveUp(Turn turn, OpenFrame frame, QuestionStep step)
    {
        Log.TriesOver(engine.Log, frame.Flow.Id, step.Id);
        if (step.OnFail is { } onFail && frame.Flow.Find(onFail) is { } target)
        {
            frame.ReturnTo = null;
            frame.StepId = target.Id;
            return true;
        }

        engine.Texts.SayCommon(turn, CommonTextKeys.TooManyTries);
        engine.Closing.Close(turn, []);
        return false;
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
