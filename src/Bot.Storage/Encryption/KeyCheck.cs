using System.Security.Cryptography;

namespace Bot.Storage.Encryption;

/// <summary>A database knows the key ring it was made with.</summary>
internal static class KeyCheck
{
    private const string Proof = "proof";
    private static readonly Sql FindProof = new("SELECT hash_key, sealed_proof FROM key_check WHERE id = 1");
    private static readonly Sql InsertProof = new("INSERT INTO key_check (id, hash_key, sealed_proof) VALUES (1, ?, ?)");

    /// <summary>A wrong ring would write rows that nobody finds; so the database knows its own.</summary>
    /// <exception cref="KeyRingException">The ring belongs to another database.</exception>
    public static void Verify(Session session, KeyRing ring)
    {
        var isKnown = false;
        using (var row = session.Use(FindProof))
        {
            if (row.Step())
            {
                isKnown = true;
                var isOurs = CryptographicOperations.FixedTimeEquals(session.Key(HashPurpose.KeyCheck, Proof), row.Blob(0)) && Opens(session, row);
                if (!isOurs)
                {
                    throw new KeyRingException(
                        $"Keys:File: {ring.Path} does not belong to this database. Put in place the key ring the database was made with.");
                }
            }
        }

        if (!isKnown)
        {
            session.Use(InsertProof)
                .Bind(session.Key(HashPurpose.KeyCheck, Proof))
                .Bind(session.Cipher.Seal(SealedColumn.KeyProof, RowKey.Of(1), "proof"u8)).Run();
        }
    }

    private static bool Opens(Session session, Statement row)
    {
        try
        {
            return session.Cipher.Open(SealedColumn.KeyProof, RowKey.Of(1), row.Blob(1)).SequenceEqual("proof"u8);
        }
        catch (SealedValueException)
        {
            return false;
        }
    }
}
