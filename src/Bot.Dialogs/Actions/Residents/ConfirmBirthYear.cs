using System.Globalization;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Dialogs.Actions.Residents;

internal sealed record BirthYearAnswer(int BirthYear);

/// <summary>
/// The year of birth: for a registered phone it decides whether it is the same person, for anybody else it is written into the profile.
/// </summary>
[DialogAction("profile.confirm-year")]
internal sealed class ConfirmBirthYear(ConfirmOwner confirm, BeginResident begin) : DialogAction<BirthYearAnswer, ConfirmBirthYear.Outcome>
{
    public enum Outcome
    {
        /// <summary>The registered person is back.</summary>
        Known,

        /// <summary>Written down for a new person.</summary>
        Saved,

        /// <summary>Written down; under 16, so a guardian must agree.</summary>
        NeedsGuardian,

        /// <summary>Not the year of the person registered under the phone.</summary>
        Mismatch,

        /// <summary>Too many years tried for this phone today.</summary>
        TooMany,
    }

    public override async ValueTask<Outcome> RunAsync(BirthYearAnswer answers, DialogTurn turn, CancellationToken ct)
    {
        var resident = await turn.ResidentAsync(ct);
        var proven = turn.Value(ProvenPhone.ValueName);
        if (proven.Length > 0 && resident?.Phone?.E164 != proven)
        {
            return await ConfirmAsync(PhoneNumber.FromE164(proven), answers.BirthYear, turn, ct);
        }

        resident ??= await begin.ExecuteAsync(turn.Domain(), turn.Language, ct);
        turn.RememberResident(await SaveProfile.ExecuteAsync(turn.Domain(), resident, new ProfileChange { BirthYear = answers.BirthYear }, ct));
        return BirthYear.NeedsGuardian(answers.BirthYear, VietnamTime.Date(turn.Now)) ? Outcome.NeedsGuardian : Outcome.Saved;
    }

    private async ValueTask<Outcome> ConfirmAsync(PhoneNumber proven, int year, DialogTurn turn, CancellationToken ct)
    {
        switch (await confirm.ExecuteAsync(turn.Domain(), proven, year, ct))
        {
            case OwnerCheck.Joined joined:
                turn.RememberResident(joined.Resident);
                return Outcome.Known;
            case OwnerCheck.TooMany:
                return Outcome.TooMany;
            default:
                return Outcome.Mismatch;
        }
    }
}
