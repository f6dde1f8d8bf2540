using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Units;

/// <summary>
/// A person with roles deletes himself: the rows are bound to nobody any more. What the office's list says stays with the office, which keeps
/// it for its own duty, but gives no right to whoever verifies the phone next until somebody confirms it; a clerk whom a head had named goes
/// altogether.
/// </summary>
public static class ForgetOfficial
{
    public static async ValueTask ExecuteAsync(DomainTurn turn, ResidentId resident, CancellationToken ct)
    {
        foreach (var row in await turn.Records.UnitPeople.AllOfResidentAsync(resident, ct))
        {
            await (row.DelegatedBy is null
                ? turn.Records.UnitPeople.SaveAsync(row with { Resident = null, Tie = UnitTie.Doubted, WelcomedAt = null }, ct)
                : turn.Records.UnitPeople.RemoveAsync(row.Id, ct));
        }
    }
}
