using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>What an answer to one of the engine's own questions does.</summary>
internal sealed class EngineAnswers(EngineParts engine)
{
    /// <summary>A typed text, if it is an answer to the engine's question.</summary>
    public async ValueTask<bool> TryTextAsync(Turn turn, string text)
    {
        var menu = turn.Question!.Kind == EngineQuestionKind.Menu ? await engine.Home.MenuAsync(turn) : [];
        if (engine.EngineQuestions.Find(turn, menu, text) is not { } id)
        {
            return false;
        }

        await TakeAsync(turn, id);
        return true;
    }

    public ValueTask TakeAsync(Turn turn, string id) => turn.Question!.Kind switch
    {
        EngineQuestionKind.WelcomeBack => TakeWelcomeBackAsync(turn, id),
        EngineQuestionKind.Busy => TakeBusyAsync(turn, id),
        EngineQuestionKind.Resume => TakeResumeAsync(turn, id),
        _ => TakeMenuAsync(turn, id),
    };

    private ValueTask TakeWelcomeBackAsync(Turn turn, string id) => id switch
    {
        EngineQuestions.Continue => engine.Reshow.NewAsync(turn),
        EngineQuestions.Again => engine.Starter.RestartAsync(turn),
        EngineQuestions.Cancel => engine.Commands.CancelAsync(turn),
        _ => engine.Reshow.OpenQuestionAsync(turn),
    };

    private async ValueTask TakeBusyAsync(Turn turn, string id)
    {
        if (id == EngineQuestions.Switch && turn.Question?.Wanted is { } wanted && turn.Flows.Find(wanted.Flow) is { } flow)
        {
            await engine.Starter.SwitchAsync(turn, Frames.New(flow, wanted.Values, turn.Now));
            return;
        }

        await engine.Reshow.NewAsync(turn);
    }

    private async ValueTask TakeResumeAsync(Turn turn, string id)
    {
        if (id != EngineQuestions.Drop)
        {
            await engine.Starter.ResumeAsync(turn, turn.Paused.Count - 1);
            return;
        }

        await engine.Commands.CancelAsync(turn);
    }

    private async ValueTask TakeMenuAsync(Turn turn, string id)
    {
        if (id == EngineQuestions.Continue && turn.Current is not null)
        {
            await engine.Reshow.NewAsync(turn);
        }
        else if (turn.Lookup.FlowByButton(id) is { } flow)
        {
            turn.Question = null;
            await engine.Starter.StartAsync(turn, flow, null);
        }
        else
        {
            engine.Texts.SayCommon(turn, CommonTextKeys.StaleButton);
            await engine.Reshow.OpenQuestionAsync(turn);
        }
    }
}
