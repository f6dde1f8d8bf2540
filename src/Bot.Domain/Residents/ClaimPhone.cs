using Bot.Domain.Records;

namespace Bot.Domain.Residents;

/// <summary>
/// A phone was proven in a chat (by the platform's own contact card or by a one-time code). It becomes the person's phone,
/// unless somebody is registered under it already.
/// </summary>
public sealed class ClaimPhone(BeginResident begin)
{
    public async ValueTask<PhoneClaim> ExecuteAsync(DomainTurn turn, PhoneNumber proven, string language, CancellationToken ct)
    {
        var mine = await begin.ExecuteAsync(turn, language, ct);
        if (mine.Phone == proven)
        {
            return new PhoneClaim.Mine(mine);
        }

        var registered = await turn.Records.Residents.FindByPhoneAsync(proven, ct);
        if (registered is null)
        {
            return new PhoneClaim.Mine(await OwnPhone.GiveAsync(turn, mine, proven, ct));
        }

        return registered.BirthYear is null
            ? new PhoneClaim.Mine(await OwnPhone.JoinAsync(turn, mine, registered, ct))
            : new PhoneClaim.Registered();
    }
}
