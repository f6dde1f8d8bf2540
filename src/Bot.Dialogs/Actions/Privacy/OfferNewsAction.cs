using Bot.Domain.Privacy;

namespace Bot.Dialogs.Actions.Privacy;

/// <summary>Whether a button to take news stands under this message: once in a person's life.</summary>
[DialogAction("news.offer")]
internal sealed class OfferNewsAction : DialogAction<NoAnswers, OfferNewsAction.Outcome>
{
    public enum Outcome
    {
        Offer,
        NotNow,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident || await OfferNews.ExecuteAsync(turn.Domain(), resident, ct) is not { } offered)
        {
            return Outcome.NotNow;
        }

        turn.RememberResident(offered);
        return Outcome.Offer;
    }
}
