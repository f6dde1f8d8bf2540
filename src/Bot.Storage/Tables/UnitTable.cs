using Bot.Domain.Units;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class UnitTable(Session session) : IUnitStore
{
    private const string Columns = "u.id, u.code, u.name, u.kind, u.parent, u.sector, u.area, u.head_count, u.valid_from, u.valid_to, u.successor, u.is_reporting";
    private const string InForce = "u.valid_from <= ? AND (u.valid_to IS NULL OR u.valid_to > ?)";

    private static readonly Sql ById = new($"SELECT {Columns} FROM units u WHERE u.id = ?");
    private static readonly Sql ByCode = new($"SELECT {Columns} FROM units u WHERE u.code = ?");
    private static readonly Sql Many = new($"SELECT {Columns} FROM units u WHERE u.id IN (SELECT value FROM json_each(?))")
    {
        Postgres = $"SELECT {Columns} FROM units u WHERE u.id IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(? AS json)))",
    };
    private static readonly Sql Children = new($"SELECT {Columns} FROM units u WHERE u.parent = ? AND {InForce}");

    // "UNION" ends the walk even where a hand at the database made a circle.
    private static readonly Sql Subtree = new(
        $"""
        SELECT {Columns} FROM units u WHERE u.id IN (
          WITH RECURSIVE tree (id) AS (SELECT id FROM units WHERE id = ? UNION SELECT c.id FROM units c JOIN tree t ON c.parent = t.id) SELECT id FROM tree)
        AND {InForce}
        """);
    private static readonly Sql Ancestors = new(
        $"""
        SELECT {Columns} FROM units u JOIN (
          WITH RECURSIVE line (id, parent, steps) AS (
            SELECT id, parent, 1 FROM units WHERE id = ?
            UNION SELECT p.id, p.parent, l.steps + 1 FROM units p JOIN line l ON p.id = l.parent WHERE l.steps < ?)
          SELECT id, steps FROM line) a ON a.id = u.id
        ORDER BY a.steps
        """);
    private static readonly Sql Reporting = new($"SELECT {Columns} FROM units u WHERE u.is_reporting = 1 AND {InForce} AND u.id > ? ORDER BY u.id LIMIT ?");
    private static readonly Sql All = new($"SELECT {Columns} FROM units u WHERE u.id > ? ORDER BY u.id LIMIT ?");
    private static readonly Sql Count = new("SELECT count(*) FROM units");
    private static readonly Sql Upsert = new(
        """
        INSERT INTO units (id, code, name, kind, parent, sector, area, head_count, valid_from, valid_to, successor, is_reporting)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, kind = excluded.kind, parent = excluded.parent, sector = excluded.sector,
          area = excluded.area, head_count = excluded.head_count, valid_from = excluded.valid_from, valid_to = excluded.valid_to,
          successor = excluded.successor, is_reporting = excluded.is_reporting
        """);

    public ValueTask<Unit?> FindAsync(UnitId id, CancellationToken ct)
    {
        using var row = session.Use(ById).Bind(id.Value);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<IReadOnlyList<Unit>> FindManyAsync(IReadOnlyList<UnitId> ids, CancellationToken ct)
    {
        using var rows = session.Use(Many).Bind(IdList.Of(ids.Select(i => i.Value)));
        var found = ReadAll(rows).ToDictionary(u => u.Id);
        return new([.. ids.Where(found.ContainsKey).Select(i => found[i])]);
    }

    public ValueTask<Unit?> ByCodeAsync(UnitCode code, CancellationToken ct)
    {
        using var row = session.Use(ByCode).Bind(code.Value);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<IReadOnlyList<Unit>> ChildrenAsync(UnitId parent, DateOnly on, CancellationToken ct)
    {
        using var rows = session.Use(Children).Bind(parent.Value).Bind(DayText.Of(on)).Bind(DayText.Of(on));
        return new(Ordered(ReadAll(rows)));
    }

    public ValueTask<IReadOnlyList<Unit>> SubtreeAsync(UnitId root, DateOnly on, UnitFilter filter, CancellationToken ct)
    {
        using var rows = session.Use(Subtree).Bind(root.Value).Bind(DayText.Of(on)).Bind(DayText.Of(on));
        return new(Ordered(ReadAll(rows).Where(filter.Matches)));
    }

    public ValueTask<IReadOnlyList<Unit>> AncestorsAsync(UnitId unit, CancellationToken ct)
    {
        using var rows = session.Use(Ancestors).Bind(unit.Value).Bind(UnitPolicy.MostLevels);
        return new(ReadAll(rows));
    }

    public ValueTask<IReadOnlyList<Unit>> ReportingAsync(DateOnly on, UnitId after, int take, CancellationToken ct)
    {
        using var rows = session.Use(Reporting).Bind(DayText.Of(on)).Bind(DayText.Of(on)).Bind(after.Value).Bind(take);
        return new(ReadAll(rows));
    }

    public ValueTask<IReadOnlyList<Unit>> AllAsync(UnitId after, int take, CancellationToken ct)
    {
        using var rows = session.Use(All).Bind(after.Value).Bind(take);
        return new(ReadAll(rows));
    }

    public ValueTask SaveAsync(Unit unit, CancellationToken ct)
    {
        session.Use(Upsert)
            .Bind(unit.Id.Value).Bind(unit.Code.Value).Bind(unit.Name).Bind(unit.Kind).Bind(unit.Parent?.Value).Bind(unit.Sector).Bind(unit.Area)
            .Bind((long?)unit.HeadCount).Bind(DayText.Of(unit.ValidFrom)).Bind(DayText.Of(unit.ValidTo)).Bind(unit.Successor?.Value).Bind(unit.Reports).Run();
        return default;
    }

    public ValueTask<long> CountAsync(CancellationToken ct)
    {
        using var count = session.Use(Count);
        count.Step();
        return new(count.Long(0));
    }

    public ValueTask HoldAsync(CancellationToken ct)
    {
        session.Lock(session.Key(HashPurpose.Units, "tree"));
        return default;
    }

    // Sorted here: PostgreSQL orders text by the language of its cluster.
    private static List<Unit> Ordered(IEnumerable<Unit> units) => [.. units.OrderBy(u => u.Code.Value, StringComparer.Ordinal)];

    private static List<Unit> ReadAll(Statement rows)
    {
        var units = new List<Unit>();
        while (rows.Step())
        {
            units.Add(Read(rows));
        }

        return units;
    }

    private static Unit Read(Statement row) => new()
    {
        Id = new UnitId(row.Long(0)),
        Code = UnitCode.FromStored(row.Text(1)),
        Name = row.Text(2),
        Kind = row.Text(3),
        Parent = row.LongOrNull(4) is { } parent ? new UnitId(parent) : null,
        Sector = row.TextOrNull(5),
        Area = row.TextOrNull(6),
        HeadCount = (int?)row.LongOrNull(7),
        ValidFrom = DayText.Read(row.Text(8)),
        ValidTo = DayText.ReadOrNull(row.TextOrNull(9)),
        Successor = row.LongOrNull(10) is { } next ? new UnitId(next) : null,
        Reports = row.Bool(11),
    };
}
