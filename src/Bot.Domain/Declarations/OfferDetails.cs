using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Declarations;

/// <summary>
/// Decides whether a person is asked for <see cref="PersonDetails"/> before declaring: with the first declaration only. Decision 2666/QĐ-BYT of
/// 29 May 2021: the whole form the first time, later nothing but health and contacts.
/// </summary>
public static class OfferDetails
{
    /// <summary>The person with the offer noted, or null when there is nothing to ask.</summary>
    public static async ValueTask<Resident?> ExecuteAsync(DomainTurn turn, Resident resident, CancellationToken ct)
    {
        if (resident.DetailsOfferedAt is not null || resident.Details != PersonDetails.None
            || await turn.Records.Declarations.LatestOwnAsync(resident.Id, ct) is not null)
        {
            return null;
        }

        var offered = resident with { DetailsOfferedAt = turn.Now };
        await turn.Records.Residents.SaveAsync(offered, ct);
        return offered;
    }
}
