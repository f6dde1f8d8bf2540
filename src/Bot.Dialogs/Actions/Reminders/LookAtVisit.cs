using Bot.Dialogs.Actions.Venues;
using Bot.Dialogs.Configuration;
using Bot.Domain.Reminders;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reminders;

/// <summary>The visit a reminder asks about. A notice may be opened hours later, when there is nothing left to ask.</summary>
[DialogAction("reminders.visit", Puts = ["enteredAt", FoundVenue.Id, FoundVenue.Name, FoundVenue.Address, FoundVenue.Code])]
internal sealed class LookAtVisit(OfficeConfiguration office) : DialogAction<NoAnswers, LookAtVisit.Outcome>
{
    public enum Outcome
    {
        Inside,

        /// <summary>The person left, was scanned elsewhere, or the visit counts as over by itself.</summary>
        Over,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await ReminderEvents.ReadAsync(turn, ct) is not { } subject || await CheckOutReminder.OpenVisitAsync(turn.Store, subject, turn.Now, ct) is not { } visit)
        {
            return Outcome.Over;
        }

        FoundVenue.Put(turn, visit.Venue, office);
        turn.Put("enteredAt", VietnamTime.Stamp(visit.CheckIn.At));
        return Outcome.Inside;
    }
}
