using Bot.Domain.Reminders;

namespace Bot.Dialogs.Actions.Reminders;

public enum ChangedReminder
{
    Changed,

    /// <summary>The chat speaks for nobody any more: nothing was kept.</summary>
    Nobody,
}

/// <summary>Turns one kind of reminder on or off.</summary>
internal abstract class ChangeReminder<TAnswers> : DialogAction<TAnswers, ChangedReminder>
    where TAnswers : class
{
    protected static async ValueTask<ChangedReminder> ChooseAsync(DialogTurn turn, ReminderKind kind, bool isWanted, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return ChangedReminder.Nobody;
        }

        await ChooseReminder.ExecuteAsync(turn.Domain(), resident.Id, kind, isWanted, ct);
        return ChangedReminder.Changed;
    }
}

[DialogAction("reminders.stop-check-out")]
internal sealed class StopCheckOutReminder : ChangeReminder<NoAnswers>
{
    public override ValueTask<ChangedReminder> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        ChooseAsync(turn, ReminderKind.CheckOut, isWanted: false, ct);
}

[DialogAction("reminders.want-declaration")]
internal sealed class WantDeclarationReminder : ChangeReminder<NoAnswers>
{
    public override ValueTask<ChangedReminder> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        ChooseAsync(turn, ReminderKind.Declaration, isWanted: true, ct);
}

internal sealed record ReminderAnswer(string Reminder);

/// <summary>Does what was picked of <see cref="ReminderOptions"/> and says how both kinds stand now.</summary>
[DialogAction("reminders.change", Puts = [ReminderWords.CheckOut, ReminderWords.Declaration])]
internal sealed class ChangeReminderAction(ReminderWords words) : ChangeReminder<ReminderAnswer>
{
    public override async ValueTask<ChangedReminder> RunAsync(ReminderAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (ReminderOptions.Find(answers.Reminder) is not var (kind, isWanted) || await ChooseAsync(turn, kind, isWanted, ct) == ChangedReminder.Nobody)
        {
            return ChangedReminder.Nobody;
        }

        await words.PutAsync(turn, ct);
        return ChangedReminder.Changed;
    }
}
