using Bot.Dialogs.Actions.Venues;
using Bot.Dialogs.Configuration;
using Bot.Domain.CheckIns;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.CheckIns;

/// <summary>Checks out of the venue entered last, without scanning again.</summary>
[DialogAction("visits.leave", Puts = ["at", FoundVenue.Id, FoundVenue.Name, FoundVenue.Address, FoundVenue.Code])]
internal sealed class LeaveVenueAction(LeaveVenue leave, OfficeConfiguration office) : DialogAction<NoAnswers, LeaveVenueAction.Outcome>
{
    public enum Outcome
    {
        Left,
        NotInside,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident || await leave.ExecuteAsync(turn.Domain(), resident.Id, onlyVisit: null, ct) is not { } visit)
        {
            return Outcome.NotInside;
        }

        FoundVenue.Put(turn, visit.Venue, office);
        turn.Put("at", VietnamTime.Stamp(visit.CheckIn.At));
        return Outcome.Left;
    }
}
