using Bot.Domain.Reminders;

namespace Bot.Dialogs.Actions.Reminders;

/// <summary>Which reminders the person gets.</summary>
[DialogAction("reminders.look", Puts = [ReminderWords.CheckOut, ReminderWords.Declaration])]
internal sealed class LookAtReminders(ReminderWords words) : DialogAction<NoAnswers, LookAtReminders.Outcome>
{
    public enum Outcome
    {
        Known,

        /// <summary>The chat speaks for nobody: there is nothing to remind of.</summary>
        Nobody,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        await words.PutAsync(turn, ct);
        return await turn.ResidentAsync(ct) is null ? Outcome.Nobody : Outcome.Known;
    }
}

/// <summary>Whether the person asked to be told when a declaration ends: who did is not offered it again.</summary>
[DialogAction("reminders.wants-declaration")]
internal sealed class WantsDeclarationReminder(ReminderWords words) : DialogAction<NoAnswers, WantsDeclarationReminder.Outcome>
{
    public enum Outcome
    {
        Wanted,
        NotWanted,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        await words.IsOnAsync(turn, ReminderKind.Declaration, ct) ? Outcome.Wanted : Outcome.NotWanted;
}
