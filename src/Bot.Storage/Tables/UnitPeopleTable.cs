using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class UnitPeopleTable(Session session) : IUnitPeopleStore
{
    // A row's resident is joined only as long as the phone is theirs.
    private const string Rows =
        """
        SELECT p.id, p.unit, p.role, p.state, p.resident, p.sector, p.area, p.since, p.until, p.delegated_by, p.welcomed_at, p.sealed_person, r.id
        FROM unit_people p LEFT JOIN residents r ON r.id = p.resident AND r.phone_key = p.phone_key
        """;
    private const string InForce = "p.since <= ? AND (p.until IS NULL OR p.until > ?)";

    private static readonly Sql ById = new($"{Rows} WHERE p.id = ?");
    private static readonly Sql OfUnit = new($"{Rows} WHERE p.unit = ? AND {InForce} ORDER BY p.role, p.since, p.id");
    private static readonly Sql OfUnits = new($"{Rows} WHERE p.unit IN (SELECT value FROM json_each(?)) AND {InForce} ORDER BY p.role, p.since, p.id")
    {
        Postgres =
            $"{Rows} WHERE p.unit IN (SELECT CAST(value AS bigint) FROM json_array_elements_text(CAST(? AS json))) AND {InForce} ORDER BY p.role, p.since, p.id",
    };
    private static readonly Sql OfResident = new($"{Rows} WHERE p.resident = ? AND p.state = 2 AND r.id IS NOT NULL AND {InForce} ORDER BY p.role, p.since, p.id");
    private static readonly Sql AllOfResident = new($"{Rows} WHERE p.resident = ? ORDER BY p.since, p.id");
    private static readonly Sql ByPhone = new($"{Rows} WHERE p.phone_key = ? ORDER BY p.since, p.id");
    private static readonly Sql Unbound = new($"{Rows} WHERE p.phone_key = ? AND p.state = 1 AND {InForce} ORDER BY p.since, p.id");
    private static readonly Sql ToConfirm = new($"{Rows} WHERE (p.state = 3 OR (p.state = 2 AND r.id IS NULL)) AND {InForce} ORDER BY p.id");
    private static readonly Sql Unwelcomed = new(
        $"{Rows} WHERE p.welcomed_at IS NULL AND p.state = 2 AND r.id IS NOT NULL AND {InForce} AND p.id > ? ORDER BY p.id LIMIT ?");
    private static readonly Sql All = new($"{Rows} WHERE p.id > ? ORDER BY p.id LIMIT ?");
    private static readonly Sql Delete = new("DELETE FROM unit_people WHERE id = ?");
    private static readonly Sql Purge = new(
        "DELETE FROM unit_people WHERE id IN (SELECT id FROM unit_people WHERE until IS NOT NULL AND until < ? ORDER BY id LIMIT ?)");
    private static readonly Sql Upsert = new(
        """
        INSERT INTO unit_people (id, unit, role, state, resident, sector, area, since, until, delegated_by, welcomed_at, phone_key, sealed_person)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET unit = excluded.unit, role = excluded.role, state = excluded.state, resident = excluded.resident,
          sector = excluded.sector, area = excluded.area, since = excluded.since, until = excluded.until, delegated_by = excluded.delegated_by,
          welcomed_at = excluded.welcomed_at, phone_key = excluded.phone_key, sealed_person = excluded.sealed_person
        """);

    public ValueTask<UnitPerson?> FindAsync(long id, CancellationToken ct)
    {
        using var row = session.Use(ById).Bind(id);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<IReadOnlyList<UnitPerson>> OfUnitAsync(UnitId unit, DateOnly on, CancellationToken ct) => new(ReadAll(On(session.Use(OfUnit).Bind(unit.Value), on)));

    public ValueTask<IReadOnlyList<UnitPerson>> OfUnitsAsync(IReadOnlyList<UnitId> units, DateOnly on, CancellationToken ct) =>
        new(ReadAll(On(session.Use(OfUnits).Bind(IdList.Of(units.Select(u => u.Value))), on)));

    public ValueTask<IReadOnlyList<UnitPerson>> OfResidentAsync(ResidentId resident, DateOnly on, CancellationToken ct) =>
        new(ReadAll(On(session.Use(OfResident).Bind(resident.Value), on)));

    public ValueTask<IReadOnlyList<UnitPerson>> AllOfResidentAsync(ResidentId resident, CancellationToken ct) =>
        new(ReadAll(session.Use(AllOfResident).Bind(resident.Value)));

    public ValueTask<IReadOnlyList<UnitPerson>> ByPhoneAsync(PhoneNumber phone, CancellationToken ct) => new(ReadAll(session.Use(ByPhone).Bind(PhoneKey(phone))));

    public ValueTask<IReadOnlyList<UnitPerson>> UnboundWithPhoneAsync(PhoneNumber phone, DateOnly on, CancellationToken ct) =>
        new(ReadAll(On(session.Use(Unbound).Bind(PhoneKey(phone)), on)));

    public ValueTask<IReadOnlyList<UnitPerson>> ToConfirmAsync(DateOnly on, CancellationToken ct) => new(ReadAll(On(session.Use(ToConfirm), on)));

    public ValueTask<IReadOnlyList<UnitPerson>> UnwelcomedAsync(DateOnly on, long after, int take, CancellationToken ct) =>
        new(ReadAll(On(session.Use(Unwelcomed), on).Bind(after).Bind(take)));

    public ValueTask<IReadOnlyList<UnitPerson>> AllAsync(long after, int take, CancellationToken ct) => new(ReadAll(session.Use(All).Bind(after).Bind(take)));

    public ValueTask SaveAsync(UnitPerson person, CancellationToken ct)
    {
        var content = new UnitPersonContent { Name = person.Name.Value, Phone = person.Phone.E164, Title = person.Title };
        session.Use(Upsert)
            .Bind(person.Id).Bind(person.Unit.Value).Bind((int)person.Role).Bind((int)person.Tie).Bind(person.Resident?.Value).Bind(person.Sector).Bind(person.Area)
            .Bind(DayText.Of(person.Since)).Bind(DayText.Of(person.Until)).Bind(person.DelegatedBy).Bind(person.WelcomedAt).Bind(PhoneKey(person.Phone))
            .Bind(session.Seal(SealedColumn.UnitPerson, RowKey.Of(person.Id), content, StorageJson.Default.UnitPersonContent)).Run();
        return default;
    }

    public ValueTask RemoveAsync(long id, CancellationToken ct)
    {
        session.Use(Delete).Bind(id).Run();
        return default;
    }

    public ValueTask<int> PurgeAsync(DateOnly before, int limit, CancellationToken ct) =>
        new(session.Use(Purge).Bind(DayText.Of(before)).Bind(limit).Changed());

    private static Statement On(Statement statement, DateOnly day) => statement.Bind(DayText.Of(day)).Bind(DayText.Of(day));

    private ReadOnlySpan<byte> PhoneKey(PhoneNumber phone) => session.Key(HashPurpose.Phone, phone.E164);

    private List<UnitPerson> ReadAll(Statement statement)
    {
        using var rows = statement;
        var people = new List<UnitPerson>();
        while (rows.Step())
        {
            people.Add(Read(rows));
        }

        return people;
    }

    private UnitPerson Read(Statement row)
    {
        var id = row.Long(0);
        var content = session.Open(SealedColumn.UnitPerson, RowKey.Of(id), row.Blob(11), StorageJson.Default.UnitPersonContent);
        return new UnitPerson
        {
            Id = id,
            Unit = new UnitId(row.Long(1)),
            Role = (UnitRole)row.Int(2),
            Tie = (UnitTie)row.Int(3),
            Resident = row.LongOrNull(4) is { } resident ? new ResidentId(resident) : null,
            Name = PersonName.TryParse(content.Name, out var name) ? name.Value : throw new SealedValueException($"The name of {SealedColumn.UnitPerson} is none."),
            Phone = PhoneNumber.FromE164(content.Phone),
            Title = content.Title,
            Sector = row.TextOrNull(5),
            Area = row.TextOrNull(6),
            Since = DayText.Read(row.Text(7)),
            Until = DayText.ReadOrNull(row.TextOrNull(8)),
            DelegatedBy = row.LongOrNull(9),
            WelcomedAt = row.TimeOrNull(10),
            HoldsPhone = !row.IsNull(12),
        };
    }
}
