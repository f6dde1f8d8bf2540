using Bot.Domain.Records;

namespace Bot.Domain.Residents;

/// <summary>The resident a chat speaks for; the first consent makes one where there is none.</summary>
public sealed class BeginResident(IdSource ids)
{
    public async ValueTask<Resident> ExecuteAsync(DomainTurn turn, string language, CancellationToken ct)
    {
        var known = await turn.Records.Residents.FindByChatAsync(turn.Chat, ct);
        if (known is not null)
        {
            return known;
        }

        var resident = new Resident { Id = new ResidentId(ids.Next(turn.Now)), CreatedAt = turn.Now, Language = language };
        await turn.Records.Residents.SaveAsync(resident, ct);
        await turn.Records.Residents.LinkChatAsync(turn.Chat, resident.Id, turn.Now, ct);
        return resident;
    }
}
