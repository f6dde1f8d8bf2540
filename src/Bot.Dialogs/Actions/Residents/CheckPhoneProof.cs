using Bot.Dialogs.Engine;
using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>The phone a person gave, as the flow keeps it.</summary>
internal sealed record PhoneAnswer(PhoneNumber Phone);

/// <summary>
/// A phone shared by the platform's own card needs no code. The proof is put as a value of its own, because an answer may be edited later
/// and a value may not.
/// </summary>
[DialogAction("phone.check-proof", Puts = [ProvenPhone.ValueName])]
internal sealed class CheckPhoneProof(ClaimPhone claim) : DialogAction<PhoneAnswer, CheckPhoneProof.Outcome>
{
    public enum Outcome
    {
        /// <summary>Proven, and from now on the person's own.</summary>
        Mine,

        /// <summary>Proven, but somebody is registered under it: the year of birth decides.</summary>
        Registered,

        /// <summary>Only typed: a one-time code must prove it.</summary>
        Unproven,
    }

    public override async ValueTask<Outcome> RunAsync(PhoneAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        if (turn.Value("phone" + EngineValues.Proven) != "yes")
        {
            return Outcome.Unproven;
        }

        return await ProvenPhone.ClaimAsync(claim, turn, answers.Phone, ct) ? Outcome.Mine : Outcome.Registered;
    }
}
