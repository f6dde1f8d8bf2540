using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>The owner's yes or no to somebody who asked to join.</summary>
public static class AnswerRequest
{
    /// <summary>The person as it stands now; null when the request is gone, is not this owner's to answer, or the venue has its fill of people.</summary>
    public static async ValueTask<VenuePerson?> ExecuteAsync(DomainTurn turn, ResidentId owner, long request, bool isApproved, CancellationToken ct)
    {
        var people = turn.Records.VenuePeople;
        if (await people.FindAsync(request, ct) is not { Tie: VenueTie.Asked } asked
            || await VenueRights.AllowAsync(turn, owner, asked.Venue, VenueDeed.Govern, ct) is null
            || (isApproved && (await people.OfVenueAsync(asked.Venue, VenueTie.Active, ct)).Count >= VenuePolicy.MostPeople))
        {
            return null;
        }

        var answered = asked with { Tie = isApproved ? VenueTie.Active : VenueTie.Declined, Since = turn.Now.Whole() };
        await people.SaveAsync(answered, ct);
        await VenueNotes.OfPersonAsync(turn, owner, isApproved ? "venue.join-approved" : "venue.join-declined", (asked.Resident, asked.Venue), ct);
        return answered;
    }
}
