using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>
/// One connection with its prepared statements. Used by one at a time; which thread does not matter.
/// </summary>
internal sealed class Connection : IDisposable
{
    private readonly sqlite3 _handle;
    private readonly nint _connection;
    private SqliteStatement?[] _statements = new SqliteStatement?[64];
    private bool _expectsTransaction;

    private Connection(sqlite3 handle)
    {
        _handle = handle;
        _connection = handle.DangerousGetHandle();
    }

    public int Changes => SqliteCalls.Changes(_connection);

    public bool IsInTransaction => SqliteCalls.IsAutocommit(_connection) == 0;

    internal sqlite3 Handle => _handle;

    /// <param name="path">The database file.</param>
    /// <param name="flags">SQLITE_OPEN_… of what may be done.</param>
    /// <param name="busyTimeout">How long to wait for another program's lock.</param>
    public static Connection Open(string path, int flags, TimeSpan busyTimeout)
    {
        SqliteLibrary.EnsureAvailable();
        var result = raw.sqlite3_open_v2(path, out var handle, flags | raw.SQLITE_OPEN_NOMUTEX, null);
        if (result != raw.SQLITE_OK)
        {
            var message = raw.sqlite3_errmsg(handle).utf8_to_string();
            handle.Dispose();
            throw new SqliteErrorException(result, message);
        }

        raw.sqlite3_extended_result_codes(handle, 1);
        raw.sqlite3_busy_timeout(handle, (int)busyTimeout.TotalMilliseconds);
        return new Connection(handle);
    }

    public SqliteStatement Use(Sql sql)
    {
        // SQLite ends a transaction on its own after some errors; what came next would then be kept one by one.
        if (_expectsTransaction && !IsInTransaction)
        {
            throw new SqliteErrorException(raw.SQLITE_ABORT, "the transaction has ended");
        }

        if (sql.Slot >= _statements.Length)
        {
            Array.Resize(ref _statements, Math.Max(sql.Slot + 1, _statements.Length * 2));
        }

        var statement = _statements[sql.Slot] ??= Prepare(sql.Text);
        statement.Take();
        return statement;
    }

    public void Begin(Sql sql)
    {
        _expectsTransaction = false;
        Use(sql).Run();
        _expectsTransaction = true;
    }

    public void End(Sql sql)
    {
        Use(sql).Run();
        _expectsTransaction = false;
    }

    /// <summary>Ends an open transaction without keeping anything; also when SQLite has already done so.</summary>
    public void Rollback()
    {
        _expectsTransaction = false;
        if (IsInTransaction)
        {
            Script("ROLLBACK");
        }
    }

    /// <summary>Runs a text of many statements without values: migrations and pragmas.</summary>
    public void Script(string sql) => Check(raw.sqlite3_exec(_handle, sql));

    /// <summary>The first value of a query without values, as text; empty when there is no row.</summary>
    public string Pragma(string pragma)
    {
        var statement = Prepare(pragma);
        try
        {
            return statement.Step() ? statement.Text(0) : string.Empty;
        }
        finally
        {
            statement.Close();
        }
    }

    public void Check(int result)
    {
        if (result != raw.SQLITE_OK)
        {
            throw Error();
        }
    }

    public SqliteErrorException Error() => new(raw.sqlite3_extended_errcode(_handle), raw.sqlite3_errmsg(_handle).utf8_to_string());

    public void Dispose()
    {
        foreach (var statement in _statements)
        {
            statement?.Close();
        }

        _handle.Dispose();
    }

    /// <summary>For texts used once or made at run time; the caller closes it.</summary>
    public SqliteStatement Prepare(string sql)
    {
        Check(raw.sqlite3_prepare_v3(_handle, sql, raw.SQLITE_PREPARE_PERSISTENT, out var handle));
        return new SqliteStatement(this, handle);
    }
}
