using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Units;

namespace Bot.Domain.Residents;

/// <summary>The writes that the use cases around a proven phone share.</summary>
internal static class OwnPhone
{
    internal static async ValueTask<Resident> GiveAsync(DomainTurn turn, Resident resident, PhoneNumber phone, CancellationToken ct)
    {
        var changed = resident with { Phone = phone };
        if (await turn.Records.Residents.SaveAsync(changed, ct) == SaveResident.PhoneTaken)
        {
            throw new InvalidOperationException("the phone was taken within the turn that found it free");
        }

        await NoteAsync(turn, resident.Id, "resident.phone-proven", ct);
        await RecogniseOfficial.ExecuteAsync(turn, changed, ct);
        return changed;
    }

    /// <summary>What the chat gathered so far moves to the registered person, whose own profile wins.</summary>
    internal static async ValueTask<Resident> JoinAsync(DomainTurn turn, Resident gathered, Resident registered, CancellationToken ct)
    {
        await turn.Records.Residents.MergeAsync(gathered.Id, registered.Id, ct);
        var joined = registered with
        {
            Name = registered.Name ?? gathered.Name,
            BirthYear = registered.BirthYear ?? gathered.BirthYear,
            Sex = registered.Sex ?? gathered.Sex,
            Address = registered.Address ?? gathered.Address,
            Details = registered.Details.FilledFrom(gathered.Details),
            DetailsOfferedAt = registered.DetailsOfferedAt ?? gathered.DetailsOfferedAt,
            NewsOfferedAt = registered.NewsOfferedAt ?? gathered.NewsOfferedAt,
        };
        await turn.Records.Residents.SaveAsync(joined, ct);
        await turn.Records.Residents.LinkChatAsync(turn.Chat, joined.Id, turn.Now, ct);
        await NoteAsync(turn, joined.Id, "resident.chat-joined", ct);
        await RecogniseOfficial.ExecuteAsync(turn, joined, ct);
        return joined;
    }

    internal static ValueTask NoteAsync(DomainTurn turn, ResidentId about, string action, CancellationToken ct) =>
        turn.Records.Audit.AppendAsync(new AuditEntry(turn.Now, about.ToString(), action, about.ToString(), turn.Chat.Channel), ct);
}
