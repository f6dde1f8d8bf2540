using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Venues;

/// <summary>
/// Takes a person's role at a venue away: the owner of anybody else's, everybody of one's own. The owner's own ends only by handing the venue
/// on, so that no venue is left without anybody.
/// </summary>
public static class EndRole
{
    /// <summary>The role that ended, or null when it was not to be ended by this person.</summary>
    public static async ValueTask<VenueRole?> ExecuteAsync(DomainTurn turn, ResidentId actor, (ResidentId Person, VenueId Venue) whose, CancellationToken ct)
    {
        if (await turn.Records.VenuePeople.RoleAsync(whose.Venue, whose.Person, ct) is not { } role || role == VenueRole.Owner)
        {
            return null;
        }

        if (actor != whose.Person && await VenueRights.AllowAsync(turn, actor, whose.Venue, VenueDeed.Govern, ct) is null)
        {
            return null;
        }

        await turn.Records.VenuePeople.RemoveAsync(whose.Venue, whose.Person, ct);
        await VenueNotes.OfPersonAsync(turn, actor, actor == whose.Person ? "venue.left" : "venue.person-removed", whose, ct);
        return role;
    }
}
