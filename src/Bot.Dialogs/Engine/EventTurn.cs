using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Dialogs.Engine;

/// <summary>The clock or somebody else starts a flow: at once when nothing is open, else as a notice with a Start button.</summary>
internal sealed class EventTurn(EngineParts engine)
{
    /// <summary>False when nothing came of it.</summary>
    public async ValueTask<bool> HandleAsync(Turn turn, InboundContent.Event content)
    {
        if (turn.Lookup.FlowByEvent(content.Name) is not { } flow)
        {
            Log.UnknownEvent(engine.Log, content.Name);
            return false;
        }

        var values = ValuesOf(content);
        if (await engine.Starter.RefusalAsync(turn, flow) is not null || !await HoldsAsync(turn, flow, content.Name, values))
        {
            return false;
        }

        if (flow.IsAside)
        {
            // Only something to say: what is open stays open and is shown again.
            await engine.Starter.StartAsync(turn, flow, values);
        }
        else if (turn.Current is null && turn.Question is null or { Kind: EngineQuestionKind.Menu })
        {
            turn.UpdatedAt = turn.Now;
            await engine.Starter.StartAsync(turn, flow, values);
        }
        else
        {
            Notify(turn, flow, values);
        }

        return true;
    }

    private static Dictionary<string, Answer> ValuesOf(InboundContent.Event content)
    {
        var values = new Dictionary<string, Answer>(content.Values.Count);
        foreach (var (name, value) in content.Values)
        {
            values[EngineValues.Start + name] = Answer.Of(value);
        }

        return values;
    }

    private async ValueTask<bool> HoldsAsync(Turn turn, FlowDefinition flow, string name, IReadOnlyDictionary<string, Answer> values) =>
        !engine.Catalog.EventChecks.TryGetValue(name, out var check) || await check.HoldsAsync(turn.Dialog(flow, values), turn.Ct);

    private void Notify(Turn turn, FlowDefinition flow, Dictionary<string, Answer> values)
    {
        var number = turn.Offers.Count == 0 ? 1 : turn.Offers[^1].Number + 1;
        List<StartOffer> offers = [.. turn.Offers, new StartOffer(number, Frames.New(flow, values, turn.Now))];
        if (offers.Count > EnginePolicy.MostOffers)
        {
            offers.RemoveAt(0);
        }

        turn.Offers = offers;
        engine.Texts.SayCommon(turn, CommonTextKeys.Notice, flow);
        turn.Reply.Add(new OutgoingChoice(engine.Texts.RenderCommon(turn, CommonTextKeys.NoticeStart), ButtonPayload.Offer(number), ChoiceKind.Control));
    }
}
