using System.IO.Compression;
using Bot.Dialogs.Conversations;
using Bot.Storage.Encryption;
using Bot.Storage.Postgres;

namespace Bot.Storage.Moving;

/// <summary>
/// Writes every record into one file that the other kind of database reads as well. All of it is of one moment, also while the service runs;
/// what comes in later is not in it. Sealed columns stay sealed: the file is of use only with the same key ring.
/// </summary>
public sealed class DataExport(IStore store, TimeProvider time)
{
    /// <summary>Makes the file, never over one that is there.</summary>
    /// <exception cref="IOException">The file is there already, or cannot be written.</exception>
    public async Task<MoveReport> ToAsync(string path, CancellationToken ct)
    {
        if (File.Exists(path))
        {
            throw new IOException($"There is a file {path} already; an export never replaces one. Name another file.");
        }

        var partial = path + ".partial";
        File.Delete(partial);
        try
        {
            var head = await store.ReadAsync(t => new ValueTask<MoveHead>(Write(((StoreTransaction)t).Session, partial, ct)), ct);
            File.Move(partial, path, overwrite: false);
            return new MoveReport(head.Schema, head.Tables, head.Keys, new FileInfo(path).Length);
        }
        finally
        {
            File.Delete(partial);
        }
    }

    private MoveHead Write(Session session, string path, CancellationToken ct)
    {
        using var file = new FileStream(path, OwnersFile.New());
        using var zip = new ZipArchive(file, ZipArchiveMode.Create);
        using var text = new RowText();
        var shapes = TableShape.ReadAll(session);
        var counts = new List<TableCount>();
        foreach (var shape in shapes)
        {
            ct.ThrowIfCancellationRequested();
            using var entry = zip.CreateEntry(MoveHead.EntryOf(shape.Table.Name), CompressionLevel.Fastest).Open();
            counts.Add(text.Write(session, shape, entry));
        }

        var head = new MoveHead
        {
            Format = MoveHead.CurrentFormat,
            Schema = MoveHead.SchemaOfThisProgram,
            Shape = TableShape.Fingerprint(shapes),
            MadeAt = time.GetUtcNow(),
            From = session is PostgresSession ? "postgres" : "sqlite",
            Ring = KeyCheck.RingOf(session),
            Keys = UsedKeys.Numbers(session),
            Tables = counts,
        };
        using (var entry = zip.CreateEntry(MoveHead.EntryName).Open())
        {
            head.Write(entry);
        }

        return head;
    }
}

/// <param name="Schema">Number of the schema.</param>
/// <param name="Tables">What was moved.</param>
/// <param name="Keys">Numbers of the keys of the ring that open it.</param>
/// <param name="Bytes">Size of the file.</param>
public sealed record MoveReport(int Schema, IReadOnlyList<TableCount> Tables, IReadOnlyList<int> Keys, long Bytes);
