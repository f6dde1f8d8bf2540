using Bot.Domain.Declarations;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>Whether the person is asked for what nobody must give: with the first declaration only.</summary>
[DialogAction("details.look")]
internal sealed class LookBeforeDetails : DialogAction<NoAnswers, LookBeforeDetails.Outcome>
{
    public enum Outcome
    {
        First,
        Known,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident || await OfferDetails.ExecuteAsync(turn.Domain(), resident, ct) is not { } offered)
        {
            return Outcome.Known;
        }

        turn.RememberResident(offered);
        return Outcome.First;
    }
}
