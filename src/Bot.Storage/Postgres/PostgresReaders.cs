using System.Collections.Concurrent;
using Bot.Dialogs.Conversations;

namespace Bot.Storage.Postgres;

/// <summary>A few connections that only read, each in a snapshot of its own.</summary>
internal sealed class PostgresReaders(PostgresServer server, int size) : IDisposable
{
    private static readonly Sql BeginSql = new("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
    private static readonly Sql EndSql = new("COMMIT");

    private readonly SemaphoreSlim _slots = new(size);
    private readonly ConcurrentStack<PostgresSession> _idle = new();
    private volatile bool _isClosed;

    public async ValueTask<T> RunAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct)
    {
        ObjectDisposedException.ThrowIf(_isClosed, typeof(PostgresStore));
        await _slots.WaitAsync(ct);
        PostgresSession? session = null;
        try
        {
            session = _idle.TryPop(out var idle) ? idle : server.Open(isReader: true);
            session.Begin(BeginSql);
            var result = await work(session.Transaction);
            session.End(EndSql);
            Return(session);
            session = null;
            return result;
        }
        catch (Exception e) when (Faults.IsSurroundings(e) || Faults.IsConflict(e))
        {
            throw Faults.Because(server.Name, e);
        }
        finally
        {
            // Only a session that ended well is used again: the others may stand in the middle of a transaction.
            session?.Dispose();
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

    private void Return(PostgresSession session)
    {
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
