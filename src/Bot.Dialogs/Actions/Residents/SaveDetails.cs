using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>Keeps nationality, papers and e-mail as they were just given, all together: what was skipped is not kept any more.</summary>
[DialogAction("details.save")]
internal sealed class SaveDetails : DialogAction<DetailAnswers, SaveDetails.Outcome>
{
    public enum Outcome
    {
        Saved,

        /// <summary>The chat speaks for nobody any more: nothing was kept.</summary>
        Nobody,
    }

    public override async ValueTask<Outcome> RunAsync(DetailAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident)
        {
            return Outcome.Nobody;
        }

        turn.RememberResident(await SaveProfile.ExecuteAsync(turn.Domain(), resident, new ProfileChange { Details = answers.ToDetails() }, ct));
        return Outcome.Saved;
    }
}
