using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Postgres;

/// <summary>One of the connections that write.</summary>
internal sealed class PostgresWriter : GroupWriter
{
    private static readonly Sql BeginSql = new("BEGIN");
    private static readonly Sql CommitSql = new("COMMIT");

    private readonly PostgresServer _server;
    private readonly Sql _lockTimeout;
    private readonly List<TurnOutlook> _turns = [];
    private PostgresSession? _session;

    public PostgresWriter(PostgresServer server, PostgresStoreOptions options, ILogger logger)
        : base(options.MaxBatch, options.QueueLength, logger)
    {
        _server = server;
        _lockTimeout = new Sql($"SET LOCAL lock_timeout = {(long)options.LockTimeout.TotalMilliseconds}");
        Start();
    }

    protected override void Begin(IReadOnlyList<Piece> batch)
    {
        _session ??= _server.Open(isReader: false);
        _session.Begin(BeginSql, _lockTimeout);
        _turns.Clear();
        foreach (var piece in batch)
        {
            if (piece is { Outlook: { } outlook, IsCancelled: false })
            {
                _turns.Add(outlook);
            }
        }

        if (_turns.Count > 0)
        {
            _session.FetchAhead(_turns);
        }
    }

    protected override void RunPiece(Piece piece)
    {
        var session = _session!;
        session.BeginPiece();
        piece.Run(session.Transaction);
        if (session.Lost is { } lost)
        {
            throw lost;
        }

        session.EndPiece(isUndone: piece.Error is not null);
    }

    protected override void Commit() => _session!.End(CommitSql);

    protected override StoreUnavailableException? Surroundings(Exception error) =>
        Faults.IsSurroundings(error) || Faults.IsConflict(error) ? Faults.Because(_server.Name, error) : null;

    // The connection goes back broken or in a failed transaction; a fresh one costs a millisecond and is surely sound.
    protected override StoreUnavailableException Abandon(Exception error)
    {
        Close();
        return Faults.Because(_server.Name, error);
    }

    protected override void Close()
    {
        _session?.Dispose();
        _session = null;
    }
}
