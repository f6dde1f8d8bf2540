using System.Buffers;
using System.Text;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>A prepared statement of SQLite. Disposing makes it ready for the next use.</summary>
internal sealed class SqliteStatement(Connection connection, sqlite3_stmt handle) : Statement
{
    private const int StackBytes = 512;
    private int _bound;

    public bool IsInUse { get; private set; }

    public override Statement Bind(long value)
    {
        Checked(raw.sqlite3_bind_int64(handle, ++_bound, value));
        return this;
    }

    public override Statement Bind(long? value) => value is { } number ? Bind(number) : BindNull();

    public override Statement Bind(string? value)
    {
        if (value is null)
        {
            return BindNull();
        }

        var size = Encoding.UTF8.GetMaxByteCount(value.Length);
        var rented = size > StackBytes ? ArrayPool<byte>.Shared.Rent(size) : null;
        var buffer = rented ?? stackalloc byte[StackBytes];
        var length = Encoding.UTF8.GetBytes(value, buffer);
        Checked(raw.sqlite3_bind_text(handle, ++_bound, buffer[..length]));
        if (rented is not null)
        {
            ArrayPool<byte>.Shared.Return(rented);
        }

        return this;
    }

    public override Statement Bind(ReadOnlySpan<byte> value)
    {
        // An empty span has no address, which SQLite would take for NULL.
        Checked(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, ++_bound, 0) : raw.sqlite3_bind_blob(handle, ++_bound, value));
        return this;
    }

    public override Statement BindNull()
    {
        Checked(raw.sqlite3_bind_null(handle, ++_bound));
        return this;
    }

    public override bool Step()
    {
        var result = raw.sqlite3_step(handle);
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

    public override bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public override long Long(int column) => raw.sqlite3_column_int64(handle, column);

    public override ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(handle, column);

    public override string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

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
        raw.sqlite3_reset(handle);
        if (_bound > 0)
        {
            raw.sqlite3_clear_bindings(handle);
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
