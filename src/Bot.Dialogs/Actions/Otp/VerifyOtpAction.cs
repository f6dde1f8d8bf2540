using System.Globalization;
using Bot.Dialogs.Actions.Residents;
using Bot.Domain.Otp;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Otp;

internal sealed record OtpAnswers(PhoneNumber Phone, string Otp);

/// <summary>Checks the typed code; a right one proves the phone.</summary>
[DialogAction("otp.verify", Puts = ["triesLeft", "validMinutes", "waitMinutes", ProvenPhone.ValueName])]
internal sealed class VerifyOtpAction(VerifyOtp verify, ClaimPhone claim) : DialogAction<OtpAnswers, VerifyOtpAction.Outcome>
{
    public enum Outcome
    {
        /// <summary>Right, and the phone is now the person's own.</summary>
        Mine,

        /// <summary>Right, but somebody is registered under the phone: the year of birth decides.</summary>
        Registered,

        Wrong,

        Expired,

        Locked,
    }

    public override async ValueTask<Outcome> RunAsync(OtpAnswers answers, DialogTurn turn, CancellationToken ct)
    {
        switch (await verify.ExecuteAsync(turn.Domain(), answers.Phone, answers.Otp, ct))
        {
            case VerifyOtpResult.Right right:
                return await ProvenPhone.ClaimAsync(claim, turn, right.Phone, ct) ? Outcome.Mine : Outcome.Registered;
            case VerifyOtpResult.Wrong wrong:
                turn.Put("triesLeft", wrong.TriesLeft.ToString(CultureInfo.InvariantCulture));
                turn.Put("validMinutes", Waiting.Minutes(wrong.ValidFor));
                return Outcome.Wrong;
            case VerifyOtpResult.Locked locked:
                turn.Put("waitMinutes", Waiting.Minutes(locked.Wait));
                return Outcome.Locked;
            default:
                return Outcome.Expired;
        }
    }
}
