using Bot.Domain.Venues;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class VenueTable(Session session) : IVenueStore
{
    /// <summary>Read by <see cref="Read"/>; also joined by the history of check-ins.</summary>
    public const string Columns = "v.id, v.code, v.name, v.commune_code, v.street, v.category, v.created_at, v.parent, v.is_retired, v.details";

    private static readonly Sql ById = new($"SELECT {Columns} FROM venues v WHERE v.id = ?");
    /// <summary>Fetched ahead for turns that begin with a venue's code.</summary>
    public static readonly Sql ByCode = new($"SELECT {Columns} FROM venue_codes c JOIN venues v ON v.id = c.venue WHERE c.code = ?") { OwnerAt = 0 };
    private static readonly Sql CodeOwner = new("SELECT venue FROM venue_codes WHERE code = ?");
    private static readonly Sql Count = new("SELECT count(*) FROM venues");
    private static readonly Sql InCommune = new($"SELECT {Columns} FROM venues v WHERE v.commune_code = ? AND v.is_retired = 0 ORDER BY v.created_at, v.id");
    private static readonly Sql MarkOfCommune = new("SELECT count(*), max(id) FROM venues WHERE commune_code = ? AND is_retired = 0");
    private static readonly Sql KeepCode = new("INSERT INTO venue_codes (code, venue) VALUES (?, ?) ON CONFLICT (code) DO NOTHING");
    private static readonly Sql Upsert = new(
        """
        INSERT INTO venues (id, code, name, commune_code, street, category, created_at, parent, is_retired, details) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET code = excluded.code, name = excluded.name, commune_code = excluded.commune_code, street = excluded.street,
          category = excluded.category, created_at = excluded.created_at, parent = excluded.parent, is_retired = excluded.is_retired,
          details = excluded.details
        """);

    public ValueTask<Venue?> FindAsync(VenueId id, CancellationToken ct)
    {
        using var found = session.Use(ById).Bind(id.Value);
        return new(found.Step() ? Read(found, 0) : null);
    }

    public ValueTask<VenueLookup> LookUpAsync(VenueCode code, CancellationToken ct)
    {
        if (session.Memory.Venues.TryGet(code, out var known))
        {
            return new(known);
        }

        using var found = session.Use(ByCode).Bind(code.Value);
        if (!found.Step())
        {
            return new(new VenueLookup.Unknown());
        }

        var venue = Read(found, 0);
        VenueLookup lookup = venue switch
        {
            { IsRetired: true } => new VenueLookup.Retired(venue),
            _ when venue.Code != code => new VenueLookup.Replaced(venue),
            _ => new VenueLookup.Found(venue),
        };
        session.Memory.Venues.Put(code, lookup);
        return new(lookup);
    }

    public ValueTask<SaveVenue> SaveAsync(Venue venue, CancellationToken ct)
    {
        using (var owner = session.Use(CodeOwner).Bind(venue.Code.Value))
        {
            if (owner.Step() && owner.Long(0) != venue.Id.Value)
            {
                return new(SaveVenue.CodeTaken);
            }
        }

        session.Use(Upsert)
            .Bind(venue.Id.Value).Bind(venue.Code.Value).Bind(venue.Name).Bind(venue.CommuneCode).Bind(venue.Street)
            .Bind(venue.Category).Bind(venue.CreatedAt).Bind(venue.Parent?.Value).Bind(venue.IsRetired)
            .Bind(VenueDetailsText.Write(venue.Details)).Run();
        session.Use(KeepCode).Bind(venue.Code.Value).Bind(venue.Id.Value).Run();
        session.Memory.Venues.Clear();
        return new(SaveVenue.Saved);
    }

    public ValueTask<long> CountAsync(CancellationToken ct)
    {
        using var count = session.Use(Count);
        count.Step();
        return new(count.Long(0));
    }

    public ValueTask<IReadOnlyList<Venue>> InCommuneAsync(string communeCode, CancellationToken ct)
    {
        using var rows = session.Use(InCommune).Bind(communeCode);
        var venues = new List<Venue>();
        while (rows.Step())
        {
            venues.Add(Read(rows, 0));
        }

        return new(venues);
    }

    public ValueTask<CommuneMark> MarkOfCommuneAsync(string communeCode, CancellationToken ct)
    {
        using var mark = session.Use(MarkOfCommune).Bind(communeCode);
        mark.Step();
        return new(new CommuneMark(mark.Long(0), mark.LongOrNull(1) ?? 0));
    }

    public ValueTask HoldCommuneAsync(string communeCode, CancellationToken ct)
    {
        session.Lock(session.Key(HashPurpose.Commune, communeCode));
        return default;
    }

    /// <param name="row">A row with <see cref="Columns"/>.</param>
    /// <param name="at">The index of the first of them.</param>
    public static Venue Read(Statement row, int at)
    {
        if (VenueCode.TryParse(row.Text(at + 1), out var code) != VenueCodeReading.Ok)
        {
            throw new InvalidOperationException($"The code of venue {row.Long(at)} in the database is not a venue code.");
        }

        return new Venue
        {
            Id = new VenueId(row.Long(at)),
            Code = code,
            Name = row.Text(at + 2),
            CommuneCode = row.Text(at + 3),
            Street = row.Text(at + 4),
            Category = row.Text(at + 5),
            CreatedAt = row.Time(at + 6),
            Parent = row.LongOrNull(at + 7) is { } parent ? new VenueId(parent) : null,
            IsRetired = row.Bool(at + 8),
            Details = VenueDetailsText.Read(row.TextOrNull(at + 9)),
        };
    }
}
