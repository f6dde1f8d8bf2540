using System.Collections.Concurrent;
using Bot.Dialogs.Conversations;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>A few connections that only read, each in a snapshot of its own. They never wait for the writer, nor it for them.</summary>
internal sealed class ReaderPool(SqliteFile file, int size) : IDisposable
{
    private static readonly Sql BeginSql = new("BEGIN DEFERRED");
    private static readonly Sql EndSql = new("COMMIT");

    private readonly SemaphoreSlim _slots = new(size);
    private readonly ConcurrentStack<SqliteSession> _idle = new();
    private volatile bool _isClosed;

    public async ValueTask<T> RunAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(SqliteStore));
        await _slots.WaitAsync(ct);
        SqliteSession? session = null;
        try
        {
            session = _idle.TryPop(out var idle) ? idle : file.OpenReader();
            session.Connection.Begin(BeginSql);
            var result = await work(session.Transaction);
            session.Connection.End(EndSql);
            return result;
        }
        catch (SqliteErrorException e) when (e.ExtendedCode == raw.SQLITE_READONLY)
        {
            throw new InvalidOperationException("A piece of work tried to write through ReadAsync. Use WriteAsync.", e);
        }
        catch (SqliteErrorException e) when (e.IsEnvironment)
        {
            session?.Dispose();
            session = null;
            throw Unavailable.Because(file.Path, e);
        }
        finally
        {
            Return(session);
            _slots.Release();
        }
    }

    public void Dispose()
    {
        _isClosed = true;
        while (_idle.TryPop(out var session))
        {
            session.Dispose();
        }
    }

    private void Return(SqliteSession? session)
    {
        if (session is null)
        {
            return;
        }

        try
        {
            session.Connection.Rollback();
        }
        catch (SqliteErrorException)
        {
            // The work has its result or its error; a connection that cannot even end its snapshot is simply not used again.
            session.Dispose();
            return;
        }

        if (_isClosed)
        {
            session.Dispose();
        }
        else
        {
            _idle.Push(session);
        }
    }
}
