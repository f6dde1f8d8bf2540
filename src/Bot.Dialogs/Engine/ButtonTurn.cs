using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>Pressed buttons. Their payload is untrusted text; a button of an earlier question never answers a later one.</summary>
internal sealed class ButtonTurn(EngineParts engine)
{
    public async ValueTask HandleAsync(Turn turn, InboundContent.Button button)
    {
        var payload = ButtonPayload.Parse(button.Payload);
        if (payload.Kind is PayloadKind.Answer or PayloadKind.Control && payload.Token != turn.Token)
        {
            await OldAsync(turn, button);
            return;
        }

        turn.LastButton = button.Payload;
        switch (payload.Kind)
        {
            case PayloadKind.Flow:
                await StartFlowAsync(turn, payload.Name);
                break;
            case PayloadKind.Offer:
                await TakeOfferAsync(turn, payload.Token);
                break;
            case PayloadKind.Control:
                await ControlAsync(turn, payload.Name);
                break;
            case PayloadKind.Answer:
                await AnswerAsync(turn, payload, button);
                break;
            default:
                await engine.Person.StaleAsync(turn);
                break;
        }
    }

    /// <summary>The second tap of a double tap finds its question answered: a note on the button is enough.</summary>
    private async ValueTask OldAsync(Turn turn, InboundContent.Button button)
    {
        if (turn.Before is { } before && before.LastButton == button.Payload && turn.Now - before.UpdatedAt <= EnginePolicy.DoubleTap)
        {
            turn.LastButton = button.Payload;
            turn.ButtonNote = engine.Texts.RenderCommon(turn, CommonTextKeys.StaleButton);
            return;
        }

        await engine.Person.StaleAsync(turn);
    }

    private async ValueTask AnswerAsync(Turn turn, ButtonPayload payload, InboundContent.Button button)
    {
        if (turn.Question is not null && payload.Index < turn.Shown.Count)
        {
            await engine.EngineAnswers.TakeAsync(turn, turn.Shown[payload.Index]);
        }
        else if (turn.Question is not null || turn.Current is null)
        {
            await engine.Person.StaleAsync(turn);
        }
        else
        {
            await engine.Person.TakeAsync(turn, await engine.Reader.ReadButtonAsync(turn, payload), button);
        }
    }

    private async ValueTask ControlAsync(Turn turn, string name)
    {
        if (turn.Current is null && turn.Question is null)
        {
            await engine.Person.StaleAsync(turn);
            return;
        }

        await engine.Commands.ControlAsync(turn, name);
    }

    private async ValueTask StartFlowAsync(Turn turn, string id)
    {
        if (turn.Lookup.FlowByButton(id) is { } flow)
        {
            await engine.Starter.StartAsync(turn, flow, null);
        }
        else if (id == Closing.MenuOffer)
        {
            await engine.Home.ShowMenuAsync(turn);
        }
        else
        {
            await engine.Person.StaleAsync(turn);
        }
    }

    private async ValueTask TakeOfferAsync(Turn turn, long number)
    {
        foreach (var offer in turn.Offers)
        {
            if (offer.Number == number && turn.Flows.Find(offer.Wanted.Flow) is { } flow)
            {
                turn.Offers = [.. turn.Offers.Where(o => o.Number != number)];
                await engine.Starter.StartAsync(turn, flow, offer.Wanted.Values);
                return;
            }
        }

        await engine.Person.StaleAsync(turn);
    }
}
