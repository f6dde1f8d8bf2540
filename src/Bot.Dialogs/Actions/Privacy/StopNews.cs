using Bot.Domain.Privacy;
using Bot.Domain.Records;

namespace Bot.Dialogs.Actions.Privacy;

/// <summary>Takes the consent to news back where it was given, without the way over /rut.</summary>
[DialogAction("consents.stop-news", Puts = ["receipt"])]
internal sealed class StopNews : DialogAction<NoAnswers, StopNews.Outcome>
{
    public enum Outcome
    {
        Stopped,

        /// <summary>It was taken back already.</summary>
        NotInForce,
    }

    public override async ValueTask<Outcome> RunAsync(NoAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident
            || await WithdrawConsent.ExecuteAsync(turn.Domain(), resident.Id, ConsentPurpose.News, ct) is not { } withdrawn)
        {
            return Outcome.NotInForce;
        }

        turn.Put("receipt", ReceiptNumber.Of(withdrawn.Id));
        return Outcome.Stopped;
    }
}
