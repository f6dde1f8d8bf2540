using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>What a person sent, in the order of the dialog format: commands, starts of other flows, then the answer to what is open.</summary>
internal sealed class PersonTurn(EngineParts engine)
{
    public async ValueTask TextAsync(Turn turn, InboundContent.Text text)
    {
        if (WordReader.SlashCommand(text.Value) is { } slash)
        {
            await engine.Words.RunSlashAsync(turn, slash);
            return;
        }

        if (turn.Question is not null)
        {
            await ToEngineQuestionAsync(turn, text.Value);
        }
        else if (turn.Current is null)
        {
            await engine.Idle.TextAsync(turn, text.Value);
        }
        else if (IsLongSilence(turn))
        {
            await AfterSilenceAsync(turn, text);
        }
        else
        {
            await ToOpenQuestionAsync(turn, text);
        }
    }

    /// <summary>Photos, contact cards, locations and what we cannot read.</summary>
    public async ValueTask OtherAsync(Turn turn, InboundContent content)
    {
        if (turn.Current is null && turn.Question is null or { Kind: EngineQuestionKind.Menu })
        {
            await engine.Idle.OtherAsync(turn, content);
        }
        else if (turn.Question is not null || turn.Current is null)
        {
            await NotForThisAsync(turn, content);
        }
        else if (IsLongSilence(turn))
        {
            await AfterSilenceAsync(turn, content);
        }
        else
        {
            await TakeAsync(turn, await engine.Reader.ReadAsync(turn, content), content);
        }
    }

    /// <summary>What the reading of an answer leads to.</summary>
    public async ValueTask TakeAsync(Turn turn, Reading reading, InboundContent content)
    {
        switch (reading.Kind)
        {
            case ReadingKind.Answer:
                await engine.Answering.AcceptAsync(turn, (AnsweredStep)turn.Current!.Step!, reading.Answer!);
                break;
            case ReadingKind.Send:
                await engine.Answering.SendAsync(turn, (ReviewStep)turn.Current!.Step!);
                break;
            case ReadingKind.Edit:
                await engine.Answering.EditAsync(turn, (ReviewStep)turn.Current!.Step!, reading.Name!);
                break;
            case ReadingKind.Button:
                await engine.Answering.PressAsync(turn, (AskStep)turn.Current!.Step!, reading.Name!);
                break;
            case ReadingKind.Changed:
                await engine.Reshow.OpenQuestionAsync(turn);
                break;
            case ReadingKind.Wrong:
                await engine.Answering.FailAsync(turn, (QuestionStep)turn.Current!.Step!, reading.Why!, reading.Name);
                break;
            case ReadingKind.Stale:
                await StaleAsync(turn);
                break;
            default:
                await NotForThisAsync(turn, content);
                break;
        }
    }

    /// <summary>An old button: says so, and shows what is open.</summary>
    public async ValueTask StaleAsync(Turn turn)
    {
        turn.ButtonNote = engine.Texts.RenderCommon(turn, CommonTextKeys.StaleButton);
        if (turn.Current is null && turn.Question is null)
        {
            await engine.Idle.LostAsync(turn, CommonTextKeys.StaleButton);
            return;
        }

        engine.Texts.SayCommon(turn, CommonTextKeys.StaleButton);
        await engine.Reshow.OpenQuestionAsync(turn);
    }

    private static bool IsLongSilence(Turn turn) => turn.Current is { } open && turn.Now - turn.UpdatedAt > open.Flow.RemindAfter;

    private async ValueTask AfterSilenceAsync(Turn turn, InboundContent content)
    {
        if (WordReader.IsFreeText(turn) || !await engine.Words.TryStartLinkAsync(turn, content))
        {
            engine.EngineQuestions.Ask(turn, EngineQuestionKind.WelcomeBack);
        }
    }

    private async ValueTask ToEngineQuestionAsync(Turn turn, string text)
    {
        if (await engine.EngineAnswers.TryTextAsync(turn, text) || await engine.Words.TryCommandAsync(turn, text) || await engine.Words.TryStartAsync(turn, text))
        {
            return;
        }

        if (turn.Current is null && turn.Question is { Kind: EngineQuestionKind.Menu })
        {
            await engine.Home.ShowMenuAsync(turn);
            return;
        }

        engine.Texts.SayCommon(turn, CommonTextKeys.PickOne);
        await engine.Reshow.OpenQuestionAsync(turn);
    }

    /// <summary>In a free-text question every word may be an answer: a venue may be called "Hủy".</summary>
    private async ValueTask ToOpenQuestionAsync(Turn turn, InboundContent.Text text)
    {
        var isFreeText = WordReader.IsFreeText(turn);
        if (!isFreeText && await engine.Words.TryCommandAsync(turn, text.Value))
        {
            return;
        }

        var startsLink = !isFreeText && turn.Current!.Step is ChooseStep { Source: not null };
        if (startsLink && await engine.Words.TryStartLinkAsync(turn, text))
        {
            return;
        }

        var reading = await engine.Reader.ReadAsync(turn, text);
        if (reading.Kind == ReadingKind.Wrong && !isFreeText && await engine.Words.TryStartAsync(turn, text.Value))
        {
            return;
        }

        await TakeAsync(turn, reading, text);
    }

    private async ValueTask NotForThisAsync(Turn turn, InboundContent content)
    {
        if (content is InboundContent.Photo && await engine.Words.TryStartLinkAsync(turn, content))
        {
            return;
        }

        engine.Texts.SayCommon(turn, CommonTextKeys.NotSupported);
        await engine.Reshow.OpenQuestionAsync(turn);
    }
}
