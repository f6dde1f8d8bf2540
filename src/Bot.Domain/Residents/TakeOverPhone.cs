using Bot.Domain.Records;

namespace Bot.Domain.Residents;

/// <summary>
/// The phone has a new owner: it leaves the former person's profile (who keeps history and chats) and becomes this person's.
/// </summary>
public sealed class TakeOverPhone(BeginResident begin)
{
    public async ValueTask<Resident> ExecuteAsync(DomainTurn turn, PhoneNumber proven, string language, CancellationToken ct)
    {
        var mine = await begin.ExecuteAsync(turn, language, ct);
        var former = await turn.Records.Residents.FindByPhoneAsync(proven, ct);
        if (former is not null && former.Id == mine.Id)
        {
            return mine;
        }

        if (former is not null)
        {
            await turn.Records.Residents.SaveAsync(former with { Phone = null }, ct);
            await OwnPhone.NoteAsync(turn, former.Id, "resident.phone-released", ct);
        }

        return await OwnPhone.GiveAsync(turn, mine, proven, ct);
    }
}
