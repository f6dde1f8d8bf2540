using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Domain.VenueHistory;

/// <summary>The check-ins at the venues of one person, asked for by <see cref="HistoryFilter"/>.</summary>
public interface IVenueHistoryStore
{
    /// <summary>Counts at most <paramref name="most"/>, and the persons among them when there are at most <paramref name="mostForPersons"/>.</summary>
    ValueTask<HistoryCount> CountAsync(HistoryFilter filter, int most, int mostForPersons, CancellationToken ct);

    /// <summary>Newest first.</summary>
    ValueTask<IReadOnlyList<Visit>> PageAsync(HistoryFilter filter, int skip, int take, CancellationToken ct);

    /// <summary>Newest first, of the filter's one venue, behind the mark; the first page with null.</summary>
    ValueTask<IReadOnlyList<Visit>> AfterAsync(HistoryFilter filter, RowMark? mark, int take, CancellationToken ct);

    /// <summary>Who is among about the newest <paramref name="visits"/> check-ins, at most so many <paramref name="people"/>; and whether that was everybody.</summary>
    ValueTask<SearchedPeople> PeopleAsync(HistoryFilter filter, int visits, int people, CancellationToken ct);

    /// <summary>Check-ins since the instant at the venue, or all venues, where the person has any role; at most <paramref name="most"/>, and whether there are more.</summary>
    ValueTask<(IReadOnlyList<CheckIn> Scans, bool IsMore)> SinceAsync(ResidentId person, VenueId? venue, DateTimeOffset since, int most, CancellationToken ct);

    /// <summary>Who helps at the venues whose history the person may see, each once, by id.</summary>
    ValueTask<IReadOnlyList<ResidentId>> HelpersAsync(ResidentId asker, VenueId? venue, int take, CancellationToken ct);

    /// <summary>The venues whose history the person may see, newest first.</summary>
    ValueTask<IReadOnlyList<Venue>> VenuesAsync(ResidentId asker, int skip, int take, CancellationToken ct);

    ValueTask<int> CountVenuesAsync(ResidentId asker, CancellationToken ct);
}

/// <summary>Candidates for a search by name.</summary>
/// <param name="People">Each once, newest first.</param>
/// <param name="IsCut">There are more check-ins or people than were looked at.</param>
public sealed record SearchedPeople(IReadOnlyList<Resident> People, bool IsCut);
