using System.Text;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class VenueTransferTable(Session session) : IVenueTransferStore
{
    private const string Columns = "venue, owner, asked_at, sealed_phone";

    private static readonly Sql Find = new($"SELECT {Columns} FROM venue_transfers WHERE venue = ?");
    private static readonly Sql Upsert = new(
        """
        INSERT INTO venue_transfers (venue, owner, phone_key, asked_at, sealed_phone) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (venue) DO UPDATE SET owner = excluded.owner, phone_key = excluded.phone_key, asked_at = excluded.asked_at,
          sealed_phone = excluded.sealed_phone
        """);
    private static readonly Sql Delete = new("DELETE FROM venue_transfers WHERE venue = ?");
    private static readonly Sql ToPhone = new($"SELECT {Columns} FROM venue_transfers WHERE phone_key = ? ORDER BY asked_at, venue");
    private static readonly Sql ByOwner = new($"SELECT {Columns} FROM venue_transfers WHERE owner = ? ORDER BY asked_at, venue");
    private static readonly Sql Purge = new(
        "DELETE FROM venue_transfers WHERE venue IN (SELECT venue FROM venue_transfers WHERE asked_at < ? ORDER BY asked_at LIMIT ?)");

    public ValueTask<VenueTransfer?> FindAsync(VenueId venue, CancellationToken ct)
    {
        using var row = session.Use(Find).Bind(venue.Value);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask SaveAsync(VenueTransfer transfer, CancellationToken ct)
    {
        session.Use(Upsert)
            .Bind(transfer.Venue.Value).Bind(transfer.Owner.Value).Bind(session.Key(HashPurpose.Phone, transfer.To.E164)).Bind(transfer.AskedAt)
            .Bind(session.Cipher.Seal(SealedColumn.VenueTransferPhone, RowKey.Of(transfer.Venue.Value), Encoding.UTF8.GetBytes(transfer.To.E164))).Run();
        return default;
    }

    public ValueTask RemoveAsync(VenueId venue, CancellationToken ct)
    {
        session.Use(Delete).Bind(venue.Value).Run();
        return default;
    }

    public ValueTask<IReadOnlyList<VenueTransfer>> ToPhoneAsync(PhoneNumber phone, CancellationToken ct)
    {
        using var rows = session.Use(ToPhone).Bind(session.Key(HashPurpose.Phone, phone.E164));
        return new(ReadAll(rows));
    }

    public ValueTask<IReadOnlyList<VenueTransfer>> ByOwnerAsync(ResidentId owner, CancellationToken ct)
    {
        using var rows = session.Use(ByOwner).Bind(owner.Value);
        return new(ReadAll(rows));
    }

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => new(session.Use(Purge).Bind(before).Bind(limit).Changed());

    private List<VenueTransfer> ReadAll(Statement rows)
    {
        var transfers = new List<VenueTransfer>();
        while (rows.Step())
        {
            transfers.Add(Read(rows));
        }

        return transfers;
    }

    private VenueTransfer Read(Statement row)
    {
        var phone = Encoding.UTF8.GetString(session.Cipher.Open(SealedColumn.VenueTransferPhone, RowKey.Of(row.Long(0)), row.Blob(3)));
        return new VenueTransfer(new VenueId(row.Long(0)), new ResidentId(row.Long(1)), PhoneNumber.FromE164(phone), row.Time(2));
    }
}
