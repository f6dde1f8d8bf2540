using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>"Thoát": the chat no longer speaks for the person, and forgets what was said.</summary>
[DialogAction("profile.sign-out")]
internal sealed class SignOutAction : DialogAction<NoAnswers, SignOutAction.Outcome>
{
    public enum Outcome
    {
        Done,
        Nobody,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is null)
        {
            return Outcome.Nobody;
        }

        await SignOut.ExecuteAsync(turn.Domain(), ct);
        turn.RememberResident(null);
        return Outcome.Done;
    }
}
