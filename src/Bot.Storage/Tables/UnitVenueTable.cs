using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Storage.Tables;

internal sealed class UnitVenueTable(Session session) : IUnitVenueStore
{
    private const string Columns = "l.venue, l.unit, l.since";
    private const int ColumnCount = 3;

    private static readonly Sql Upsert = new(
        """
        INSERT INTO unit_venues (venue, unit, since) VALUES (?, ?, ?)
        ON CONFLICT (venue) DO UPDATE SET unit = excluded.unit, since = excluded.since
        """);
    private static readonly Sql Delete = new("DELETE FROM unit_venues WHERE venue = ?");
    private static readonly Sql UnitOf = new($"SELECT {Columns} FROM unit_venues l WHERE l.venue = ?");
    private static readonly Sql VenuesOf = new(
        $"SELECT {Columns}, {VenueTable.Columns} FROM unit_venues l JOIN venues v ON v.id = l.venue WHERE l.unit = ? ORDER BY l.since, l.venue");
    private static readonly Sql OfMany = new($"SELECT {Columns} FROM unit_venues l WHERE l.unit IN (SELECT value FROM json_each(?)) ORDER BY l.unit, l.venue")
    {
        Postgres =
            $"SELECT {Columns} FROM unit_venues l WHERE l.unit IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(? AS json))) ORDER BY l.unit, l.venue",
    };
    private static readonly Sql All = new($"SELECT {Columns} FROM unit_venues l ORDER BY l.venue");

    public ValueTask LinkAsync(UnitVenue link, CancellationToken ct)
    {
        session.Use(Upsert).Bind(link.Venue.Value).Bind(link.Unit.Value).Bind(link.Since).Run();
        return default;
    }

    public ValueTask UnlinkAsync(VenueId venue, CancellationToken ct)
    {
        session.Use(Delete).Bind(venue.Value).Run();
        return default;
    }

    public ValueTask<UnitVenue?> UnitOfAsync(VenueId venue, CancellationToken ct)
    {
        using var row = session.Use(UnitOf).Bind(venue.Value);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<IReadOnlyList<LinkedVenue>> VenuesOfAsync(UnitId unit, CancellationToken ct)
    {
        using var rows = session.Use(VenuesOf).Bind(unit.Value);
        var venues = new List<LinkedVenue>();
        while (rows.Step())
        {
            venues.Add(new LinkedVenue(Read(rows), VenueTable.Read(rows, ColumnCount)));
        }

        return new(venues);
    }

    public ValueTask<IReadOnlyList<UnitVenue>> VenuesOfManyAsync(IReadOnlyList<UnitId> units, CancellationToken ct) =>
        new(ReadAll(session.Use(OfMany).Bind(IdList.Of(units.Select(u => u.Value)))));

    public ValueTask<IReadOnlyList<UnitVenue>> AllAsync(CancellationToken ct) => new(ReadAll(session.Use(All)));

    private static List<UnitVenue> ReadAll(Statement statement)
    {
        using var rows = statement;
        var links = new List<UnitVenue>();
        while (rows.Step())
        {
            links.Add(Read(rows));
        }

        return links;
    }

    private static UnitVenue Read(Statement row) => new(new VenueId(row.Long(0)), new UnitId(row.Long(1)), row.Time(2));
}
