using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.Storage.Tables;

internal sealed class CheckInTable(Session session) : ICheckInStore
{
    /// <summary>Of the table as "c"; read by <see cref="Read"/>.</summary>
    public const string Columns = "c.id, c.venue, c.resident, c.at, c.direction, c.source, c.is_repeat, c.controller";
    public const int ColumnCount = 8;

    private static readonly Sql Insert = new(
        "INSERT INTO check_ins (id, venue, resident, at, direction, source, is_repeat, controller) VALUES (?, ?, ?, ?, ?, ?, ?, ?)")
    {
        IsRowInsert = true,
        OwnerAt = 2,
    };
    /// <summary>Fetched ahead for turns that begin with a venue's code.</summary>
    public static readonly Sql LatestAtVenue = new(
        $"SELECT {Columns} FROM check_ins c WHERE c.resident = ? AND c.venue = ? AND c.at >= ? ORDER BY c.at DESC, c.id DESC LIMIT 1")
    { OwnerAt = 0 };
    private static readonly Sql Latest = new($"SELECT {Columns} FROM check_ins c WHERE c.resident = ? ORDER BY c.at DESC, c.id DESC LIMIT 1");
    private static readonly Sql History = new(
        $"""
        SELECT {Columns}, {VenueTable.Columns} FROM check_ins c JOIN venues v ON v.id = c.venue
        WHERE c.resident = ? ORDER BY c.at DESC, c.id DESC LIMIT ? OFFSET ?
        """);
    private static readonly Sql OpenEntries = new(
        $"""
        SELECT {Columns}, {VenueTable.Columns} FROM check_ins c JOIN venues v ON v.id = c.venue
        WHERE c.direction = 1 AND (c.at, c.id) > (?, ?) AND c.at < ?
          AND NOT EXISTS (SELECT 1 FROM check_ins l WHERE l.resident = c.resident AND (l.at, l.id) > (c.at, c.id))
        ORDER BY c.at, c.id LIMIT ?
        """);
    private static readonly Sql Count = new("SELECT count(*) FROM check_ins WHERE resident = ?");
    private static readonly Sql DeleteOf = new("DELETE FROM check_ins WHERE resident = ?");
    // Along the ids, which rise with time: it costs the rows that go and no more, however many stay, and needs no index of its own.
    private static readonly Sql Purge = new("DELETE FROM check_ins WHERE id IN (SELECT id FROM check_ins WHERE id < ?1 AND at < ?2 ORDER BY id LIMIT ?3)")
    {
        // An array leaves no choice of plan: a join may be made by reading every month. The second time keeps later months out of it.
        Postgres = "DELETE FROM check_ins WHERE id = ANY (ARRAY (SELECT id FROM check_ins WHERE id < ?1 AND at < ?2 ORDER BY id LIMIT ?3)) AND at < ?2",
    };

    // What is left then: after the clock was ahead and set back, ids are those of a later time. Venue by venue, so that it costs what there are venues.
    private static readonly Sql PurgeLate = new("DELETE FROM check_ins WHERE id IN (SELECT c.id FROM venues v CROSS JOIN check_ins c ON c.venue = v.id AND c.at < ?1 LIMIT ?2)")
    {
        Postgres =
            """
            DELETE FROM check_ins WHERE id = ANY (ARRAY (
              SELECT c.id FROM venues v CROSS JOIN LATERAL (SELECT id FROM check_ins WHERE venue = v.id AND at < ?1 ORDER BY at LIMIT ?2) c LIMIT ?2)) AND at < ?1
            """,
    };

    private readonly ScanDays _days = new(session);

    public ValueTask AddAsync(CheckIn checkIn, CancellationToken ct)
    {
        _days.Adding(checkIn);
        session.Use(Insert)
            .Bind(checkIn.Id).Bind(checkIn.Venue.Value).Bind(checkIn.Resident.Value).Bind(checkIn.At)
            .Bind((int)checkIn.Direction).Bind((int)checkIn.Source).Bind(checkIn.IsRepeat).Bind(checkIn.Controller?.Value).Run();
        return default;
    }

    /// <summary>
    /// From when on the latest scan is looked for, so that no older month is touched: whole days, by which turns of one transaction ask alike.
    /// </summary>
    public static DateTimeOffset DayOf(DateTimeOffset since) => new(since.UtcDateTime.Date, TimeSpan.Zero);

    public ValueTask<CheckIn?> LatestAsync(ResidentId resident, VenueId venue, DateTimeOffset since, CancellationToken ct)
    {
        using var row = session.Use(LatestAtVenue).Bind(resident.Value).Bind(venue.Value).Bind(DayOf(since));
        return new(row.Step() && row.Time(3) >= since ? Read(row) : null);
    }

    public ValueTask<CheckIn?> LatestAnywhereAsync(ResidentId resident, CancellationToken ct)
    {
        using var row = session.Use(Latest).Bind(resident.Value);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<IReadOnlyList<Visit>> HistoryAsync(ResidentId resident, int skip, int take, CancellationToken ct)
    {
        using var rows = session.Use(History).Bind(resident.Value).Bind(take).Bind(skip);
        return new(Visits(rows));
    }

    public ValueTask<IReadOnlyList<Visit>> OpenEntriesAsync(RowMark after, DateTimeOffset before, int take, CancellationToken ct)
    {
        using var rows = session.Use(OpenEntries).Bind(after.At).Bind(after.Id).Bind(before).Bind(take);
        return new(Visits(rows));
    }

    public ValueTask<long> CountAsync(ResidentId resident, CancellationToken ct)
    {
        using var count = session.Use(Count).Bind(resident.Value);
        count.Step();
        return new(count.Long(0));
    }

    public ValueTask<long> RemoveOfAsync(ResidentId resident, CancellationToken ct)
    {
        _days.Removing(resident.Value);
        return new(session.Use(DeleteOf).Bind(resident.Value).Changed());
    }

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct)
    {
        var start = _days.RemovingBefore(before);
        if (session.DropMonths("check_ins", start) is > 0 and var dropped)
        {
            return new(dropped);
        }

        var removed = session.Use(Purge).Bind(IdSource.FirstOf(start)).Bind(start).Bind(limit).Changed();
        return new(removed > 0 ? removed : session.Use(PurgeLate).Bind(start).Bind(limit).Changed());
    }

    private static List<Visit> Visits(Statement rows)
    {
        var visits = new List<Visit>();
        while (rows.Step())
        {
            visits.Add(new Visit(Read(rows), VenueTable.Read(rows, ColumnCount)));
        }

        return visits;
    }

    /// <param name="row">A row that begins with <see cref="Columns"/>.</param>
    public static CheckIn Read(Statement row) => new()
    {
        Id = row.Long(0),
        Venue = new VenueId(row.Long(1)),
        Resident = new ResidentId(row.Long(2)),
        At = row.Time(3),
        Direction = (Direction)row.Int(4),
        Source = (ScanSource)row.Int(5),
        IsRepeat = row.Bool(6),
        Controller = row.LongOrNull(7) is { } controller ? new ResidentId(controller) : null,
    };
}
