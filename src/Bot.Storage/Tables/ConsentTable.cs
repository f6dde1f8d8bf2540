using Bot.Domain.Privacy;
using Bot.Domain.Residents;

namespace Bot.Storage.Tables;

internal sealed class ConsentTable(Session session) : IConsentStore
{
    public const string Columns = "id, resident, purpose, text_fingerprint, language, given_at, withdrawn_at";

    // A consent never changes whose it is or what for; only a merge of residents moves it.
    private static readonly Sql Upsert = new(
        """
        INSERT INTO consents (id, resident, purpose, text_fingerprint, language, given_at, withdrawn_at) VALUES (?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET text_fingerprint = excluded.text_fingerprint, language = excluded.language,
          given_at = excluded.given_at, withdrawn_at = excluded.withdrawn_at
        """)
    {
        OwnerAt = 1,
    };
    private static readonly Sql Of = new($"SELECT {Columns} FROM consents WHERE resident = ? ORDER BY given_at DESC, id DESC");
    /// <summary>Fetched ahead for turns.</summary>
    public static readonly Sql InForce = new(
        $"SELECT {Columns} FROM consents WHERE resident = ? AND purpose = ? AND withdrawn_at IS NULL ORDER BY given_at DESC, id DESC LIMIT 1")
    { OwnerAt = 0 };
    private static readonly Sql Purge = new(
        "DELETE FROM consents WHERE id IN (SELECT id FROM consents WHERE withdrawn_at < ? ORDER BY withdrawn_at LIMIT ?)");

    public ValueTask SaveAsync(Consent consent, CancellationToken ct)
    {
        session.Use(Upsert)
            .Bind(consent.Id).Bind(consent.Resident.Value).Bind((int)consent.Purpose).Bind(consent.TextFingerprint)
            .Bind(consent.Language).Bind(consent.GivenAt).Bind(consent.WithdrawnAt).Run();
        session.Memory.Consents.Forget((consent.Resident, consent.Purpose));
        return default;
    }

    public ValueTask<IReadOnlyList<Consent>> OfAsync(ResidentId resident, CancellationToken ct)
    {
        using var rows = session.Use(Of).Bind(resident.Value);
        var consents = new List<Consent>();
        while (rows.Step())
        {
            consents.Add(Read(rows));
        }

        return new(consents);
    }

    public ValueTask<Consent?> InForceAsync(ResidentId resident, ConsentPurpose purpose, CancellationToken ct)
    {
        if (session.Memory.Consents.TryGet((resident, purpose), out var known))
        {
            return new(known);
        }

        using var row = session.Use(InForce).Bind(resident.Value).Bind((int)purpose);
        if (!row.Step())
        {
            return default;
        }

        var consent = Read(row);
        session.Memory.Consents.Put((resident, purpose), consent);
        return new(consent);
    }

    public ValueTask<int> PurgeWithdrawnAsync(DateTimeOffset before, int limit, CancellationToken ct) =>
        new(session.Use(Purge).Bind(before).Bind(limit).Changed());

    private static Consent Read(Statement row) => new()
    {
        Id = row.Long(0),
        Resident = new ResidentId(row.Long(1)),
        Purpose = (ConsentPurpose)row.Int(2),
        TextFingerprint = row.Text(3),
        Language = row.Text(4),
        GivenAt = row.Time(5),
        WithdrawnAt = row.TimeOrNull(6),
    };
}
