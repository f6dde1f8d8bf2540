using System.Globalization;
using Bot.Domain.Audit;
using Bot.Domain.Records;
using Bot.Domain.Residents;

namespace Bot.Domain.VenueHistory;

/// <summary>What came of a search for a person.</summary>
public abstract record FoundVisitors
{
    private FoundVisitors()
    {
    }

    /// <param name="People">At least one.</param>
    /// <param name="IsCut">Only the newest people were looked at.</param>
    public sealed record Some(IReadOnlyList<ResidentId> People, bool IsCut) : FoundVisitors;

    public sealed record Nobody(bool IsCut) : FoundVisitors;

    /// <summary>More than <see cref="HistoryPolicy.MostFoundPeople"/>: more letters are needed.</summary>
    public sealed record TooMany : FoundVisitors;

    /// <summary>Too few letters or digits.</summary>
    public sealed record TooShort : FoundVisitors;
}

/// <summary>
/// Finds visitors of the asker's venues by name or phone. Names are encrypted, so those of the newest visitors are opened, a bounded number.
/// Each search goes into the audit: by many of them hidden digits could be guessed, and that must show.
/// </summary>
public sealed class FindVisitors(PhonePlan plan)
{
    public async ValueTask<FoundVisitors> ExecuteAsync(DomainTurn turn, HistoryFilter filter, string typed, CancellationToken ct)
    {
        if (VisitorSearch.Of(typed, plan) is not { } search)
        {
            return new FoundVisitors.TooShort();
        }

        var (people, isCut) = search.Phone is { } phone ? (await ByPhoneAsync(turn, filter, phone, ct), false) : await ByOpeningAsync(turn, filter, search, ct);
        var where = filter.Venue?.ToString() ?? "all venues";
        await turn.Records.Audit.AppendAsync(
            new AuditEntry(turn.Now, filter.Asker.ToString(), "history.searched", where, people.Count.ToString(CultureInfo.InvariantCulture) + " found"), ct);
        return people.Count switch
        {
            0 => new FoundVisitors.Nobody(isCut),
            > HistoryPolicy.MostFoundPeople => new FoundVisitors.TooMany(),
            _ => new FoundVisitors.Some(people, isCut),
        };
    }

    /// <summary>Only who was at the asker's venues: whether anybody else is known is not told.</summary>
    private static async ValueTask<IReadOnlyList<ResidentId>> ByPhoneAsync(DomainTurn turn, HistoryFilter filter, PhoneNumber phone, CancellationToken ct)
    {
        if (await turn.Records.Residents.FindByPhoneAsync(phone, ct) is not { } person)
        {
            return [];
        }

        var count = await turn.Records.VenueHistory.CountAsync(filter with { People = [person.Id] }, 1, 1, ct);
        return count.Scans > 0 ? [person.Id] : [];
    }

    private static async ValueTask<(IReadOnlyList<ResidentId> People, bool IsCut)> ByOpeningAsync(
        DomainTurn turn, HistoryFilter filter, VisitorSearch search, CancellationToken ct)
    {
        var searched = await turn.Records.VenueHistory.PeopleAsync(filter, HistoryPolicy.MostSearchedVisits, HistoryPolicy.MostSearchedPeople, ct);
        return ([.. searched.People.Where(search.Fits).Select(p => p.Id)], searched.IsCut);
    }
}
