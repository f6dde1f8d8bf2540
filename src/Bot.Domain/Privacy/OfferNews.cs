using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.Privacy;

/// <summary>
/// Decides whether a person is offered news now: once, and never to who takes them already. That it was offered is kept, so that nobody who did
/// not take it up is asked again (Law 91/2025/QH15, Article 9: silence is no consent).
/// </summary>
public static class OfferNews
{
    /// <summary>The person with the offer noted, or null when there is nothing to offer.</summary>
    public static async ValueTask<Resident?> ExecuteAsync(DomainTurn turn, Resident resident, CancellationToken ct)
    {
        if (resident.NewsOfferedAt is not null || await turn.Records.Consents.InForceAsync(resident.Id, ConsentPurpose.News, ct) is not null)
        {
            return null;
        }

        var offered = resident with { NewsOfferedAt = turn.Now };
        await turn.Records.Residents.SaveAsync(offered, ct);
        return offered;
    }
}
