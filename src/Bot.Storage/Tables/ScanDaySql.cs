namespace Bot.Storage.Tables;

/// <summary>The texts of <see cref="ScanCountTable"/>, and of those who remove scans.</summary>
internal static class ScanDaySql
{
    /// <summary>The Vietnamese day of c.at, in days since 1970.</summary>
    private const string Day = "((c.at + 25200000) / 86400000)";

    private const string Venues = "c.venue IN (SELECT value FROM json_each(?1))";
    private const string Units = "u.unit IN (SELECT value FROM json_each(?1))";

    public static Sql End { get; } = new("SELECT closed_through, gone_before FROM scan_days_end WHERE id = 1");

    public static Sql Close { get; } = new("UPDATE scan_days_end SET closed_through = ? WHERE id = 1 AND closed_through < ?");

    public static Sql GoneBefore { get; } = new("UPDATE scan_days_end SET gone_before = ? WHERE id = 1 AND gone_before < ?");

    public static Sql Oldest { get; } = new("SELECT min(at) FROM check_ins");

    public static Sql LastVenue { get; } = new("SELECT max(id) FROM (SELECT id FROM venues WHERE id > ? ORDER BY id LIMIT ?) v");

    /// <summary>1 day, 2 first venue before, 3 last venue, 4 start, 5 end of the day.</summary>
    public static Sql Keep { get; } = new(
        """
        INSERT INTO scan_days (venue, day, scans, persons, early_scans, early_persons, late_scans, late_persons)
        SELECT c.venue, CAST(?1 AS bigint), count(*), count(DISTINCT c.resident), 0, 0, 0, 0 FROM venues v CROSS JOIN check_ins c
        WHERE v.id > ?2 AND v.id <= ?3 AND c.venue = v.id AND c.at >= ?4 AND c.at < ?5 GROUP BY c.venue
        ON CONFLICT (venue, day) DO UPDATE SET scans = excluded.scans, persons = excluded.persons
        """);

    /// <summary>
    /// All scans of a person (?1), before they are removed. Of an open day they are kept as its early ones, and taken out of what was counted of it
    /// already, where the closing is under way.
    /// </summary>
    public static Sql NoteRemoval { get; } = new(
        $"""
        INSERT INTO scan_days (venue, day, scans, persons, early_scans, early_persons, late_scans, late_persons)
        SELECT g.venue, g.day, 0, 0, CASE WHEN g.day > e.closed_through THEN g.n ELSE 0 END, CASE WHEN g.day > e.closed_through THEN 1 ELSE 0 END,
          CASE WHEN g.day > e.closed_through THEN 0 ELSE g.n END, CASE WHEN g.day > e.closed_through THEN 0 ELSE 1 END
        FROM (SELECT c.venue, {Day} AS day, count(*) AS n FROM check_ins c WHERE c.resident = ?1 GROUP BY c.venue, {Day}) g
          CROSS JOIN scan_days_end e WHERE e.id = 1
        ON CONFLICT (venue, day) DO UPDATE SET
          scans = scan_days.scans - CASE WHEN scan_days.scans >= excluded.early_scans THEN excluded.early_scans ELSE scan_days.scans END,
          persons = scan_days.persons - CASE WHEN scan_days.persons >= excluded.early_persons THEN excluded.early_persons ELSE scan_days.persons END,
          early_scans = scan_days.early_scans + excluded.early_scans, early_persons = scan_days.early_persons + excluded.early_persons,
          late_scans = scan_days.late_scans + excluded.late_scans, late_persons = scan_days.late_persons + excluded.late_persons
        """);

    /// <summary>A scan that comes when its day is closed: 1 venue, 2 day, 3 one when the person is new there on that day, else none.</summary>
    public static Sql NoteLate { get; } = new(
        """
        INSERT INTO scan_days (venue, day, scans, persons, early_scans, early_persons, late_scans, late_persons) VALUES (?1, ?2, 1, ?3, 0, 0, 0, 0)
        ON CONFLICT (venue, day) DO UPDATE SET scans = scan_days.scans + 1, persons = scan_days.persons + excluded.persons
        """);

    public static Sql IsThere { get; } = new("SELECT 1 FROM check_ins WHERE resident = ? AND venue = ? AND at >= ? AND at < ? LIMIT 1");

    /// <summary>Two people turn out to be one (?1 and ?2): where both were, one person less was.</summary>
    public static Sql NoteMerge { get; } = new(
        $"""
        UPDATE scan_days SET persons = persons - 1 WHERE persons > 0 AND (venue, day) IN
          (SELECT c.venue, {Day} FROM check_ins c WHERE c.resident = ?1 INTERSECT SELECT c.venue, {Day} FROM check_ins c WHERE c.resident = ?2)
        """);

    /// <summary>1 venues, 2 first day, 3 day after the last, 4 closed through, 5 gone before. Scans kept, persons of which no row is left.</summary>
    public static Sql Kept { get; } = OfList(
        $"""
        SELECT c.venue, CAST(sum(c.early_scans + CASE WHEN c.day <= ?4 THEN c.scans ELSE 0 END) AS bigint),
          CAST(sum(c.early_persons + CASE WHEN c.day < ?5 THEN c.persons ELSE c.late_persons END) AS bigint)
        FROM scan_days c WHERE {Venues} AND c.day >= ?2 AND c.day < ?3 GROUP BY c.venue
        """);

    /// <summary>1 venues, 2 start, 3 end, 4 when the first open day begins. Open scans, persons.</summary>
    public static Sql Living { get; } = OfList(
        $"""
        SELECT c.venue, CAST(sum(CASE WHEN c.at >= ?4 THEN 1 ELSE 0 END) AS bigint), count(DISTINCT c.resident)
        FROM check_ins c WHERE {Venues} AND c.at >= ?2 AND c.at < ?3 GROUP BY c.venue
        """);

    /// <summary>1 venues, 2 start, 3 end.</summary>
    public static Sql Persons { get; } = OfList($"SELECT count(DISTINCT c.resident) FROM check_ins c WHERE {Venues} AND c.at >= ?2 AND c.at < ?3");

    /// <summary>
    /// 1 units, 2 first day, 3 day after the last, 4 closed through. Venue by venue within, so that ten thousand rows are grouped and not three
    /// hundred thousand. Null for units of which nothing is kept.
    /// </summary>
    public static Sql KeptOfUnits { get; } = OfList(
        $"""
        SELECT u.unit, CAST(sum((SELECT sum(d.early_scans + CASE WHEN d.day <= ?4 THEN d.scans ELSE 0 END)
          FROM scan_days d WHERE d.venue = u.venue AND d.day >= ?2 AND d.day < ?3)) AS bigint)
        FROM unit_venues u WHERE {Units} GROUP BY u.unit
        """);

    /// <summary>1 units, 2 start, 3 end.</summary>
    public static Sql LivingOfUnits { get; } = OfList(
        $"SELECT u.unit, count(*) FROM unit_venues u CROSS JOIN check_ins c WHERE {Units} AND c.venue = u.venue AND c.at >= ?2 AND c.at < ?3 GROUP BY u.unit");

    /// <summary>1 venues, 2 first day, 3 day after the last, 4 closed through.</summary>
    public static Sql KeptByDay { get; } = OfList(
        $"""
        SELECT c.day, CAST(sum(c.early_scans + CASE WHEN c.day <= ?4 THEN c.scans ELSE 0 END) AS bigint),
          CAST(sum(c.early_persons + CASE WHEN c.day <= ?4 THEN c.persons ELSE 0 END) AS bigint)
        FROM scan_days c WHERE {Venues} AND c.day >= ?2 AND c.day < ?3 GROUP BY c.day
        """);

    /// <summary>1 venues, 2 start, 3 end.</summary>
    public static Sql LivingByDay { get; } = OfList(
        $"""
        SELECT g.day, CAST(sum(g.n) AS bigint), CAST(sum(g.p) AS bigint) FROM
          (SELECT c.venue, {Day} AS day, count(*) AS n, count(DISTINCT c.resident) AS p FROM check_ins c
           WHERE {Venues} AND c.at >= ?2 AND c.at < ?3 GROUP BY c.venue, {Day}) g GROUP BY g.day
        """);

    /// <summary>1 venues, 2 closed through.</summary>
    public static Sql LastKept { get; } = OfList(
        $"SELECT c.venue, max(c.day) FROM scan_days c WHERE {Venues} AND (c.early_scans > 0 OR (c.scans > 0 AND c.day <= ?2)) GROUP BY c.venue");

    /// <summary>1 venues, 2 from when on.</summary>
    public static Sql LastLiving { get; } = OfList($"SELECT c.venue, max(c.at) FROM check_ins c WHERE {Venues} AND c.at >= ?2 GROUP BY c.venue");

    /// <summary>1 first day, 2 day after the last, 3 start, 4 end of all of them.</summary>
    public static Sql Faults { get; } = new(
        $"""
        SELECT coalesce(d.venue, l.venue), coalesce(d.day, l.day), coalesce(d.scans, 0), coalesce(l.n, 0), coalesce(d.late_scans, 0)
        FROM (SELECT venue, day, scans, late_scans FROM scan_days WHERE day >= ?1 AND day < ?2) d FULL JOIN
          (SELECT c.venue, {Day} AS day, count(*) AS n FROM check_ins c WHERE c.at >= ?3 AND c.at < ?4 GROUP BY c.venue, {Day}) l
          ON l.venue = d.venue AND l.day = d.day
        WHERE coalesce(d.scans, 0) <> coalesce(l.n, 0) + coalesce(d.late_scans, 0) ORDER BY 2, 1 LIMIT ?5
        """);

    private static Sql OfList(string text) =>
        new(text) { Postgres = text.Replace("SELECT value FROM json_each(?1)", "SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(?1 AS json))", StringComparison.Ordinal) };
}
