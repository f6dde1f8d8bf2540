using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>
/// The one writer of the embedded database. Where all work of a transaction may run again there are no savepoints, each of which would copy
/// every page that its piece changes: when a piece fails, the transaction begins anew with a savepoint for each.
/// </summary>
internal sealed class SqliteWriter : GroupWriter
{
    private const int BeginAttempts = 3;

    private static readonly Sql BeginSql = new("BEGIN IMMEDIATE");
    private static readonly Sql CommitSql = new("COMMIT");
    private static readonly Sql SavepointSql = new("SAVEPOINT piece");
    private static readonly Sql ReleaseSql = new("RELEASE piece");
    private static readonly Sql UndoSql = new("ROLLBACK TO piece");

    private readonly SqliteFile _file;
    private readonly List<Piece> _ran = [];
    private SqliteSession? _session;
    private bool _hasSavepoints;

    public SqliteWriter(SqliteFile file, SqliteStoreOptions options, SqliteSession session, ILogger logger)
        : base(options.MaxBatch, options.QueueLength, logger)
    {
        _file = file;
        _session = session;
        Start();
    }

    protected override void Begin(IReadOnlyList<Piece> batch)
    {
        _ran.Clear();
        _hasSavepoints = false;
        for (var i = 0; i < batch.Count; i++)
        {
            _hasSavepoints |= !batch[i].MayRunAgain;
        }

        BeginTransaction();
    }

    protected override void RunPiece(Piece piece)
    {
        _ran.Add(piece);
        if (_hasSavepoints)
        {
            RunInSavepoint(piece);
            return;
        }

        var session = _session!;
        session.BeginPiece();
        piece.Run(session.Transaction);
        if (piece.Error is not null || !session.Connection.IsInTransaction)
        {
            RunAgain(session);
        }
    }

    /// <summary>The last piece failed: all so far once more, so that it can be undone alone.</summary>
    private void RunAgain(SqliteSession session)
    {
        _hasSavepoints = true;
        session.Connection.Rollback();
        session.Memory.Clear();
        BeginTransaction();
        foreach (var piece in _ran)
        {
            RunInSavepoint(piece);
        }
    }

    private void BeginTransaction()
    {
        var session = _session ??= _file.OpenWriter();
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                session.Connection.Begin(BeginSql);
                session.ForgetIfOthersWrote();
                return;
            }
            catch (SqliteErrorException e) when (e.Code == raw.SQLITE_BUSY && attempt < BeginAttempts)
            {
                Log.Busy(Logger, attempt);
            }
        }
    }

    private void RunInSavepoint(Piece piece)
    {
        var session = _session!;
        session.BeginPiece();
        session.Use(SavepointSql).Run();
        piece.Run(session.Transaction);
        if (!session.Connection.IsInTransaction)
        {
            throw piece.Error ?? session.Connection.Error();
        }

        if (piece.Error is not null)
        {
            session.Use(UndoSql).Run();
            session.Memory.Clear();
        }

        session.Use(ReleaseSql).Run();
    }

    protected override void Commit() => _session!.Connection.End(CommitSql);

    protected override StoreUnavailableException? Surroundings(Exception error) =>
        error is SqliteErrorException { IsEnvironment: true } ? Unavailable.Because(_file.Path, error) : null;

    // A connection that may be broken is closed, which also ends its transaction; the next batch opens a fresh one.
    protected override StoreUnavailableException Abandon(Exception error)
    {
        var first = error;
        _session?.Memory.Clear();
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
            Close();
        }

        return Unavailable.Because(_file.Path, first);
    }

    protected override void Close()
    {
        _session?.Dispose();
        _session = null;
    }
}
