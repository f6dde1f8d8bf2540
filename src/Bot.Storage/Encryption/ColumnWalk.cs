namespace Bot.Storage.Encryption;

/// <summary>Goes through one encrypted column in the order of its key and seals anew what is not under the active key.</summary>
internal sealed class ColumnWalk
{
    private readonly SealedColumn _column;
    private readonly KeyRing _ring;
    private readonly int _take;
    private readonly Sql _select;
    private readonly Sql _update;
    private byte[] _afterBlob = [];
    private long _afterNumber = long.MinValue;

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
        SealedColumn.All.ToDictionary(c => c, c => (new Sql(SelectText(c)), new Sql(UpdateText(c))));

    /// <summary>Does the next few values in the transaction of the session and says how many there were.</summary>
    public int Next(Session session)
    {
        var found = Read(session);
        foreach (var (blob, number, value) in found)
        {
            BindKey(session.Use(_update).Bind(value.AsSpan()), blob, number).Run();
        }

        // Only for the next piece: should this one be undone, the walk is lost with it and the caller starts anew.
        IsDone = found.Count < _take;
        (_afterBlob, _afterNumber) = found.Count > 0 ? (found[^1].Blob, found[^1].Number) : (_afterBlob, _afterNumber);
        return found.Count;
    }

    // The number of the key stands after the version byte.
    private static string SelectText(SealedColumn c) =>
        $"""
        SELECT {c.BlobKey ?? "NULL"}, {c.NumberKey ?? "0"}, {c.Column} FROM {c.Table}
        WHERE ({Key(c)}) > ({Marks(c)}) AND substr({c.Column}, 2, 2) <> ? ORDER BY {Key(c)} LIMIT ?
        """;

    private static string UpdateText(SealedColumn c) => $"UPDATE {c.Table} SET {c.Column} = ? WHERE ({Key(c)}) = ({Marks(c)})";

    private static string Key(SealedColumn c) => string.Join(", ", new[] { c.BlobKey, c.NumberKey }.OfType<string>());

    private static string Marks(SealedColumn c) => c is { BlobKey: not null, NumberKey: not null } ? "?, ?" : "?";

    private Statement BindKey(Statement statement, byte[] blob, long number)
    {
        if (_column.BlobKey is not null)
        {
            statement.Bind(blob.AsSpan());
        }

        return _column.NumberKey is null ? statement : statement.Bind(number);
    }

    private List<(byte[] Blob, long Number, byte[] Value)> Read(Session session)
    {
        Span<byte> active = [(byte)(_ring.ActiveKeyId >> 8), (byte)_ring.ActiveKeyId];
        using var rows = BindKey(session.Use(_select), _afterBlob, _afterNumber).Bind(active).Bind(_take);
        var found = new List<(byte[], long, byte[])>();
        while (rows.Step())
        {
            var blob = rows.IsNull(0) ? [] : rows.Blob(0).ToArray();
            var number = rows.Long(1);
            var row = RowKey.Of(blob, number);
            found.Add((blob, number, session.Cipher.Seal(_column, row, session.Cipher.Open(_column, row, rows.Blob(2))).ToArray()));
        }

        return found;
    }
}
