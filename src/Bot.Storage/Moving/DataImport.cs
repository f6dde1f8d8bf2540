using System.Globalization;
using System.IO.Compression;
using Bot.Dialogs.Conversations;
using Bot.Storage.Encryption;

namespace Bot.Storage.Moving;

/// <summary>
/// Reads the file of a <see cref="DataExport"/> into an empty database, in one transaction: what goes wrong leaves nothing behind. Afterwards
/// the rows are read back and compared with the file's counts and hashes.
/// </summary>
public sealed class DataImport(IStore store, KeyRing ring)
{
    /// <exception cref="MoveException">The file is damaged, of another schema or key ring, or the database is not empty.</exception>
    public async Task<MoveReport> FromAsync(string path, CancellationToken ct)
    {
        if (!File.Exists(path))
        {
            throw new MoveException($"There is no file {path}.");
        }

        using var zip = Open(path);
        var head = ReadHead(zip, path);
        await store.WriteAsync(
            t =>
            {
                Fill(((StoreTransaction)t).Session, zip, head, ct);
                return new ValueTask<bool>(true);
            },
            ct);
        await store.ReadAsync(
            t =>
            {
                Verify(((StoreTransaction)t).Session, head);
                return new ValueTask<bool>(true);
            },
            ct);
        return new MoveReport(head.Schema, head.Tables, head.Keys, new FileInfo(path).Length);
    }

    private static ZipArchive Open(string path)
    {
        try
        {
            return ZipFile.OpenRead(path);
        }
        catch (InvalidDataException e)
        {
            throw new MoveException($"{path} is no whole export: it was cut off or is something else.", e);
        }
    }

    private static MoveHead ReadHead(ZipArchive zip, string path)
    {
        var entry = zip.GetEntry(MoveHead.EntryName) ?? throw new MoveException($"{path} is no export of this service: it has no {MoveHead.EntryName}.");
        using var stream = entry.Open();
        return MoveHead.Read(stream);
    }

    private void Fill(Session session, ZipArchive zip, MoveHead head, CancellationToken ct)
    {
        var shapes = TableShape.ReadAll(session);
        RequireSameSchema(head, shapes);
        RequireSameKeys(session, head);
        RequireEmpty(session, shapes);
        foreach (var shape in shapes)
        {
            ct.ThrowIfCancellationRequested();
            var told = head.Tables.FirstOrDefault(t => t.Name == shape.Table.Name) ?? throw new MoveException($"Its head does not name the table {shape.Table.Name}.");
            using var stream = (zip.GetEntry(MoveHead.EntryOf(told.Name)) ?? throw new MoveException($"It lacks the table {told.Name}.")).Open();
            using var rows = new RowReader(stream, shape);
            var found = rows.CopyTo(session, ct);
            RequireSame(told, found, "The file was changed or damaged; nothing was imported");
        }
    }

    private static void RequireSameSchema(MoveHead head, IReadOnlyList<TableShape> shapes)
    {
        if (head.Schema != MoveHead.SchemaOfThisProgram || head.Shape != TableShape.Fingerprint(shapes))
        {
            throw new MoveException(string.Create(CultureInfo.InvariantCulture,
                $"The file has schema {head.Schema}, this program {MoveHead.SchemaOfThisProgram}. Export with this version of the program: start it once on the old database, which brings that up to date."));
        }
    }

    private void RequireSameKeys(Session session, MoveHead head)
    {
        if (!KeyCheck.RingOf(session).AsSpan().SequenceEqual(head.Ring))
        {
            throw new MoveException($"Keys:File: {ring.Path} is not the key ring of this export. Put the key ring of the old database there: its rows open with no other.");
        }

        foreach (var id in head.Keys)
        {
            var key = ring.Keys.Find((ushort)id) ?? ring.Reload().Find((ushort)id) ?? throw new MoveException(UsedKeys.Missing((ushort)id, ring));
            UsedKeys.Note(session, key);
        }
    }

    private static void RequireEmpty(Session session, IReadOnlyList<TableShape> shapes)
    {
        foreach (var table in shapes.Select(s => s.Table))
        {
            using (var row = session.Use(new Sql($"SELECT 1 FROM {table.Name}{(table.Where is null ? string.Empty : " WHERE " + table.Where)} LIMIT 1")))
            {
                if (row.Step())
                {
                    throw new MoveException($"The database is not empty: there are rows in {table.Name}. Import into a new one; nothing was changed.");
                }
            }

            if (table.IsThereBefore)
            {
                session.Use(new Sql($"DELETE FROM {table.Name}")).Run();
            }
        }
    }

    private static void Verify(Session session, MoveHead head)
    {
        using var text = new RowText();
        foreach (var shape in TableShape.ReadAll(session))
        {
            RequireSame(head.Tables.First(t => t.Name == shape.Table.Name), text.Write(session, shape, Stream.Null), "What the database holds now is not what the file holds: do not use it");
        }
    }

    private static void RequireSame(TableCount told, TableCount found, string otherwise)
    {
        if (told != found)
        {
            throw new MoveException(string.Create(CultureInfo.InvariantCulture,
                $"{otherwise}. Table {told.Name}: {told.Rows} rows with hash {told.Sha256[..Math.Min(12, told.Sha256.Length)]} expected, {found.Rows} with {found.Sha256[..12]} found."));
        }
    }
}
