using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>The one writer of the embedded database; each piece runs in a savepoint.</summary>
internal sealed class SqliteWriter : GroupWriter
{
    private const int BeginAttempts = 3;

    private static readonly Sql BeginSql = new("BEGIN IMMEDIATE");
    private static readonly Sql CommitSql = new("COMMIT");
    private static readonly Sql SavepointSql = new("SAVEPOINT piece");
    private static readonly Sql ReleaseSql = new("RELEASE piece");
    private static readonly Sql UndoSql = new("ROLLBACK TO piece");

    private readonly SqliteFile _file;
    private SqliteSession? _session;

    public SqliteWriter(SqliteFile file, SqliteStoreOptions options, SqliteSession session, ILogger logger)
        : base(options.MaxBatch, options.QueueLength, logger)
    {
        _file = file;
        _session = session;
        Start();
    }

    protected override void Begin(IReadOnlyList<Piece> batch)
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

    protected override void RunPiece(Piece piece)
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
