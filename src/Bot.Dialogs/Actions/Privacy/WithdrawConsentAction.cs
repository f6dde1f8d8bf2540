using Bot.Dialogs.Configuration;
using Bot.Domain.Privacy;
using Bot.Domain.Records;

namespace Bot.Dialogs.Actions.Privacy;

/// <summary>Withdraws one consent at once; the law would give 15 days.</summary>
[DialogAction("consents.withdraw", Puts = ["receipt"])]
internal sealed class WithdrawConsentAction : DialogAction<PurposeAnswer, WithdrawConsentAction.Outcome>
{
    public enum Outcome
    {
        Withdrawn,

        /// <summary>It was withdrawn already.</summary>
        NotInForce,
    }

    public override async ValueTask<Outcome> RunAsync(PurposeAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (await turn.ResidentAsync(ct) is not { } resident || PurposeWords.Find(answers.Purpose) is not { } purpose
            || await WithdrawConsent.ExecuteAsync(turn.Domain(), resident.Id, purpose, ct) is not { } withdrawn)
        {
            return Outcome.NotInForce;
        }

        turn.Put("receipt", ReceiptNumber.Of(withdrawn.Id));
        return Outcome.Withdrawn;
    }
}
