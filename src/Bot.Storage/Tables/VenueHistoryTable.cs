using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Storage.Tables;

/// <summary>
/// Check-ins by venue along (venue, at). Every query goes out from the asker's own rows of venue_people, so that none can answer about a venue
/// of somebody else.
/// </summary>
internal sealed class VenueHistoryTable(Session session, IResidentStore residents) : IVenueHistoryStore
{
    /// <summary>Beyond so many venues the newest page is looked for in growing times, or each venue's newest rows would all be sorted.</summary>
    private const int ManyVenues = 50;

    private static readonly TimeSpan[] Looks = [TimeSpan.FromHours(1), TimeSpan.FromDays(1), TimeSpan.FromDays(7)];

    private readonly HistoryWalk _walk = new(session);

    public ValueTask<HistoryCount> CountAsync(HistoryFilter filter, int most, int mostForPersons, CancellationToken ct)
    {
        if (IsForWalk(filter) && _walk.Count(filter, mostForPersons) is { } counted && counted.Scans <= most)
        {
            return new(counted);
        }

        long scans;
        using (var count = Bind(HistorySql.Count(filter), filter).Bind(most + 1))
        {
            count.Step();
            scans = count.Long(0);
        }

        if (scans > mostForPersons)
        {
            return new(new HistoryCount(Math.Min(scans, most), scans > most, null));
        }

        using var persons = Bind(HistorySql.Persons(filter), filter).Bind(mostForPersons);
        persons.Step();
        return new(new HistoryCount(scans, false, persons.Int(0)));
    }

    public ValueTask<IReadOnlyList<Visit>> PageAsync(HistoryFilter filter, int skip, int take, CancellationToken ct)
    {
        if (IsForWalk(filter) && _walk.Page(filter, skip, take) is { } walked)
        {
            return new(walked);
        }

        if (filter.Venue is null && filter.People is null && CountVenues(filter.Asker) > ManyVenues)
        {
            foreach (var look in Looks.Where(l => filter.Before - l > filter.From))
            {
                var near = Read(filter with { From = filter.Before - look }, null, skip, take);
                if (near.Count == take)
                {
                    return new(near);
                }
            }
        }

        return new(Read(filter, null, skip, take));
    }

    public ValueTask<IReadOnlyList<Visit>> AfterAsync(HistoryFilter filter, RowMark? mark, int take, CancellationToken ct)
    {
        if (filter.Venue is null)
        {
            throw new ArgumentException("goes through one venue at a time", nameof(filter));
        }

        return new(Read(filter, mark, 0, take));
    }

    public async ValueTask<SearchedPeople> PeopleAsync(HistoryFilter filter, int visits, int people, CancellationToken ct)
    {
        var walked = IsForWalk(filter) ? _walk.People(filter, visits, people) : null;
        // An equal share of each venue: the newest of all of them would have to be sorted first.
        var share = filter.Venue is null ? Math.Max(1, visits / Math.Max(1, CountVenues(filter.Asker))) : visits;
        var (ids, isCut) = walked ?? Recent(filter, share, visits, people);
        var found = new List<Resident>(ids.Count);
        foreach (var part in ids.Chunk(200))
        {
            found.AddRange(await residents.FindManyAsync(part, ct));
        }

        return new SearchedPeople(found, isCut);
    }

    public ValueTask<(IReadOnlyList<CheckIn> Scans, bool IsMore)> SinceAsync(ResidentId person, VenueId? venue, DateTimeOffset since, int most, CancellationToken ct)
    {
        using var rows = session.Use(HistorySql.Since).Bind(person.Value).Bind(venue?.Value ?? 0).Bind(since).Bind(most + 1);
        var scans = new List<CheckIn>();
        while (rows.Step())
        {
            scans.Add(CheckInTable.Read(rows));
        }

        return new((scans.Count > most ? scans[..most] : scans, scans.Count > most));
    }

    public ValueTask<IReadOnlyList<ResidentId>> HelpersAsync(ResidentId asker, VenueId? venue, int take, CancellationToken ct)
    {
        using var rows = session.Use(HistorySql.Helpers).Bind(asker.Value).Bind(venue?.Value ?? 0).Bind(take);
        var helpers = new List<ResidentId>();
        while (rows.Step())
        {
            helpers.Add(new ResidentId(rows.Long(0)));
        }

        return new(helpers);
    }

    public ValueTask<IReadOnlyList<Venue>> VenuesAsync(ResidentId asker, int skip, int take, CancellationToken ct)
    {
        using var rows = session.Use(HistorySql.Venues).Bind(asker.Value).Bind(take).Bind(skip);
        var venues = new List<Venue>();
        while (rows.Step())
        {
            venues.Add(VenueTable.Read(rows, 0));
        }

        return new(venues);
    }

    public ValueTask<int> CountVenuesAsync(ResidentId asker, CancellationToken ct) => new(CountVenues(asker));

    private bool IsForWalk(HistoryFilter filter) => HistoryWalk.Fits(filter) && CountVenues(filter.Asker) >= HistoryPolicy.ManyVenues;

    private int CountVenues(ResidentId asker)
    {
        using var row = session.Use(HistorySql.CountVenues).Bind(asker.Value);
        row.Step();
        return row.Int(0);
    }

    private List<Visit> Read(HistoryFilter filter, RowMark? mark, int skip, int take)
    {
        var from = mark ?? new RowMark(filter.Before, long.MaxValue);
        // The mark's own moment may hold further rows; nothing later needs to be looked at.
        var near = mark is { } at && at.At < filter.Before ? filter with { Before = at.At.AddMilliseconds(1) } : filter;
        using var rows = Bind(HistorySql.Page(filter), near).Bind(from.At).Bind(from.Id).Bind(skip + take).Bind(take).Bind(skip);
        var visits = new List<Visit>();
        while (rows.Step())
        {
            visits.Add(new Visit(CheckInTable.Read(rows), VenueTable.Read(rows, CheckInTable.ColumnCount)));
        }

        return visits;
    }

    private (List<ResidentId> Ids, bool IsCut) Recent(HistoryFilter filter, int share, int visits, int people)
    {
        var seen = new HashSet<long>();
        var ids = new List<ResidentId>();
        var ofVenue = new Dictionary<long, int>();
        var rows = 0;
        var isCut = false;
        using var row = Bind(HistorySql.Recent(filter), filter).Bind(share + 1);
        while (row.Step())
        {
            var count = ofVenue.GetValueOrDefault(row.Long(1));
            ofVenue[row.Long(1)] = count + 1;
            if (count == share)
            {
                isCut = true;
                continue;
            }

            if (rows++ == visits)
            {
                return (ids, true);
            }

            if (!seen.Add(row.Long(0)))
            {
                continue;
            }

            if (ids.Count == people)
            {
                return (ids, true);
            }

            ids.Add(new ResidentId(row.Long(0)));
        }

        return (ids, isCut);
    }

    private Statement Bind(Sql sql, HistoryFilter filter) => session.Use(sql)
        .Bind(filter.Asker.Value).Bind(filter.Venue?.Value ?? 0).Bind(filter.From).Bind(filter.Before)
        .Bind(List(filter.People)).Bind(filter.Controller?.Value ?? 0);

    /// <summary>"[1,2]": both databases unfold a JSON list.</summary>
    internal static string List(IEnumerable<ResidentId>? people) => IdList.Of((people ?? []).Select(p => p.Value));
}
