using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;

namespace Bot.Domain.Units;

/// <summary>Whom a head names as clerk.</summary>
public sealed record NewClerk(PersonName Name, PhoneNumber Phone);

/// <summary>What became of it.</summary>
public abstract record Delegation
{
    private Delegation()
    {
    }

    public sealed record Named(UnitPerson Clerk) : Delegation;

    /// <summary>The person has this or a greater role in the unit already.</summary>
    public sealed record Already : Delegation;

    /// <summary>The unit has as many clerks as it may.</summary>
    public sealed record TooMany : Delegation;

    /// <summary>Not the head of this unit any more.</summary>
    public sealed record NotAllowed : Delegation;
}

/// <summary>The head names a clerk by phone, who is recognised as everybody in the list is, and takes that back at any time.</summary>
public sealed class DelegateClerk(IdSource ids)
{
    public async ValueTask<Delegation> ExecuteAsync(DomainTurn turn, ResidentId head, (UnitId Unit, NewClerk Who) to, CancellationToken ct)
    {
        await turn.Records.Units.HoldAsync(ct);
        if (await HeadRowAsync(turn, head, to.Unit, ct) is not { } row)
        {
            return new Delegation.NotAllowed();
        }

        var today = VietnamTime.Date(turn.Now);
        var people = await turn.Records.UnitPeople.OfUnitAsync(to.Unit, today, ct);
        if (people.Any(p => p.Phone == to.Who.Phone && (p.Role is UnitRole.Head or UnitRole.Clerk)))
        {
            return new Delegation.Already();
        }

        if (people.Count(p => p.Role == UnitRole.Clerk) >= UnitPolicy.MostClerks)
        {
            return new Delegation.TooMany();
        }

        var clerk = new UnitPerson
        {
            Id = ids.Next(turn.Now), Unit = to.Unit, Role = UnitRole.Clerk, Name = to.Who.Name, Phone = to.Who.Phone, Since = today, DelegatedBy = row.Id,
        };
        await turn.Records.UnitPeople.SaveAsync(clerk, ct);
        await UnitNotes.OfPersonAsync(turn, head.ToString(), "unit.clerk-named", clerk, ct);
        return new Delegation.Named(await RecogniseOfficial.TryBindAsync(turn, clerk, ct));
    }

    /// <summary>Ends a clerk's role; says whether the head may and the clerk was there.</summary>
    public static async ValueTask<bool> WithdrawAsync(DomainTurn turn, ResidentId head, long clerk, CancellationToken ct)
    {
        var today = VietnamTime.Date(turn.Now);
        if (await turn.Records.UnitPeople.FindAsync(clerk, ct) is not { Role: UnitRole.Clerk } row || !row.IsInForce(today)
            || await HeadRowAsync(turn, head, row.Unit, ct) is null)
        {
            return false;
        }

        await EndAsync(turn, head.ToString(), row, "unit.clerk-withdrawn", ct);
        return true;
    }

    /// <summary>Ends a row today. One that began today goes altogether: it never was in force for a whole day.</summary>
    internal static async ValueTask EndAsync(DomainTurn turn, string actor, UnitPerson row, string action, CancellationToken ct)
    {
        var today = VietnamTime.Date(turn.Now);
        await (row.Since < today ? turn.Records.UnitPeople.SaveAsync(row with { Until = today }, ct) : turn.Records.UnitPeople.RemoveAsync(row.Id, ct));
        await UnitNotes.OfPersonAsync(turn, actor, action, row, ct);
    }

    // Of the very unit: a head further up has heads of units below, who name their own clerks.
    private static async ValueTask<UnitPerson?> HeadRowAsync(DomainTurn turn, ResidentId head, UnitId unit, CancellationToken ct) =>
        (await turn.Records.UnitPeople.OfResidentAsync(head, VietnamTime.Date(turn.Now), ct))
            .FirstOrDefault(p => p.Unit == unit && UnitRights.May(p.Role, UnitDeed.Delegate));
}
