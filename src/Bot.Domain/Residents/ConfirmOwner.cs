using Bot.Domain.Records;

namespace Bot.Domain.Residents;

/// <summary>
/// The person proved a phone that is registered: the year of birth decides whether it is the same person. A recycled number must not open
/// the former owner's history; nothing of the registered profile is shown before this, and wrong years are counted in the audit.
/// </summary>
public sealed class ConfirmOwner(BeginResident begin)
{
    private const string WrongYear = "resident.year-mismatch";
    private const int EntriesRead = 50;

    public async ValueTask<OwnerCheck> ExecuteAsync(DomainTurn turn, PhoneNumber proven, int birthYear, CancellationToken ct)
    {
        var registered = await turn.Records.Residents.FindByPhoneAsync(proven, ct);
        if (registered is not null && await HasTriedTooOftenAsync(turn, registered.Id, ct))
        {
            return new OwnerCheck.TooMany();
        }

        if (registered?.BirthYear is { } year && year != birthYear)
        {
            await OwnPhone.NoteAsync(turn, registered.Id, WrongYear, ct);
            return new OwnerCheck.Mismatch();
        }

        var mine = await begin.ExecuteAsync(turn, registered?.Language ?? "vi", ct);
        return new OwnerCheck.Joined(registered is null ? await OwnPhone.GiveAsync(turn, mine, proven, ct)
            : registered.Id == mine.Id ? mine
            : await OwnPhone.JoinAsync(turn, mine, registered, ct));
    }

    private static async ValueTask<bool> HasTriedTooOftenAsync(DomainTurn turn, ResidentId registered, CancellationToken ct)
    {
        var since = turn.Now - ResidentPolicy.YearTriesSpan;
        var entries = await turn.Records.Audit.AboutAsync(registered.ToString(), EntriesRead, ct);
        return entries.Count(e => e.Action == WrongYear && e.At > since) >= ResidentPolicy.YearTries;
    }
}
