using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>Shows again what the person is to answer.</summary>
internal sealed class Reshow(EngineParts engine)
{
    public static string RootOf(OpenFrame open)
    {
        var root = open.Caller;
        while (root?.Caller is { } caller)
        {
            root = caller;
        }

        return root?.Flow ?? open.Flow.Id;
    }

    /// <summary>The engine's own question or the flow's; nothing when nothing is open.</summary>
    public async ValueTask OpenQuestionAsync(Turn turn)
    {
        if (turn.Question is { } pending)
        {
            var menu = pending.Kind == EngineQuestionKind.Menu ? await engine.Home.MenuAsync(turn) : [];
            engine.EngineQuestions.Show(turn, menu, false);
        }
        else if (turn.Current is not null)
        {
            await engine.Questions.ShowAsync(turn, false);
        }
    }

    /// <summary>The flow's question as a new one: what lay over it is done.</summary>
    public ValueTask NewAsync(Turn turn)
    {
        turn.Question = null;
        return engine.Questions.ShowAsync(turn, true);
    }

    /// <summary>After something open went away: what waits below, or the menu.</summary>
    public ValueTask AfterCloseAsync(Turn turn)
    {
        turn.Current = null;
        if (turn.Paused.Count == 0)
        {
            return engine.Home.ShowMenuAsync(turn);
        }

        engine.EngineQuestions.Ask(turn, EngineQuestionKind.Resume);
        return ValueTask.CompletedTask;
    }
}
