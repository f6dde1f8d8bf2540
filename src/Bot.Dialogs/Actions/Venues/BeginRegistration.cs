using Bot.Domain.Venues;

namespace Bot.Dialogs.Actions.Venues;

/// <summary>
/// How a registration goes: in three steps, or in two where the phone was proven before (district letter, appendix I). Puts how many.
/// </summary>
[DialogAction("venues.begin", Puts = ["steps"])]
internal sealed class BeginRegistration : DialogAction<NoAnswers, BeginRegistration.Outcome>
{
    public enum Outcome
    {
        /// <summary>The phone is known: no one-time code is needed.</summary>
        Proven,

        Unproven,

        /// <summary>This person registered too many today; told before anything is typed.</summary>
        TooMany,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        var resident = await turn.ResidentAsync(ct);
        turn.Put("steps", resident?.Phone is null ? "3" : "2");
        if (resident is not null && await RegisterVenue.HasTooManyAsync(turn.Domain(), resident.Id, ct))
        {
            return Outcome.TooMany;
        }

        return resident?.Phone is null ? Outcome.Unproven : Outcome.Proven;
    }
}
