using Bot.Domain.Records;

namespace Bot.Domain.Residents;

/// <summary>Writes what a person says about himself.</summary>
public static class SaveProfile
{
    public static async ValueTask<Resident> ExecuteAsync(DomainTurn turn, Resident resident, ProfileChange change, CancellationToken ct)
    {
        var changed = resident with
        {
            Name = change.Name ?? resident.Name,
            BirthYear = change.BirthYear ?? resident.BirthYear,
            Sex = change.Sex ?? resident.Sex,
            Address = change.Address ?? resident.Address,
            Details = change.Details ?? resident.Details,
            Language = change.Language ?? resident.Language,
        };
        if (changed != resident)
        {
            await turn.Records.Residents.SaveAsync(changed, ct);
        }

        return changed;
    }
}
