using Bot.Domain.Privacy;

namespace Bot.Dialogs.Actions.Privacy;

/// <summary>Whether there is any consent to withdraw.</summary>
[DialogAction("consents.look")]
internal sealed class LookAtConsents : DialogAction<NoAnswers, LookAtConsents.Outcome>
{
    public enum Outcome
    {
        Some,
        None,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.None;
        }

        var consents = await turn.Store.Consents.OfAsync(resident.Id, ct);
        return consents.Any(c => c.IsInForce) ? Outcome.Some : Outcome.None;
    }
}
