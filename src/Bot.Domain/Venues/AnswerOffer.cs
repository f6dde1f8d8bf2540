using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>
/// The other half of handing a venue on: the person whose proven phone the owner named says yes or no. With a yes the venue has a new owner and
/// the former one no role any more.
/// </summary>
public sealed class AnswerOffer(IdSource ids)
{
    /// <summary>The offer that was answered; null when it is over, was taken back, or is for another phone.</summary>
    public async ValueTask<VenueTransfer?> ExecuteAsync(DomainTurn turn, Resident receiver, VenueId venue, bool isAccepted, CancellationToken ct)
    {
        var records = turn.Records;
        if (receiver.Phone is not { } phone || await records.VenueTransfers.FindAsync(venue, ct) is not { } offer || offer.To != phone
            || !IsGood(offer, turn.Now) || await records.VenuePeople.RoleAsync(venue, offer.Owner, ct) != VenueRole.Owner)
        {
            return null;
        }

        await records.VenueTransfers.RemoveAsync(venue, ct);
        await VenueNotes.OfVenueAsync(turn, receiver.Id, isAccepted ? "venue.transferred" : "venue.transfer-declined", venue, ct);
        if (isAccepted)
        {
            await HandOverAsync(turn, offer, receiver.Id, ct);
        }

        return offer;
    }

    /// <summary>Whether the offer still counts.</summary>
    public static bool IsGood(VenueTransfer offer, DateTimeOffset now) => now <= offer.AskedAt + VenuePolicy.TransferLife;

    private async ValueTask HandOverAsync(DomainTurn turn, VenueTransfer offer, ResidentId receiver, CancellationToken ct)
    {
        var people = turn.Records.VenuePeople;
        var before = await people.FindAsync(offer.Venue, receiver, ct);
        await people.RemoveAsync(offer.Venue, offer.Owner, ct);
        await people.SaveAsync(
            new VenuePerson
            {
                Id = before?.Id ?? ids.Next(turn.Now), Venue = offer.Venue, Resident = receiver, Role = VenueRole.Owner, Tie = VenueTie.Active,
                Since = turn.Now.Whole(), Label = before?.Label,
            },
            ct);
    }
}
