using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>The commands that work everywhere, and the controls of lists.</summary>
internal sealed class CommandRunner(EngineParts engine)
{
    public ValueTask RunAsync(Turn turn, string command) => command switch
    {
        CommonCommandNames.Cancel => CancelAsync(turn),
        CommonCommandNames.Back => BackAsync(turn),
        CommonCommandNames.Help => HelpAsync(turn),
        CommonCommandNames.Menu => engine.Home.ShowMenuAsync(turn),
        CommonCommandNames.Language => SwitchLanguageAsync(turn),
        CommonCommandNames.Skip => SkipAsync(turn),
        _ => engine.Reshow.OpenQuestionAsync(turn),
    };

    /// <summary>A control button of the open question; its token was found to be current.</summary>
    public ValueTask ControlAsync(Turn turn, string control) => control switch
    {
        ControlNames.Next => TurnPageAsync(turn, 1),
        ControlNames.Previous => TurnPageAsync(turn, -1),
        ControlNames.Finish => FinishAsync(turn),
        _ => RunAsync(turn, control),
    };

    public async ValueTask CancelAsync(Turn turn)
    {
        if (turn.Current is { } open)
        {
            await turn.CountDropOffAsync(open.Freeze());
            engine.Texts.SayCommon(turn, CommonTextKeys.Cancelled, turn.Flows.Find(Reshow.RootOf(open)));
            turn.Current = null;
        }
        else if (turn.Paused.Count > 0)
        {
            await turn.CountDropOffAsync(turn.Paused[^1]);
            engine.Texts.SayCommon(turn, CommonTextKeys.Cancelled, turn.Flows.Find(turn.Paused[^1].Flow));
            turn.Paused = [.. turn.Paused.Take(turn.Paused.Count - 1)];
        }
        else
        {
            engine.Texts.SayCommon(turn, CommonTextKeys.NothingToCancel);
        }

        turn.Question = null;
        await engine.Reshow.AfterCloseAsync(turn);
    }

    private async ValueTask BackAsync(Turn turn)
    {
        if (turn.Current is null)
        {
            engine.Texts.SayCommon(turn, CommonTextKeys.NoWayBack);
            await ShowOpenOrMenuAsync(turn);
        }
        else if (turn.Question is not null)
        {
            await engine.Reshow.NewAsync(turn);
        }
        else
        {
            await engine.Answering.BackAsync(turn);
        }
    }

    private async ValueTask HelpAsync(Turn turn)
    {
        if (turn is { Question: null, Current: { Step.Help: { } help } frame })
        {
            engine.Texts.Say(turn, help, frame);
        }
        else
        {
            engine.Texts.SayCommon(turn, CommonTextKeys.HelpDefault);
        }

        await ShowOpenOrMenuAsync(turn);
    }

    private async ValueTask SwitchLanguageAsync(Turn turn)
    {
        turn.ChooseLanguage(turn.Language == "en" ? "vi" : "en");
        engine.Texts.SayCommon(turn, CommonTextKeys.LanguageChanged);
        await ShowOpenOrMenuAsync(turn);
    }

    private async ValueTask SkipAsync(Turn turn)
    {
        switch (turn.Question is null ? turn.Current?.Step : null)
        {
            case ChooseStep { IsOptional: true, IsMany: true } many:
                await engine.Answering.AnswerAsync(turn, many, Answer.Many([]));
                break;
            case AnsweredStep { IsOptional: true } step:
                await engine.Answering.AnswerAsync(turn, step, Answer.Of(string.Empty));
                break;
            case null:
                await ShowOpenOrMenuAsync(turn);
                break;
            default:
                engine.Texts.SayCommon(turn, CommonTextKeys.NotUnderstood);
                await engine.Reshow.OpenQuestionAsync(turn);
                break;
        }
    }

    private async ValueTask TurnPageAsync(Turn turn, int by)
    {
        if (turn.Question is null && turn.Current is { Step: ChooseStep { Source: not null } } frame && frame.Page + by >= 0)
        {
            frame.Page += by;
            await engine.Questions.ShowAsync(turn, true);
            return;
        }

        await engine.Reshow.OpenQuestionAsync(turn);
    }

    private async ValueTask FinishAsync(Turn turn)
    {
        if (turn.Question is not null || turn.Current?.Step is not ChooseStep { IsMany: true } step)
        {
            await engine.Reshow.OpenQuestionAsync(turn);
            return;
        }

        var reading = await engine.Choices.FinishAsync(turn, step);
        if (reading.Answer is { } answer)
        {
            await engine.Answering.AcceptAsync(turn, step, answer);
            return;
        }

        engine.Texts.Say(turn, reading.Why!, turn.Current);
        await engine.Questions.ShowAsync(turn, false);
    }

    private ValueTask ShowOpenOrMenuAsync(Turn turn) =>
        turn.Current is not null || turn.Question is not null ? engine.Reshow.OpenQuestionAsync(turn) : engine.Home.ShowMenuAsync(turn);
}
