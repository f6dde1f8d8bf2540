using Bot.Dialogs.Conversations;
using Bot.Dialogs.Flows;
using Bot.Dialogs.Messaging;

namespace Bot.Dialogs.Engine;

/// <summary>Ends what is open and says what may come next: the flow that waits, or what the closing words offer.</summary>
internal sealed class Closing(TextRenderer texts, EngineQuestions engineQuestions)
{
    /// <summary>The word in "offer" that stands for the menu instead of a flow.</summary>
    public const string MenuOffer = "menu";

    public void Close(Turn turn, IReadOnlyList<string> offers)
    {
        turn.Current = null;
        turn.Question = null;
        if (turn.Paused.Count > 0 && !turn.IsForgotten)
        {
            turn.Reply.FlushFile();
            engineQuestions.Ask(turn, EngineQuestionKind.Resume);
            return;
        }

        turn.NewToken([]);
        Offer(turn, offers);
    }

    /// <summary>Buttons for flows that mostly come next.</summary>
    public void Offer(Turn turn, IReadOnlyList<string> offers)
    {
        if (offers.Count == 0)
        {
            return;
        }

        if (turn.Reply.IsEmpty)
        {
            texts.SayCommon(turn, CommonTextKeys.Menu);
        }

        var shown = new List<string>(offers.Count);
        foreach (var offer in offers)
        {
            if (Label(turn, offer) is { } label)
            {
                shown.Add(offer);
                turn.Reply.Add(new OutgoingChoice(label, ButtonPayload.Flow(offer)));
            }
        }

        turn.Shown = shown;
    }

    public static string? Label(Turn turn, string offer, string? language = null) =>
        turn.Flows.Find(offer) is { } flow ? flow.Title.In(language ?? turn.Language).Source
        : offer == MenuOffer ? turn.Flows.Common.Commands[CommonCommandNames.Menu].Button.In(language ?? turn.Language).Source
        : null;

    /// <summary>Erases everything open, counting only where people stopped.</summary>
    public static async ValueTask EraseAsync(Turn turn, ConversationState state)
    {
        if (state.Current is { } current)
        {
            await turn.CountDropOffAsync(current);
        }

        foreach (var paused in state.Paused)
        {
            await turn.CountDropOffAsync(paused);
        }

        turn.Current = null;
        turn.Paused = [];
        turn.Question = null;
        turn.Offers = [];
        turn.NewToken([]);
    }
}
