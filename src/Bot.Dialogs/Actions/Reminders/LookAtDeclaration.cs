using System.Globalization;
using Bot.Domain.Reminders;

namespace Bot.Dialogs.Actions.Reminders;

/// <summary>The declaration a reminder is about. A notice may be opened when the person has declared again.</summary>
[DialogAction("reminders.declaration", Puts = ["endedAt"])]
internal sealed class LookAtDeclaration : DialogAction<NoAnswers, LookAtDeclaration.Outcome>
{
    public enum Outcome
    {
        Ended,
        Over,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await ReminderEvents.ReadAsync(turn, ct) is not { } subject || await DeclarationReminder.EndedAsync(turn.Store, subject, turn.Now, ct) is not { } ended)
        {
            return Outcome.Over;
        }

        turn.Put("endedAt", ended.ValidUntil.ToString("O", CultureInfo.InvariantCulture));
        return Outcome.Ended;
    }
}
