using Bot.Domain.Declarations;

namespace Bot.Dialogs.Actions.Declarations;

/// <summary>Whether there is anybody to pick from, so that a list with one entry is never shown.</summary>
[DialogAction("persons.check")]
internal sealed class CheckRemembered : DialogAction<NoAnswers, CheckRemembered.Outcome>
{
    public enum Outcome
    {
        Some,
        None,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is { } resident && (await RememberedPersons.OfAsync(turn.Store, resident.Id, ct)).Count > 0 ? Outcome.Some : Outcome.None;
}
