using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Domain.VenueImport;

/// <summary>Whether a person may send a list of venues: the owner of at least one, so many a day. The first venue is registered by hand.</summary>
public abstract record ImportAllowance
{
    private ImportAllowance()
    {
    }

    public sealed record NotOwner : ImportAllowance;

    /// <summary>So many venues may still come today; 0 is possible.</summary>
    public sealed record Left(int Venues) : ImportAllowance;

    public static async ValueTask<ImportAllowance> OfAsync(DomainTurn turn, ResidentId who, CancellationToken ct)
    {
        var newest = await turn.Records.VenuePeople.VenuesOfAsync(who, VenueFilter.All, 0, ImportPolicy.DailyFromOwner, ct);
        if (!newest.Page.Any(h => h.Person.Role == VenueRole.Owner))
        {
            return new NotOwner();
        }

        var today = newest.Page.Count(h => h.Person.Role == VenueRole.Owner && h.Venue.CreatedAt > turn.Now.AddDays(-1));
        return new Left(ImportPolicy.DailyFromOwner - today);
    }
}
