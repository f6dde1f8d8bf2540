using Bot.Domain.Reminders;

namespace Bot.Dialogs.Actions.Reminders;

/// <summary>Asks everything once more in the turn that would remind: the visit, the choice, the consent, the hour.</summary>
internal sealed class ReminderCheck(Reminder reminder) : IEventCheck
{
    public string Event { get; } = ReminderEvents.NameOf(reminder.Kind);

    public async ValueTask<bool> HoldsAsync(DialogTurn turn, CancellationToken ct) =>
        await ReminderEvents.ReadAsync(turn, ct) is { } subject && await reminder.IsDueAsync(turn.Store, subject, turn.Now, ct);
}
