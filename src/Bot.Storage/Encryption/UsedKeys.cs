using System.Buffers.Binary;
using System.Globalization;
using Bot.Dialogs.Conversations;

namespace Bot.Storage.Encryption;

/// <summary>
/// The database knows every key its rows were sealed with. So a key ring that lost one is a fault of the set-up, told at start or by
/// readiness, and is never taken for rows that are broken.
/// </summary>
internal static class UsedKeys
{
    private static readonly Sql All = new("SELECT id, proof FROM ring_keys ORDER BY id");
    private static readonly Sql Find = new("SELECT id FROM ring_keys WHERE id = ?");
    private static readonly Sql Insert = new("INSERT INTO ring_keys (id, proof) VALUES (?, ?) ON CONFLICT (id) DO NOTHING");
    private static readonly IReadOnlyList<Sql> InRows = [.. SealedColumn.All.Select(c => new Sql($"SELECT DISTINCT substr({c.Column}, 2, 2) FROM {c.Table}"))];

    /// <summary>At start: every key that was used is in the ring and is the same key; the active one is used from now on.</summary>
    /// <exception cref="KeyRingException">The ring lacks a key, or holds another one under its number.</exception>
    public static void Verify(Session session, KeyRing ring)
    {
        var used = Read(session);
        foreach (var (id, proof) in used)
        {
            var key = ring.Keys.Find(id) ?? throw new KeyRingException(Missing(id, ring));
            if (!Proves(session, key, proof))
            {
                throw new KeyRingException(
                    $"Keys:File: key {id} in {ring.Path} is not the one that rows of this database were sealed with. Put back the copy of the key ring that belongs to it.");
            }
        }

        if (used.Count == 0)
        {
            NoteKeysOfRows(session, ring);
        }

        Note(session, ring.Keys.Active);
    }

    /// <summary>Before the first row is sealed with the ring's active key.</summary>
    public static void NoteActive(Session session, KeyRing ring) => Note(session, ring.Keys.Active);

    /// <summary>While the service runs: another instance may have sealed with a key that this one's ring does not have.</summary>
    /// <exception cref="StoreUnavailableException">The ring lacks a key.</exception>
    public static void Require(Session session, KeyRing ring)
    {
        foreach (var (id, _) in Read(session))
        {
            if (ring.Keys.Find(id) is null && ring.Reload().Find(id) is null)
            {
                throw new StoreUnavailableException(Missing(id, ring));
            }
        }
    }

    public static IReadOnlyList<int> Numbers(Session session) => [.. Read(session).Select(k => (int)k.Id)];

    public static bool Has(Session session, ushort id)
    {
        using var row = session.Use(Find).Bind(id);
        return row.Step();
    }

    public static string Missing(ushort id, KeyRing ring) => string.Create(CultureInfo.InvariantCulture,
        $"Keys:File: {ring.Path} lacks key {id}, with which rows of this database were sealed. Put the newest copy of the key ring there; without that key they cannot be read.");

    public static void Note(Session session, RingKey key) =>
        session.Use(Insert).Bind(key.Id).Bind(session.Cipher.SealWith(key, SealedColumn.RingProof, RowKey.Of(key.Id), "proof"u8)).Run();

    private static List<(ushort Id, byte[] Proof)> Read(Session session)
    {
        using var rows = session.Use(All);
        var used = new List<(ushort, byte[])>();
        while (rows.Step())
        {
            used.Add(((ushort)rows.Long(0), rows.Blob(1).ToArray()));
        }

        return used;
    }

    private static bool Proves(Session session, RingKey key, byte[] proof)
    {
        try
        {
            return session.Cipher.Open(SealedColumn.RingProof, RowKey.Of(key.Id), proof).SequenceEqual("proof"u8);
        }
        catch (SealedValueException)
        {
            return false;
        }
    }

    // A database from before keys were noted: once, its rows are asked. Numbers above the active key's were never given out, so a row that
    // names one is broken and is no reason to stop.
    private static void NoteKeysOfRows(Session session, KeyRing ring)
    {
        var ids = InRows.SelectMany(sql => KeysIn(session, sql)).Distinct().Where(id => id > 0 && id <= ring.ActiveKeyId).ToList();
        ids.ConvertAll(id => ring.Keys.Find(id) ?? throw new KeyRingException(Missing(id, ring))).ForEach(key => Note(session, key));
    }

    private static List<ushort> KeysIn(Session session, Sql sql)
    {
        using var rows = session.Use(sql);
        var ids = new List<ushort>();
        while (rows.Step())
        {
            if (rows.Blob(0) is { Length: sizeof(ushort) } id)
            {
                ids.Add(BinaryPrimitives.ReadUInt16BigEndian(id));
            }
        }

        return ids;
    }
}
