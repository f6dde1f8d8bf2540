using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>
/// Makes a venue with its code, and the person its owner. Likely twins are told first, within the same transaction: of two people who
/// register one place at once, the second is asked about the first one's.
/// </summary>
public sealed class RegisterVenue(VenueKeeper keeper)
{
    /// <summary>Whether the person may register no more today.</summary>
    public static async ValueTask<bool> HasTooManyAsync(DomainTurn turn, ResidentId owner, CancellationToken ct)
    {
        var newest = await turn.Records.VenuePeople.VenuesOfAsync(owner, VenueFilter.All, 0, VenuePolicy.DailyRegistrations, ct);
        return newest.Page.Count(h => h.Venue.CreatedAt > turn.Now.AddDays(-1)) >= VenuePolicy.DailyRegistrations;
    }

    /// <param name="turn">The transaction.</param>
    /// <param name="owner">Who registers.</param>
    /// <param name="wanted">The venue.</param>
    /// <param name="accepted">Twins that the person has seen and says are other places.</param>
    /// <param name="ct">Stops it.</param>
    public async ValueTask<Registration> ExecuteAsync(
        DomainTurn turn, ResidentId owner, NewVenue wanted, IReadOnlySet<VenueId> accepted, CancellationToken ct)
    {
        if (await HasTooManyAsync(turn, owner, ct))
        {
            return new Registration.TooMany();
        }

        await turn.Records.Venues.HoldCommuneAsync(wanted.CommuneCode, ct);
        var twins = await LikelyTwins.OfAsync(
            wanted,
            await turn.Records.Venues.InCommuneAsync(wanted.CommuneCode, ct),
            async venue => await turn.Records.VenuePeople.RoleAsync(venue, owner, ct) is not null);
        return twins.Any(t => !accepted.Contains(t.Id)) ? new Registration.Twins(twins) : new Registration.Registered(
            await keeper.KeepAsync(new VenueMaking(turn.Records, turn.Now, owner.ToString(), turn.Chat.Channel), owner, wanted, label: null, ct));
    }
}
