using Bot.Domain.CheckIns;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Reminders;

/// <summary>Checks out of the visit that the reminder asked about, and of no other.</summary>
[DialogAction("reminders.leave", Puts = ["at"])]
internal sealed class LeaveVisit(LeaveVenue leave) : DialogAction<NoAnswers, LeaveVisit.Outcome>
{
    public enum Outcome
    {
        Left,
        Over,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await ReminderEvents.ReadAsync(turn, ct) is not { } subject
            || await leave.ExecuteAsync(turn.Domain(), subject.Resident, subject.Id, ct) is not { } visit)
        {
            return Outcome.Over;
        }

        turn.Put("at", VietnamTime.Stamp(visit.CheckIn.At));
        return Outcome.Left;
    }
}
