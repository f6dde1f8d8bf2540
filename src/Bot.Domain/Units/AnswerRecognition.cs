using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Domain.Units;

/// <summary>What a person says to the roles that the list has for the verified phone, and what somebody who keeps the list says about a doubted row.</summary>
public static class AnswerRecognition
{
    /// <summary>The roles of the person that nobody was told of yet; from now on they count as told.</summary>
    public static async ValueTask<IReadOnlyList<HeldRole>> GreetAsync(DomainTurn turn, ResidentId resident, CancellationToken ct)
    {
        var rows = (await turn.Records.UnitPeople.OfResidentAsync(resident, VietnamTime.Date(turn.Now), ct)).Where(p => p.WelcomedAt is null).ToList();
        var units = (await turn.Records.Units.FindManyAsync([.. rows.Select(p => p.Unit).Distinct()], ct)).ToDictionary(u => u.Id);
        foreach (var row in rows)
        {
            await turn.Records.UnitPeople.SaveAsync(row with { WelcomedAt = turn.Now.Whole() }, ct);
        }

        return [.. rows.Select(p => new HeldRole(p, units[p.Unit]))];
    }

    /// <summary>"That is not me": the rows give no right until somebody confirmed them. Says how many.</summary>
    public static async ValueTask<int> DenyAsync(DomainTurn turn, ResidentId resident, IReadOnlyCollection<long> rows, CancellationToken ct)
    {
        var denied = (await turn.Records.UnitPeople.OfResidentAsync(resident, VietnamTime.Date(turn.Now), ct)).Where(p => rows.Contains(p.Id)).ToList();
        foreach (var row in denied)
        {
            await turn.Records.UnitPeople.SaveAsync(row with { Tie = UnitTie.Doubted }, ct);
            await UnitNotes.OfPersonAsync(turn, resident.ToString(), "unit.denied", row, ct);
        }

        return denied.Count;
    }

    /// <summary>Rows that this person may confirm: those of units in reach whose phone went to somebody else or whose person said no.</summary>
    public static async ValueTask<IReadOnlyList<HeldRole>> ToConfirmAsync(DomainTurn turn, ResidentId keeper, CancellationToken ct)
    {
        var found = new List<HeldRole>();
        if ((await UnitRights.ScopesAsync(turn, keeper, UnitDeed.Confirm, ct)).Count == 0)
        {
            return found;
        }

        foreach (var row in await turn.Records.UnitPeople.ToConfirmAsync(VietnamTime.Date(turn.Now), ct))
        {
            if (row.Resident != keeper && await UnitRights.MayAsync(turn, keeper, row.Unit, UnitDeed.Confirm, ct)
                && await turn.Records.Units.FindAsync(row.Unit, ct) is { } unit)
            {
                found.Add(new HeldRole(row, unit));
            }
        }

        return found;
    }

    /// <summary>The present holder of the phone is the person of the list: the row is bound anew, or waits for whoever verifies the phone.</summary>
    public static async ValueTask<bool> ConfirmAsync(DomainTurn turn, ResidentId keeper, long row, CancellationToken ct)
    {
        if (await DoubtedAsync(turn, keeper, row, ct) is not { } person)
        {
            return false;
        }

        var holder = await turn.Records.Residents.FindByPhoneAsync(person.Phone, ct);
        var confirmed = person with { Tie = holder is null ? UnitTie.Listed : UnitTie.Recognised, Resident = holder?.Id, WelcomedAt = null };
        await turn.Records.UnitPeople.SaveAsync(confirmed, ct);
        await UnitNotes.OfPersonAsync(turn, keeper.ToString(), "unit.confirmed", confirmed, ct);
        return true;
    }

    /// <summary>The row is wrong: its role ends today.</summary>
    public static async ValueTask<bool> EndAsync(DomainTurn turn, ResidentId keeper, long row, CancellationToken ct)
    {
        if (await DoubtedAsync(turn, keeper, row, ct) is not { } person)
        {
            return false;
        }

        await DelegateClerk.EndAsync(turn, keeper.ToString(), person, "unit.role-ended", ct);
        return true;
    }

    // Nobody confirms what is said about oneself.
    private static async ValueTask<UnitPerson?> DoubtedAsync(DomainTurn turn, ResidentId keeper, long row, CancellationToken ct) =>
        await turn.Records.UnitPeople.FindAsync(row, ct) is { NeedsConfirming: true } person && person.IsInForce(VietnamTime.Date(turn.Now))
        && (await turn.Records.Residents.FindByPhoneAsync(person.Phone, ct))?.Id != keeper
        && await UnitRights.MayAsync(turn, keeper, person.Unit, UnitDeed.Confirm, ct)
            ? person
            : null;
}
