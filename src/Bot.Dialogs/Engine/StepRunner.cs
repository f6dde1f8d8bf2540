using Bot.Dialogs.Actions;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Flows.Checking;
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
            engine.Visited?.Invoke(new StepVisit(frame.Flow.Id, step.Id, string.Empty));
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
        await engine.Evidence.KeepAsync(turn, frame.Flow);
        var dialog = turn.Dialog(frame);
        var outcome = await engine.Catalog.Actions[step.Action].Action.InvokeAsync(frame.View, dialog, turn.Ct);
        turn.Absorb(dialog, frame);
        frame.Record(step.Id, outcome);
        engine.Visited?.Invoke(new StepVisit(frame.Flow.Id, step.Id, outcome));
        if (Conditions.Next(step, frame, null, outcome) is { } next && IsAskedAgain(frame, step, next.Step) is { } question)
        {
            frame.ForgetOutcome(step.Id);
            if (frame.CountTry(question.Id) >= question.Tries)
            {
                await GiveUpAsync(turn, frame, question);
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

        if (frame.Caller is { } caller)
        {
            if (Files.Of(frame, step) is { } file)
            {
                turn.Reply.FlushWith(file);
            }

            await ReturnAsync(turn, frame, caller, step.Outcome);
            return;
        }

        Files.Attach(turn, frame, step);
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
    public void Leave(Turn turn, OpenFrame frame, Step step, Answer? answer, string? outcome)
    {
        if (engine.Visited is not null && step is not RunStep)
        {
            TellOutcome(frame, step, answer, outcome);
        }

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

    private void TellOutcome(OpenFrame frame, Step step, Answer? answer, string? outcome)
    {
        IReadOnlyList<string> taken = outcome is not null ? [outcome] : answer?.Items ?? (answer is null ? [] : [answer.Value]);
        foreach (var one in taken)
        {
            engine.Visited!(new StepVisit(frame.Flow.Id, step.Id, one));
            if (step.Next is NextRule.ByOutcome by && !by.Targets.ContainsKey(one))
            {
                engine.Visited!(new StepVisit(frame.Flow.Id, step.Id, "else"));
            }
        }
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
    public async ValueTask<bool> GiveUpAsync(Turn turn, OpenFrame frame, QuestionStep step)
    {
        Log.TriesOver(engine.Log, frame.Flow.Id, step.Id);
        if (step.OnFail is { } onFail && frame.Flow.Find(onFail) is { } target)
        {
            frame.ReturnTo = null;
            frame.StepId = target.Id;
            return true;
        }

        await turn.CountDropOffAsync(frame.Freeze());
        engine.Texts.SayCommon(turn, CommonTextKeys.TooManyTries);
        var root = Reshow.RootOf(frame);
        engine.Closing.Close(turn, turn.Lookup.FlowByButton(root) is null ? [Closing.MenuOffer] : [root, Closing.MenuOffer]);
        return false;
    }
}
