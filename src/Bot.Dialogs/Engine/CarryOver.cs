using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Dialogs.Engine;

internal enum Carried
{
    /// <summary>The frame stands where it stood: what just came in may answer its question.</summary>
    Stays,

    /// <summary>The frame goes on elsewhere; what just came in is no answer.</summary>
    Moved,

    /// <summary>The flow no longer exists.</summary>
    Gone,
}

/// <summary>Opens stored frames and carries them over when their flow was changed meanwhile: never an exception, never silence.</summary>
internal sealed class CarryOver(TextRenderer texts, DialogCatalog catalog, ILogger log)
{
    public async ValueTask<Carried> OpenAsync(Turn turn, FlowFrame stored)
    {
        if (turn.Lookup.Find(stored.Flow) is not { } compiled)
        {
            turn.Current = null;
            texts.SayCommon(turn, CommonTextKeys.FlowGone);
            Log.Carried(log, stored.Flow, stored.Shape, "-", stored.Step, 7);
            return Carried.Gone;
        }

        var frame = await turn.OpenAsync(stored, compiled);
        if (stored.Shape == compiled.Flow.Shape)
        {
            LogNewWording(stored, compiled.Flow);
            return Carried.Stays;
        }

        return compiled.Flow.RestartsOnChange ? await RestartAsync(turn, stored, compiled) : await CarryAsync(turn, frame);
    }

    private void LogNewWording(FlowFrame stored, FlowDefinition flow)
    {
        if (stored.Wording.Length > 0 && stored.Wording != flow.TextFingerprint)
        {
            Log.Carried(log, flow.Id, stored.Wording, flow.TextFingerprint, stored.Step, 1);
        }
    }

    private async ValueTask<Carried> RestartAsync(Turn turn, FlowFrame stored, CompiledFlow compiled)
    {
        var again = Frames.Again(compiled.Flow, stored, turn.Now) with { Former = stored.Answers, Caller = stored.Caller, Visit = stored.Visit };
        await turn.OpenAsync(again, compiled);
        return SayMoved(turn, stored, 6);
    }

    private async ValueTask<Carried> CarryAsync(Turn turn, OpenFrame frame)
    {
        var stored = frame.Stored;
        FollowRenamedSteps(frame);
        await DropUnfitAsync(turn, frame);
        if (frame.Step is { } step && step.Kind == (stored.StepKind.Length > 0 ? stored.StepKind : step.Kind) && step is QuestionStep or CallStep)
        {
            frame.StepId = step.Id;
            Log.Carried(log, stored.Flow, stored.Shape, frame.Flow.Shape, step.Id, 2);
            return Carried.Stays;
        }

        frame.ReturnTo = null;
        frame.StepId = Completeness.Find(frame, null).Enter.Id;
        return SayMoved(turn, stored, 3);
    }

    private Carried SayMoved(Turn turn, FlowFrame stored, int rule)
    {
        turn.Question = null;
        texts.SayCommon(turn, CommonTextKeys.FlowUpdated);
        Log.Carried(log, stored.Flow, stored.Shape, turn.Current!.Flow.Shape, turn.Current.StepId, rule);
        return Carried.Moved;
    }

    /// <summary>Path, tries, outcomes and the review to return to follow the new names of their steps.</summary>
    private static void FollowRenamedSteps(OpenFrame frame)
    {
        foreach (var (id, outcome) in frame.Stored.Outcomes)
        {
            if (frame.Flow.Find(id) is { } step && step.Id != id)
            {
                frame.ForgetOutcome(id);
                frame.Record(step.Id, outcome);
            }
        }

        foreach (var (id, count) in frame.Stored.Tries)
        {
            for (var i = 0; i < count && frame.Flow.Find(id) is { } step && step.Id != id; i++)
            {
                frame.CountTry(step.Id);
            }
        }

        frame.ClearPath();
        foreach (var id in frame.Stored.Path)
        {
            if (frame.Flow.Find(id) is QuestionStep step)
            {
                frame.AddToPath(step.Id);
            }
        }

        frame.ReturnTo = frame.ReturnTo is { } back ? frame.Flow.Find(back)?.Id : null;
    }

    private async ValueTask DropUnfitAsync(Turn turn, OpenFrame frame)
    {
        foreach (var (name, answer) in frame.Stored.Answers)
        {
            if (!await FitsAsync(turn, frame, name, answer))
            {
                frame.Forget(name);
                Log.Carried(log, frame.Flow.Id, frame.Stored.Shape, frame.Flow.Shape, frame.StepId, 4);
            }
        }
    }

    private async ValueTask<bool> FitsAsync(Turn turn, OpenFrame frame, string name, Answer answer)
    {
        if (frame.Compiled.StepSaving(name) is not { } step)
        {
            return false;
        }

        if (answer.IsEmpty)
        {
            return step.IsOptional;
        }

        return IsOfKind(step, answer, new AnswerContext(turn.Now, turn.Language))
            && await AnswerChecks.FirstBrokenAsync(turn, frame, step, answer, catalog) is null;
    }

    private bool IsOfKind(AnsweredStep step, Answer answer, AnswerContext context) => step switch
    {
        ChooseStep choose when choose.IsMany != answer.Items is not null => false,
        ChooseStep { Source: null } choose => (answer.Items ?? [answer.Value]).All(id => choose.Options.Any(o => o.Id == id)),
        ChooseStep => true,
        AskStep ask => answer.Items is null && catalog.AnswerTypes[ask.AnswerType].Fits(answer, context),
        _ => false,
    };
}
