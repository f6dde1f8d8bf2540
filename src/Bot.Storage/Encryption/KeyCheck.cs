using System.Security.Cryptography;

namespace Bot.Storage.Encryption;

/// <summary>A database knows the key ring it was made with.</summary>
internal static class KeyCheck
{
    private const string Proof = "proof";
    private static readonly Sql FindProof = new("SELECT hash_key, sealed_proof FROM key_check WHERE id = 1");
    private static readonly Sql InsertProof = new("INSERT INTO key_check (id, hash_key, sealed_proof) VALUES (1, ?, ?)");

    /// <summary>A wrong ring would write rows that nobody finds; so the database knows its own.</summary>
    /// <exception cref="KeyRingException">The ring belongs to another database, or lacks a key of this one.</exception>
    public static void Verify(Session session, KeyRing ring)
    {
        var known = Find(session);
        if (known is { } found && !CryptographicOperations.FixedTimeEquals(session.Key(HashPurpose.KeyCheck, Proof), found.HashKey))
        {
            throw NotOurs(ring);
        }

        UsedKeys.Verify(session, ring);
        if (known is null)
        {
            session.Use(InsertProof)
                .Bind(session.Key(HashPurpose.KeyCheck, Proof))
                .Bind(session.Cipher.Seal(SealedColumn.KeyProof, RowKey.Of(1), "proof"u8)).Run();
        }
        else if (!Opens(session, known.Value.SealedProof))
        {
            throw NotOurs(ring);
        }
    }

    /// <summary>Tells the ring of this session from others, without telling its key.</summary>
    public static byte[] RingOf(Session session) => session.Key(HashPurpose.KeyCheck, Proof).ToArray();

    private static (byte[] HashKey, byte[] SealedProof)? Find(Session session)
    {
        using var row = session.Use(FindProof);
        return row.Step() ? (row.Blob(0).ToArray(), row.Blob(1).ToArray()) : null;
    }

    private static bool Opens(Session session, byte[] proof)
    {
        try
        {
            return session.Cipher.Open(SealedColumn.KeyProof, RowKey.Of(1), proof).SequenceEqual("proof"u8);
        }
        catch (SealedValueException)
        {
            return false;
        }
    }

    private static KeyRingException NotOurs(KeyRing ring) =>
        new($"Keys:File: {ring.Path} does not belong to this database. Put in place the key ring the database was made with.");
}
