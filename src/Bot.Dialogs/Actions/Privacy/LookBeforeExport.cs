using Bot.Domain.Records;

namespace Bot.Dialogs.Actions.Privacy;

/// <summary>
/// Telegram keeps files abroad and an export holds health answers (sensitive data, Decree 356/2025, Article 4): there the person is asked first.
/// </summary>
[DialogAction("privacy.look-before-export")]
internal sealed class LookBeforeExport : DialogAction<NoAnswers, LookBeforeExport.Outcome>
{
    public enum Outcome
    {
        /// <summary>There is something, and the channel keeps it in the country.</summary>
        Ready,

        /// <summary>There is something, and it would leave the country.</summary>
        Abroad,

        Nothing,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct) =>
        await turn.ResidentAsync(ct) is null ? Outcome.Nothing
        : turn.Chat.Channel == ChatAddress.Telegram ? Outcome.Abroad
        : Outcome.Ready;
}
