using Bot.Domain.Records;

namespace Bot.Domain.Residents;

/// <summary>
/// The person proved a phone that is registered: the year of birth decides whether it is the same person. A recycled number must not open
/// the former owner's history; nothing of the registered profile is shown before this.
/// </summary>
public sealed class ConfirmOwner(BeginResident begin)
{
    /// <summary>The joined resident, or null when the year does not fit.</summary>
    public async ValueTask<Resident?> ExecuteAsync(DomainTurn turn, PhoneNumber proven, int birthYear, CancellationToken ct)
    {
        var registered = await turn.Records.Residents.FindByPhoneAsync(proven, ct);
        if (registered is not null && registered.BirthYear is { } year && year != birthYear)
        {
            return null;
        }

        var mine = await begin.ExecuteAsync(turn, registered?.Language ?? "vi", ct);
        return registered is null ? await OwnPhone.GiveAsync(turn, mine, proven, ct)
            : registered.Id == mine.Id ? mine
            : await OwnPhone.JoinAsync(turn, mine, registered, ct);
    }
}
