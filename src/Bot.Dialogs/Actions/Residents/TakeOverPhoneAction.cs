using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>The person uses the proven phone newly; the former owner's records stay closed.</summary>
[DialogAction("phone.take-over")]
internal sealed class TakeOverPhoneAction(TakeOverPhone takeOver) : DialogAction<NoAnswers, TakeOverPhoneAction.Outcome>
{
    public enum Outcome
    {
        Done,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        turn.RememberResident(await takeOver.ExecuteAsync(turn.Domain(), ProvenPhone.Of(turn), turn.Language, ct));
        return Outcome.Done;
    }
}
