using System.Threading.Channels;
using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>
/// The one thread that writes. It takes everything that waits into one transaction, each piece in a savepoint, commits once and then
/// tells the callers: while a commit waits for the disk, the next batch gathers.
/// </summary>
internal sealed class Writer : IAsyncDisposable
{
    private const int BeginAttempts = 3;

    private static readonly Sql BeginSql = new("BEGIN IMMEDIATE");
    private static readonly Sql CommitSql = new("COMMIT");
    private static readonly Sql SavepointSql = new("SAVEPOINT piece");
    private static readonly Sql ReleaseSql = new("RELEASE piece");
    private static readonly Sql UndoSql = new("ROLLBACK TO piece");

    private readonly SqliteFile _file;
    private readonly ILogger _logger;
    private readonly int _maxBatch;
    private readonly Channel<Piece> _queue;
    private readonly ManualResetEventSlim _wake = new(initialState: false, spinCount: 0);
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Thread _thread;
    private readonly List<Piece> _batch = [];
    private SqliteSession? _session;
    private bool _isFailing;

    public Writer(SqliteFile file, SqliteStoreOptions options, SqliteSession session, ILogger logger)
    {
        _file = file;
        _session = session;
        _logger = logger;
        _maxBatch = options.MaxBatch;
        _queue = Channel.CreateBounded<Piece>(new BoundedChannelOptions(options.QueueLength) { SingleReader = true });
        _thread = new Thread(Loop) { IsBackground = true, Name = "store writer" };
        _thread.Start();
    }

    public ValueTask<T> RunAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct)
    {
        if (Thread.CurrentThread == _thread)
        {
            throw new InvalidOperationException("A piece of work asked the store for another write; it would wait for itself. Use the transaction it was given.");
        }

        if (ct.IsCancellationRequested)
        {
            return ValueTask.FromCanceled<T>(ct);
        }

        var piece = new Piece<T>(work, ct);
        if (!_queue.Writer.TryWrite(piece))
        {
            return QueueAsync(piece, ct);
        }

        _wake.Set();
        return new ValueTask<T>(piece.Task);
    }

    /// <summary>Takes no more work, finishes what waits and closes the connection.</summary>
    public async ValueTask DisposeAsync()
    {
        _queue.Writer.TryComplete();
        _wake.Set();
        await _ended.Task;
        _wake.Dispose();
    }

    private async ValueTask<T> QueueAsync<T>(Piece<T> piece, CancellationToken ct)
    {
        try
        {
            await _queue.Writer.WriteAsync(piece, ct);
        }
        catch (ChannelClosedException)
        {
            throw new ObjectDisposedException(nameof(SqliteStore), "The store is closed and takes no more work.");
        }

        _wake.Set();
        return await piece.Task;
    }

    private void Loop()
    {
        while (true)
        {
            _wake.Reset();
            while (_batch.Count < _maxBatch && _queue.Reader.TryRead(out var piece))
            {
                _batch.Add(piece);
            }

            if (_batch.Count > 0)
            {
                RunBatch();
            }
            else if (_queue.Reader.Completion.IsCompleted)
            {
                break;
            }
            else
            {
                _wake.Wait(CancellationToken.None);
            }
        }

        _session?.Dispose();
        _ended.SetResult();
    }

    // Whatever fails here is told to the callers; the thread itself must live on.
    private void RunBatch()
    {
        var ran = 0;
        try
        {
            var session = _session ??= _file.OpenWriter();
            Begin(session.Connection);
            foreach (var piece in _batch)
            {
                ran++;
                RunPiece(session, piece);
            }

            session.Connection.End(CommitSql);
            Complete();
        }
        catch (Exception error)
        {
            // Before the first piece nobody has run: all fail. Later ones than the broken piece have not run and go into the next batch.
            FailBatch(ran == 0 ? _batch.Count : ran, error);
        }
    }

    private static void RunPiece(SqliteSession session, Piece piece)
    {
        if (piece.IsCancelled)
        {
            piece.Cancel();
            return;
        }

        session.Use(SavepointSql).Run();
        piece.Run(session.Transaction);
        if (!session.Connection.IsInTransaction)
        {
            throw piece.Error ?? session.Connection.Error();
        }

        if (piece.Error is not null)
        {
            session.Use(UndoSql).Run();
        }

        session.Use(ReleaseSql).Run();
    }

    private void Begin(Connection connection)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                connection.Begin(BeginSql);
                return;
            }
            catch (SqliteErrorException e) when (e.Code == raw.SQLITE_BUSY && attempt < BeginAttempts)
            {
                Log.Busy(_logger, attempt);
            }
        }
    }

    private void Complete()
    {
        foreach (var piece in _batch)
        {
            if (piece.Error is SqliteErrorException { IsEnvironment: true } error)
            {
                piece.Fail(Unavailable.Because(_file.Path, error));
            }
            else
            {
                piece.Complete();
            }
        }

        _batch.Clear();
        if (_isFailing)
        {
            _isFailing = false;
            Log.Recovered(_logger);
        }
    }

    private void FailBatch(int count, Exception error)
    {
        Abandon(error);
        var reason = Unavailable.Because(_file.Path, error);
        _isFailing = true;
        Log.CommitFailed(_logger, count, reason.Message);
        foreach (var piece in _batch.Take(count))
        {
            piece.Fail(reason);
        }

        _batch.RemoveRange(0, count);
    }

    // A connection that may be broken is closed, which also ends its transaction; the next batch opens a fresh one.
    private void Abandon(Exception error)
    {
        try
        {
            _session?.Connection.Rollback();
        }
        catch (SqliteErrorException rollback)
        {
            error = rollback;
        }

        if (error is not SqliteErrorException { BreaksConnection: false })
        {
            _session?.Dispose();
            _session = null;
        }
    }
}
