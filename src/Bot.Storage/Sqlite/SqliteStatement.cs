using System.Buffers;
using System.Text;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>A prepared statement of SQLite. Disposing makes it ready for the next use.</summary>
internal sealed class SqliteStatement(Connection connection, sqlite3_stmt handle) : Statement
{
    private const int StackBytes = 512;
    private readonly nint _statement = handle.DangerousGetHandle();
    private int _bound;

    public bool IsInUse { get; private set; }

    public override Statement Bind(long value)
    {
        Checked(SqliteCalls.BindLong(_statement, ++_bound, value));
        return this;
    }

    public override Statement Bind(long? value) => value is { } number ? Bind(number) : BindNull();

    public override Statement Bind(string? value)
    {
        if (value is null)
        {
            return BindNull();
        }

        if (value.Length == 0)
        {
            // An empty span has no address, which SQLite would take for NULL.
            Checked(raw.sqlite3_bind_text(handle, ++_bound, string.Empty));
            return this;
        }

        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = size > StackBytes ? ArrayPool<byte>.Shared.Rent(size) : null;
        var buffer = rented ?? stackalloc byte[StackBytes];
        var length = Encoding.UTF8.GetBytes(value, buffer);
        Checked(SqliteCalls.BindText(_statement, ++_bound, buffer[..length]));
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return this;
    }

    public override Statement Bind(ReadOnlySpan<byte> value)
    {
        // An empty span has no address, which SQLite would take for NULL.
        Checked(value.IsEmpty ? SqliteCalls.BindZeros(_statement, ++_bound, 0) : SqliteCalls.BindBlob(_statement, ++_bound, value));
        return this;
    }

    public override Statement BindNull()
    {
        Checked(SqliteCalls.BindNull(_statement, ++_bound));
        return this;
    }

    public override bool Step()
    {
        var result = SqliteCalls.Step(_statement);
        if (result == raw.SQLITE_ROW)
        {
            return true;
        }

        if (result != raw.SQLITE_DONE)
        {
            throw connection.Error();
        }

        return false;
    }

    public override void Run() => Changed();

    public override int Changed()
    {
        try
        {
            while (Step())
            {
            }

            return connection.Changes;
        }
        finally
        {
            Dispose();
        }
    }

    public override bool IsNull(int column) => SqliteCalls.ColumnType(_statement, column) == raw.SQLITE_NULL;

    public override long Long(int column) => SqliteCalls.ColumnLong(_statement, column);

    public override ReadOnlySpan<byte> Blob(int column) => SqliteCalls.ColumnBlob(_statement, column);

    public override string Text(int column) => Encoding.UTF8.GetString(SqliteCalls.ColumnBlob(_statement, column));

    public void Take()
    {
        if (IsInUse)
        {
            throw new InvalidOperationException("A statement was used again before its rows were read.");
        }

        IsInUse = true;
    }

    // Its error code repeats that of the failed step, which was already thrown.
    public override void Dispose()
    {
        _ = SqliteCalls.Reset(_statement);
        if (_bound > 0)
        {
            _ = SqliteCalls.ClearBindings(_statement);
        }

        _bound = 0;
        IsInUse = false;
    }

    public void Close() => handle.Dispose();

    private void Checked(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            var error = connection.Error();
            Dispose();
            throw error;
        }
    }
}
