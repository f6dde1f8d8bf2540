using System.Text;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Venues;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class VenuePeopleTable(Session session) : IVenuePeopleStore
{
    /// <summary>Of the table as "p"; read by <see cref="Read"/>.</summary>
    private const string Columns = "p.id, p.venue, p.resident, p.role, p.state, p.since, p.label_key, p.sealed_label";
    private const int ColumnCount = 8;
    private const string Held = $"SELECT {Columns}, {VenueTable.Columns} FROM venue_people p JOIN venues v ON v.id = p.venue";

    private static readonly Sql Find = new($"SELECT {Columns} FROM venue_people p WHERE p.venue = ? AND p.resident = ?");
    private static readonly Sql ById = new($"SELECT {Columns} FROM venue_people p WHERE p.id = ?");
    private static readonly Sql Role = new("SELECT role FROM venue_people WHERE venue = ? AND resident = ? AND state = 2");
    private static readonly Sql Upsert = new(
        """
        INSERT INTO venue_people (id, venue, resident, role, state, since, label_key, sealed_label) VALUES (?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET venue = excluded.venue, resident = excluded.resident, role = excluded.role, state = excluded.state,
          since = excluded.since, label_key = excluded.label_key, sealed_label = excluded.sealed_label
        """);
    private static readonly Sql DropOthers = new("DELETE FROM venue_people WHERE venue = ? AND resident = ? AND id <> ?");
    private static readonly Sql Delete = new("DELETE FROM venue_people WHERE venue = ? AND resident = ?");
    private static readonly Sql OfVenue = new($"SELECT {Columns} FROM venue_people p WHERE p.venue = ? AND p.state = ? ORDER BY p.role, p.since, p.id");
    private static readonly Sql VenuesOf = new($"{Held} WHERE p.resident = ? AND p.state = 2 ORDER BY p.since DESC, p.id DESC LIMIT ? OFFSET ?");
    private static readonly Sql AllVenuesOf = new($"{Held} WHERE p.resident = ? AND p.state = 2 ORDER BY p.since DESC, p.id DESC");
    private static readonly Sql WithLabel = new($"{Held} WHERE p.resident = ? AND p.state = 2 AND p.label_key = ? ORDER BY p.since DESC, p.id DESC");
    private static readonly Sql CountActive = new("SELECT count(*) FROM venue_people WHERE resident = ? AND state = 2");
    private static readonly Sql CountAsked = new("SELECT count(*) FROM venue_people WHERE resident = ? AND state = 1");
    private static readonly Sql CountAll = new("SELECT count(*) FROM venue_people WHERE resident = ?");
    private static readonly Sql AllOf = new($"{Held} WHERE p.resident = ? ORDER BY p.since, p.id LIMIT ? OFFSET ?");
    private static readonly Sql Labels = new(
        """
        SELECT p.id, p.sealed_label, g.venues FROM venue_people p JOIN
          (SELECT min(id) AS id, count(*) AS venues FROM venue_people WHERE resident = ? AND state = 2 AND label_key IS NOT NULL GROUP BY label_key) g ON g.id = p.id
        """);
    private static readonly Sql Asked = new(
        $"""
        SELECT {Columns}, {VenueTable.Columns} FROM venue_people o JOIN venue_people p ON p.venue = o.venue AND p.state = 1 JOIN venues v ON v.id = p.venue
        WHERE o.resident = ? AND o.state = 2 AND o.role = 1 ORDER BY p.since, p.id LIMIT ?
        """);
    private static readonly Sql DeleteOf = new("DELETE FROM venue_people WHERE resident = ?");
    private static readonly Sql Purge = new(
        "DELETE FROM venue_people WHERE id IN (SELECT id FROM venue_people WHERE state <> 2 AND since < ? ORDER BY since LIMIT ?)");
    private static readonly Sql RowsOf = new($"SELECT {Columns} FROM venue_people p WHERE p.resident = ?");

    public ValueTask<VenuePerson?> FindAsync(VenueId venue, ResidentId resident, CancellationToken ct) => new(FindRow(venue, resident));

    public ValueTask<VenuePerson?> FindAsync(long id, CancellationToken ct)
    {
        using var row = session.Use(ById).Bind(id);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<VenueRole?> RoleAsync(VenueId venue, ResidentId resident, CancellationToken ct)
    {
        using var row = session.Use(Role).Bind(venue.Value).Bind(resident.Value);
        return new(row.Step() ? (VenueRole)row.Int(0) : null);
    }

    public ValueTask SaveAsync(VenuePerson person, CancellationToken ct)
    {
        session.Use(DropOthers).Bind(person.Venue.Value).Bind(person.Resident.Value).Bind(person.Id).Run();
        Write(person);
        return default;
    }

    public ValueTask RemoveAsync(VenueId venue, ResidentId resident, CancellationToken ct)
    {
        session.Use(Delete).Bind(venue.Value).Bind(resident.Value).Run();
        return default;
    }

    public ValueTask<IReadOnlyList<VenuePerson>> OfVenueAsync(VenueId venue, VenueTie tie, CancellationToken ct)
    {
        using var rows = session.Use(OfVenue).Bind(venue.Value).Bind((int)tie);
        return new(ReadAll(rows));
    }

    public ValueTask<HeldVenues> VenuesOfAsync(ResidentId resident, VenueFilter filter, int skip, int take, CancellationToken ct)
    {
        if (filter == VenueFilter.All)
        {
            using var page = session.Use(VenuesOf).Bind(resident.Value).Bind(take).Bind(skip);
            return new(new HeldVenues(ReadHeld(page), (int)Number(CountActive, resident)));
        }

        var found = Matching(resident, filter);
        return new(new HeldVenues([.. found.Skip(skip).Take(take)], found.Count));
    }

    public ValueTask<IReadOnlyList<HeldVenue>> AllOfAsync(ResidentId resident, int skip, int take, CancellationToken ct)
    {
        using var rows = session.Use(AllOf).Bind(resident.Value).Bind(take).Bind(skip);
        return new(ReadHeld(rows));
    }

    public ValueTask<long> CountOfAsync(ResidentId resident, CancellationToken ct) => new(Number(CountAll, resident));

    public ValueTask<IReadOnlyList<UsedLabel>> LabelsOfAsync(ResidentId resident, CancellationToken ct)
    {
        using var rows = session.Use(Labels).Bind(resident.Value);
        var labels = new List<UsedLabel>();
        while (rows.Step())
        {
            labels.Add(new UsedLabel(OpenLabel(rows.Long(0), rows.Blob(1)), rows.Int(2)));
        }

        return new([.. labels.OrderBy(l => VietnameseText.Fold(l.Label), StringComparer.Ordinal)]);
    }

    public ValueTask<IReadOnlyList<HeldVenue>> AskedOfOwnerAsync(ResidentId owner, int take, CancellationToken ct)
    {
        using var rows = session.Use(Asked).Bind(owner.Value).Bind(take);
        return new(ReadHeld(rows));
    }

    public ValueTask<int> CountAskedAsync(ResidentId resident, CancellationToken ct) => new((int)Number(CountAsked, resident));

    public ValueTask<long> RemoveOfAsync(ResidentId resident, CancellationToken ct) => new(session.Use(DeleteOf).Bind(resident.Value).Changed());

    public ValueTask<int> PurgeRequestsAsync(DateTimeOffset before, int limit, CancellationToken ct) =>
        new(session.Use(Purge).Bind(before).Bind(limit).Changed());

    /// <summary>Gives the venues of one person to another. Where both have a row, that with the greater right stays.</summary>
    internal void Move(ResidentId from, ResidentId into)
    {
        foreach (var row in Rows(from))
        {
            var other = FindRow(row.Venue, into);
            if (other is null || (row.IsActive, -(int)row.Role).CompareTo((other.IsActive, -(int)other.Role)) > 0)
            {
                session.Use(Delete).Bind(row.Venue.Value).Bind(into.Value).Run();
                Write(row with { Resident = into });
            }
            else
            {
                session.Use(Delete).Bind(row.Venue.Value).Bind(from.Value).Run();
            }
        }
    }

    private void Write(VenuePerson person)
    {
        var insert = session.Use(Upsert)
            .Bind(person.Id).Bind(person.Venue.Value).Bind(person.Resident.Value).Bind((int)person.Role).Bind((int)person.Tie).Bind(person.Since);
        _ = person.Label is { } label ? insert.Bind(LabelKey(label)) : insert.BindNull();
        insert.Bind(session.Cipher.Seal(SealedColumn.VenueLabel, RowKey.Of(person.Id), Encoding.UTF8.GetBytes(person.Label ?? string.Empty))).Run();
    }

    private VenuePerson? FindRow(VenueId venue, ResidentId resident)
    {
        using var row = session.Use(Find).Bind(venue.Value).Bind(resident.Value);
        return row.Step() ? Read(row) : null;
    }

    private List<VenuePerson> Rows(ResidentId resident)
    {
        using var rows = session.Use(RowsOf).Bind(resident.Value);
        return ReadAll(rows);
    }

    // The names lie in the clear with their marks and the labels are sealed, so both are searched here: even of ten thousand venues in a blink.
    private List<HeldVenue> Matching(ResidentId resident, VenueFilter filter)
    {
        var words = VietnameseText.Fold(filter.Search ?? string.Empty).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        using var rows = filter.Label is { } label
            ? session.Use(WithLabel).Bind(resident.Value).Bind(LabelKey(label))
            : session.Use(AllVenuesOf).Bind(resident.Value);
        var all = ReadHeld(rows);
        return words.Length == 0 ? all : [.. all.Where(h => HasAll(VietnameseText.Fold($"{h.Venue.Name} {h.Venue.Street} {h.Person.Label}"), words))];
    }

    private static bool HasAll(string text, string[] words) => Array.TrueForAll(words, w => (" " + text).Contains(" " + w, StringComparison.Ordinal));

    private ReadOnlySpan<byte> LabelKey(string label) => session.Key(HashPurpose.VenueLabel, VietnameseText.Fold(label));

    private long Number(Sql sql, ResidentId resident)
    {
        using var row = session.Use(sql).Bind(resident.Value);
        row.Step();
        return row.Long(0);
    }

    private List<VenuePerson> ReadAll(Statement rows)
    {
        var people = new List<VenuePerson>();
        while (rows.Step())
        {
            people.Add(Read(rows));
        }

        return people;
    }

    private List<HeldVenue> ReadHeld(Statement rows)
    {
        var held = new List<HeldVenue>();
        while (rows.Step())
        {
            held.Add(new HeldVenue(Read(rows), VenueTable.Read(rows, ColumnCount)));
        }

        return held;
    }

    private VenuePerson Read(Statement row) => new()
    {
        Id = row.Long(0),
        Venue = new VenueId(row.Long(1)),
        Resident = new ResidentId(row.Long(2)),
        Role = (VenueRole)row.Int(3),
        Tie = (VenueTie)row.Int(4),
        Since = row.Time(5),
        Label = row.IsNull(6) ? null : OpenLabel(row.Long(0), row.Blob(7)),
    };

    private string OpenLabel(long id, ReadOnlySpan<byte> value) => Encoding.UTF8.GetString(session.Cipher.Open(SealedColumn.VenueLabel, RowKey.Of(id), value));
}
