using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Reminders;

/// <summary>Keeps what a person wants to be reminded of. It holds at once, also for a reminder that is due this minute.</summary>
public static class ChooseReminder
{
    public static ValueTask ExecuteAsync(DomainTurn turn, ResidentId resident, ReminderKind kind, bool isWanted, CancellationToken ct) =>
        turn.Records.Reminders.SaveAsync(new ReminderChoice(resident, kind, isWanted, turn.Now), ct);
}
