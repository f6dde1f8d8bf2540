using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

internal sealed record PlaceAnswer(string Place);

/// <summary>Whether the commune has venues that the new one could lie in; without any, nobody is asked.</summary>
[DialogAction("venues.look-around")]
internal sealed class LookAround : DialogAction<PlaceAnswer, LookAround.Outcome>
{
    public enum Outcome
    {
        Some,
        None,
    }

    public override async ValueTask<Outcome> RunAsync(PlaceAnswer answers, DialogTurn turn, CancellationToken ct) =>
        (await turn.Store.Venues.InCommuneAsync(answers.Place, ct)).Any(v => v.Details.Event is null) ? Outcome.Some : Outcome.None;
}
