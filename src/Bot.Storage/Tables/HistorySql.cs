using Bot.Domain.VenueHistory;

namespace Bot.Storage.Tables;

/// <summary>
/// The texts of <see cref="VenueHistoryTable"/>: one for each shape of filter, so that both databases plan each by its own index. Values:
/// 1 asker, 2 venue, 3 from, 4 before, 5 people, 6 controller.
/// </summary>
internal static class HistorySql
{
    private const string ActiveTie = "p.resident = ?1 AND p.state = 2";
    internal const string MaySee = ActiveTie + " AND p.role <= 2";

    private static readonly Dictionary<(Kind, bool Venue, bool People, bool Controller), Sql> Built = Build();

    private enum Kind
    {
        Page,
        Count,
        Persons,
        Recent,
    }

    public static Sql Since { get; } = new(
        $"SELECT {CheckInTable.Columns} FROM venue_people p CROSS JOIN check_ins c WHERE {ActiveTie} AND (?2 = 0 OR p.venue = ?2) AND c.venue = p.venue AND c.at >= ?3 LIMIT ?4");

    public static Sql Helpers { get; } = new(
        $"""
        SELECT DISTINCT o.resident FROM venue_people p JOIN venue_people o ON o.venue = p.venue AND o.state = 2
        WHERE {MaySee} AND (?2 = 0 OR p.venue = ?2) ORDER BY o.resident LIMIT ?3
        """);

    public static Sql Venues { get; } = new(
        $"SELECT {VenueTable.Columns} FROM venue_people p JOIN venues v ON v.id = p.venue WHERE {MaySee} ORDER BY p.since DESC, p.id DESC LIMIT ?2 OFFSET ?3");

    public static Sql CountVenues { get; } = new($"SELECT count(*) FROM venue_people p WHERE {MaySee}");

    /// <summary>And 7, 8 the mark, 9 rows of each venue, 10 rows, 11 rows left out.</summary>
    public static Sql Page(HistoryFilter filter) => Of(Kind.Page, filter);

    /// <summary>And 7 the most.</summary>
    public static Sql Count(HistoryFilter filter) => Of(Kind.Count, filter);

    /// <summary>And 7 the most.</summary>
    public static Sql Persons(HistoryFilter filter) => Of(Kind.Persons, filter);

    /// <summary>Residents and venues of the newest; and 7 rows of each venue.</summary>
    public static Sql Recent(HistoryFilter filter) => Of(Kind.Recent, filter with { People = null });

    private static Sql Of(Kind kind, HistoryFilter filter) => Built[(kind, filter.Venue is not null, filter.People is not null, filter.Controller is not null)];

    private static Dictionary<(Kind, bool, bool, bool), Sql> Build()
    {
        bool[] both = [false, true];
        var all = from kind in Enum.GetValues<Kind>() from venue in both from people in both from controller in both select (kind, venue, people, controller);
        return all.ToDictionary(k => k, k => Text(k.kind, k.venue ? $"p.venue = ?2 AND {MaySee}" : MaySee, k.people, k.controller));
    }

    private static Sql Text(Kind kind, string allowed, bool people, bool controller)
    {
        var chosen = controller ? " AND c.controller = ?6" : string.Empty;
        return (kind, people) switch
        {
            (Kind.Page, true) => new(
                $"""
                SELECT {CheckInTable.Columns}, {VenueTable.Columns} FROM {OfPeople(allowed, chosen)} AND (c.at, c.id) < (?7, ?8)
                ORDER BY c.at DESC, c.id DESC LIMIT ?10 OFFSET ?11
                """)
            { Postgres = $"SELECT {CheckInTable.Columns}, {VenueTable.Columns} FROM {Unfolded(OfPeople(allowed, chosen))} AND (c.at, c.id) < (?7, ?8) ORDER BY c.at DESC, c.id DESC LIMIT ?10 OFFSET ?11" },
            (Kind.Page, false) => Newest(
                $"SELECT {CheckInTable.Columns}, {VenueTable.Columns}",
                allowed,
                $"{chosen} AND (c.at, c.id) < (?7, ?8) ORDER BY c.at DESC, c.id DESC LIMIT ?9",
                "ORDER BY c.at DESC, c.id DESC LIMIT ?10 OFFSET ?11"),
            (Kind.Recent, _) => Newest("SELECT c.resident, c.venue", allowed, $"{chosen} ORDER BY c.at DESC, c.id DESC LIMIT ?7", "ORDER BY c.at DESC, c.id DESC"),
            (_, true) => new($"SELECT {Number(kind)} FROM (SELECT c.resident FROM {OfPeople(allowed, chosen)} LIMIT ?7) n")
            { Postgres = $"SELECT {Number(kind)} FROM (SELECT c.resident FROM {Unfolded(OfPeople(allowed, chosen))} LIMIT ?7) n" },
            _ => new(
                $"""
                SELECT {Number(kind)} FROM (SELECT {(kind == Kind.Count ? "1" : "c.resident")} FROM venue_people p CROSS JOIN check_ins c
                WHERE {allowed} AND c.venue = p.venue AND c.at >= ?3 AND c.at < ?4{chosen} LIMIT ?7) n
                """),
        };
    }

    /// <summary>The newest rows of each venue, by which the newest of all are found without sorting more.</summary>
    private static Sql Newest(string select, string allowed, string rest, string order)
    {
        const string Between = "c.venue = p.venue AND c.at >= ?3 AND c.at < ?4";
        return new(
            $"""
            {select} FROM venue_people p CROSS JOIN check_ins c JOIN venues v ON v.id = p.venue
            WHERE {allowed} AND c.id IN (SELECT c.id FROM check_ins c WHERE {Between}{rest}) {order}
            """)
        {
            Postgres = $"{select} FROM venue_people p CROSS JOIN LATERAL (SELECT c.* FROM check_ins c WHERE {Between}{rest}) c JOIN venues v ON v.id = p.venue WHERE {allowed} {order}",
        };
    }

    // The plus keeps SQLite from going by venue: a person has few rows, a venue many.
    private static string OfPeople(string allowed, string chosen) =>
        $"json_each(?5) r CROSS JOIN check_ins c JOIN venues v ON v.id = c.venue WHERE c.resident = r.value AND c.at >= ?3 AND c.at < ?4{chosen} AND +c.venue IN (SELECT p.venue FROM venue_people p WHERE {allowed})";

    private static string Unfolded(string text) => text.Replace("json_each(?5) r", "json_array_elements_text(CAST(?5 AS json)) r (value)", StringComparison.Ordinal)
        .Replace("c.resident = r.value", "c.resident = CAST(r.value AS bigint)", StringComparison.Ordinal);

    private static string Number(Kind kind) => kind == Kind.Count ? "count(*)" : "count(DISTINCT n.resident)";
}
