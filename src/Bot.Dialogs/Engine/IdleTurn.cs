using Bot.Dialogs.Actions;
using Bot.Dialogs.Answers;
using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Bot.Domain.Text;

namespace Bot.Dialogs.Engine;

/// <summary>What comes in while nothing is open.</summary>
internal sealed class IdleTurn(EngineParts engine)
{
    public async ValueTask TextAsync(Turn turn, string text)
    {
        if (await TryOfferAsync(turn, text) || await engine.Words.TryCommandAsync(turn, text) || await engine.Words.TryStartAsync(turn, text))
        {
            return;
        }

        await (turn.Before is null ? engine.Words.StartAsync(turn, string.Empty) : engine.Home.ShowMenuAsync(turn));
    }

    public async ValueTask OtherAsync(Turn turn, InboundContent content)
    {
        if (content is InboundContent.Photo && await engine.Words.TryStartLinkAsync(turn, content))
        {
            return;
        }

        await LostAsync(turn, content is InboundContent.Photo ? CommonTextKeys.QrUnreadable : CommonTextKeys.NotSupported);
    }

    /// <summary>Says why, then what there is.</summary>
    public async ValueTask LostAsync(Turn turn, string why)
    {
        engine.Texts.SayCommon(turn, why);
        await engine.Home.ShowMenuAsync(turn);
    }

    /// <summary>The number or title of a flow that the closing words offered.</summary>
    private async ValueTask<bool> TryOfferAsync(Turn turn, string text)
    {
        if (turn.Shown.Count == 0 || OfferedBy(turn, text) is not { } id)
        {
            return false;
        }

        if (turn.Lookup.FlowByButton(id) is { } flow)
        {
            await engine.Starter.StartAsync(turn, flow, null);
        }
        else
        {
            await engine.Home.ShowMenuAsync(turn);
        }

        return true;
    }

    private static string? OfferedBy(Turn turn, string text)
    {
        if (TypedText.WholeNumber(text) is { } number)
        {
            return number >= 1 && number <= turn.Shown.Count ? turn.Shown[number - 1] : null;
        }

        var index = new OptionIndex();
        foreach (var id in turn.Shown)
        {
            if (Closing.Label(turn, id, "vi") is { } vi && Closing.Label(turn, id, "en") is { } en)
            {
                index.Add(id, [vi, en], []);
            }
        }

        return index.Find(VietnameseText.Fold(text));
    }
}
