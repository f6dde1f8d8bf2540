using Bot.Domain.Residents;

namespace Bot.Dialogs.Actions.Residents;

/// <summary>The phone that was proven in this flow, kept as a value that no answer can change.</summary>
internal static class ProvenPhone
{
    internal const string ValueName = "provenPhone";

    /// <summary>True when the phone is now the person's own, false when somebody is registered under it.</summary>
    internal static async ValueTask<bool> ClaimAsync(ClaimPhone claim, DialogTurn turn, PhoneNumber phone, CancellationToken ct)
    {
        turn.Put(ValueName, phone.E164);
        var result = await claim.ExecuteAsync(turn.Domain(), phone, turn.Language, ct);
        if (result is PhoneClaim.Mine mine)
        {
            turn.RememberResident(mine.Resident);
            return true;
        }

        return false;
    }

    internal static PhoneNumber Of(DialogTurn turn) =>
        turn.Value(ValueName) is { Length: > 0 } e164 ? PhoneNumber.FromE164(e164) : throw new InvalidOperationException("no phone was proven in this flow");
}
