using System.Security.Cryptography;
using Bot.Dialogs.Conversations;
using Bot.Storage.Encryption;

namespace Bot.Storage.Sqlite;

/// <summary>What must hold before the first write: an undamaged file, and a key ring that belongs to it.</summary>
internal static class StartCheck
{
    /// <summary>Up to here the full check takes well under a second; larger files get the quick one, which skips comparing indexes with rows.</summary>
    private const long FullCheckBytes = 16 * 1024 * 1024;

    private const string Proof = "proof";
    private static readonly Sql FindProof = new("SELECT hash_key, sealed_proof FROM key_check WHERE id = 1");
    private static readonly Sql InsertProof = new("INSERT INTO key_check (id, hash_key, sealed_proof) VALUES (1, ?, ?)");

    public static void Integrity(Connection connection, string path)
    {
        var pragma = new FileInfo(path).Length <= FullCheckBytes ? "PRAGMA integrity_check(1)" : "PRAGMA quick_check(1)";
        var finding = connection.Pragma(pragma);
        if (finding != "ok")
        {
            throw new StoreUnavailableException($"The database {path} is damaged: stop the service and put back the last backup.");
        }
    }

    /// <summary>A wrong ring would write rows that nobody finds; so the database knows its own.</summary>
    /// <exception cref="KeyRingException">The ring belongs to another database.</exception>
    public static void Keys(Session session, KeyRing ring)
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
