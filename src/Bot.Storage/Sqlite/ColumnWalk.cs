using Bot.Storage.Encryption;

namespace Bot.Storage.Sqlite;

/// <summary>Goes through one encrypted column by row number and seals anew what is not under the active key.</summary>
internal sealed class ColumnWalk
{
    private readonly SealedColumn _column;
    private readonly KeyRing _ring;
    private readonly int _take;
    private readonly Sql _select;
    private readonly Sql _update;
    private long _after = long.MinValue;

    public ColumnWalk(SealedColumn column, KeyRing ring, int take)
    {
        _column = column;
        _ring = ring;
        _take = take;
        _select = Statements[column].Select;
        _update = Statements[column].Update;
    }

    public bool IsDone { get; private set; }

    private static Dictionary<SealedColumn, (Sql Select, Sql Update)> Statements { get; } =
        SealedColumn.All.ToDictionary(c => c, c => (new Sql(SelectText(c)), new Sql($"UPDATE {c.Table} SET {c.Column} = ? WHERE rowid = ?")));

    /// <summary>Does the next few values in the transaction of the session and says how many there were.</summary>
    public int Next(Session session)
    {
        var found = Read(session);
        foreach (var (rowId, value) in found)
        {
            session.Use(_update).Bind(value.AsSpan()).Bind(rowId).Run();
        }

        // Only for the next piece: should this one be undone, the walk is lost with it and the caller starts anew.
        IsDone = found.Count < _take;
        _after = found.Count > 0 ? found[^1].RowId : _after;
        return found.Count;
    }

    // The number of the key stands after the version byte.
    private static string SelectText(SealedColumn c) =>
        $"""
        SELECT rowid, {c.BlobKey ?? "x''"}, {c.NumberKey ?? "0"}, {c.Column} FROM {c.Table}
        WHERE rowid > ? AND substr({c.Column}, 2, 2) <> ? ORDER BY rowid LIMIT ?
        """;

    private List<(long RowId, byte[] Value)> Read(Session session)
    {
        Span<byte> active = [(byte)(_ring.ActiveKeyId >> 8), (byte)_ring.ActiveKeyId];
        using var rows = session.Use(_select).Bind(_after).Bind(active).Bind(_take);
        var found = new List<(long, byte[])>();
        while (rows.Step())
        {
            var row = RowKey.Of(rows.Blob(1), rows.Long(2));
            var plain = session.Cipher.Open(_column, row, rows.Blob(3));
            found.Add((rows.Long(0), session.Cipher.Seal(_column, row, plain).ToArray()));
        }

        return found;
    }
}
