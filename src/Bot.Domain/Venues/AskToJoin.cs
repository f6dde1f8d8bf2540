using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>What became of asking for a role at somebody else's venue.</summary>
public enum JoinAnswer
{
    /// <summary>The owner decides.</summary>
    Asked,

    /// <summary>The person has a role there already.</summary>
    HasRole,

    /// <summary>An earlier request still waits.</summary>
    Waits,

    /// <summary>The owner said no lately.</summary>
    Declined,

    /// <summary>Too many requests of this person wait.</summary>
    TooMany,

    /// <summary>Nobody is there to answer.</summary>
    NoOwner,
}

/// <summary>"Thêm địa điểm của người khác": whoever has a venue's code may ask its owner for a role. The code alone gives nothing.</summary>
public sealed class AskToJoin(IdSource ids)
{
    /// <returns>The answer, and the owner to be told when it is <see cref="JoinAnswer.Asked"/>.</returns>
    public async ValueTask<(JoinAnswer Answer, ResidentId? Owner)> ExecuteAsync(DomainTurn turn, ResidentId who, VenueId venue, VenueRole role, CancellationToken ct)
    {
        var people = turn.Records.VenuePeople;
        if (await people.FindAsync(venue, who, ct) is { } before && !(before.Tie == VenueTie.Declined && before.Since < turn.Now - VenuePolicy.RequestLife))
        {
            return (before.Tie switch { VenueTie.Active => JoinAnswer.HasRole, VenueTie.Asked => JoinAnswer.Waits, _ => JoinAnswer.Declined }, null);
        }

        if (await people.CountAskedAsync(who, ct) >= VenuePolicy.MostRequestsAtOnce)
        {
            return (JoinAnswer.TooMany, null);
        }

        if ((await people.OfVenueAsync(venue, VenueTie.Active, ct)).FirstOrDefault(p => p.Role == VenueRole.Owner) is not { } owner)
        {
            return (JoinAnswer.NoOwner, null);
        }

        await people.SaveAsync(
            new VenuePerson
            {
                Id = ids.Next(turn.Now), Venue = venue, Resident = who, Role = role == VenueRole.Controller ? VenueRole.Controller : VenueRole.Manager,
                Tie = VenueTie.Asked, Since = turn.Now.Whole(),
            },
            ct);
        await VenueNotes.OfPersonAsync(turn, who, "venue.join-asked", (who, venue), ct);
        return (JoinAnswer.Asked, owner.Resident);
    }
}
