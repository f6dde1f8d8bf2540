namespace Bot.Storage.Postgres;

/// <summary>One use of a statement. What only writes is sent with the next statement that is asked something, or with the commit.</summary>
internal sealed class PostgresStatement(PostgresSession session) : Statement
{
    private Value[] _values = new Value[10];
    private int _count;
    private Rows? _rows;
    private int _row = -1;

    public Sql Sql { get; private set; } = null!;

    public ReadOnlySpan<Value> Values => _values.AsSpan(0, _count);

    public PostgresStatement For(Sql sql)
    {
        Sql = sql;
        return this;
    }

    public override Statement Bind(long value) => Add(new Value(value));

    public override Statement Bind(long? value) => Add(new Value(value));

    public override Statement Bind(string? value) => Add(new Value(value));

    public override Statement Bind(ReadOnlySpan<byte> value) => Add(new Value(value.ToArray()));

    public override Statement BindNull() => Add(new Value((byte[]?)null));

    public override bool Step()
    {
        _rows ??= session.Ask(this);
        return ++_row < _rows.Count;
    }

    public override void Run()
    {
        session.Later(this);
        Dispose();
    }

    public override int Changed()
    {
        try
        {
            return session.Change(this);
        }
        finally
        {
            Dispose();
        }
    }

    public override bool IsNull(int column) => Cell(column).IsNull;

    public override long Long(int column) => Cell(column).Number;

    public override string Text(int column) => Cell(column).Text ?? string.Empty;

    public override ReadOnlySpan<byte> Blob(int column) => Cell(column).Bytes;

    public override void Dispose()
    {
        Array.Clear(_values, 0, _count);
        _count = 0;
        _rows = null;
        _row = -1;
        session.GiveBack(this);
    }

    private Value Cell(int column) => _rows![_row, column];

    private PostgresStatement Add(Value value)
    {
        if (_count == _values.Length)
        {
            Array.Resize(ref _values, _count * 2);
        }

        _values[_count++] = value;
        return this;
    }
}
