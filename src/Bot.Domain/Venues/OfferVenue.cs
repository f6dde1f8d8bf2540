using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>What became of offering a venue.</summary>
public enum OfferAnswer
{
    /// <summary>It waits for the other's yes, whether or not the phone is known here.</summary>
    Offered,

    /// <summary>The phone is the owner's own.</summary>
    OwnPhone,

    NotAllowed,

    /// <summary>The venue was offered too often today: each offer may tell somebody.</summary>
    TooMany,
}

/// <summary>The owner's half of handing a venue on. The other half is <see cref="AnswerOffer"/>.</summary>
public static class OfferVenue
{
    private const string Action = "venue.transfer-offered";

    public static async ValueTask<OfferAnswer> ExecuteAsync(DomainTurn turn, Resident owner, VenueId venue, PhoneNumber to, CancellationToken ct)
    {
        if (await VenueRights.AllowAsync(turn, owner.Id, venue, VenueDeed.Govern, ct) is null)
        {
            return OfferAnswer.NotAllowed;
        }

        if (owner.Phone == to)
        {
            return OfferAnswer.OwnPhone;
        }

        var offered = (await turn.Records.Audit.AboutAsync(venue.ToString(), VenuePolicy.DailyOffers * 4, ct)).Count(e => e.Action == Action && e.At > turn.Now.AddDays(-1));
        if (offered >= VenuePolicy.DailyOffers)
        {
            return OfferAnswer.TooMany;
        }

        await turn.Records.VenueTransfers.SaveAsync(new VenueTransfer(venue, owner.Id, to, turn.Now.Whole()), ct);
        await VenueNotes.OfVenueAsync(turn, owner.Id, Action, venue, ct);
        return OfferAnswer.Offered;
    }

    /// <summary>Takes an offer back; false when there is none of this owner.</summary>
    public static async ValueTask<bool> TakeBackAsync(DomainTurn turn, ResidentId owner, VenueId venue, CancellationToken ct)
    {
        if (await turn.Records.VenueTransfers.FindAsync(venue, ct) is null || await VenueRights.AllowAsync(turn, owner, venue, VenueDeed.Govern, ct) is null)
        {
            return false;
        }

        await turn.Records.VenueTransfers.RemoveAsync(venue, ct);
        await VenueNotes.OfVenueAsync(turn, owner, "venue.transfer-taken-back", venue, ct);
        return true;
    }
}
