using System.Buffers;
using System.Text;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>
/// A prepared statement: bind values in the order of the question marks, step, read, dispose. Disposing makes it ready for the next use.
/// </summary>
internal sealed class Statement(Connection connection, sqlite3_stmt handle) : IDisposable
{
    private const int StackBytes = 512;
    private int _bound;

    public bool IsInUse { get; private set; }

    public Statement Bind(long value)
    {
        Checked(raw.sqlite3_bind_int64(handle, ++_bound, value));
        return this;
    }

    public Statement Bind(long? value) => value is { } number ? Bind(number) : BindNull();

    public Statement Bind(bool value) => Bind(value ? 1L : 0L);

    public Statement Bind(DateTimeOffset value) => Bind(value.ToUnixTimeMilliseconds());

    public Statement Bind(DateTimeOffset? value) => value is { } at ? Bind(at) : BindNull();

    public Statement Bind(string? value)
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

    public Statement Bind(ReadOnlySpan<byte> value)
    {
        // An empty span has no address, which SQLite would take for NULL.
        Checked(value.IsEmpty ? raw.sqlite3_bind_zeroblob(handle, ++_bound, 0) : raw.sqlite3_bind_blob(handle, ++_bound, value));
        return this;
    }

    public Statement BindNull()
    {
        Checked(raw.sqlite3_bind_null(handle, ++_bound));
        return this;
    }

    /// <summary>True while there is a row to read.</summary>
    public bool Step()
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

    /// <summary>Runs to the end, makes the statement ready again and says how many rows were changed.</summary>
    public int Run()
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

    public bool IsNull(int column) => raw.sqlite3_column_type(handle, column) == raw.SQLITE_NULL;

    public long Long(int column) => raw.sqlite3_column_int64(handle, column);

    public int Int(int column) => raw.sqlite3_column_int(handle, column);

    public long? LongOrNull(int column) => IsNull(column) ? null : Long(column);

    public bool Bool(int column) => Long(column) != 0;

    public DateTimeOffset Time(int column) => DateTimeOffset.FromUnixTimeMilliseconds(Long(column));

    public DateTimeOffset? TimeOrNull(int column) => IsNull(column) ? null : Time(column);

    /// <summary>Valid until the next step.</summary>
    public ReadOnlySpan<byte> Blob(int column) => raw.sqlite3_column_blob(handle, column);

    public string Text(int column) => Encoding.UTF8.GetString(raw.sqlite3_column_blob(handle, column));

    public string? TextOrNull(int column) => IsNull(column) ? null : Text(column);

    public void Take()
    {
        if (IsInUse)
        {
            throw new InvalidOperationException("A statement was used again before its rows were read.");
        }

        IsInUse = true;
    }

    // Its error code repeats that of the failed step, which was already thrown.
    public void Dispose()
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
