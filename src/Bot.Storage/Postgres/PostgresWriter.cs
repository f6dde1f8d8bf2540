using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;

namespace Bot.Storage.Postgres;

/// <summary>One of the connections that write.</summary>
internal sealed class PostgresWriter : GroupWriter
{
    private static readonly Sql BeginSql = new("BEGIN");
    private static readonly Sql CommitSql = new("COMMIT");

    private readonly PostgresServer _server;
    private readonly CommitOutcome _outcome;
    private readonly TimeProvider _time;
    private readonly Sql _settings;
    private readonly List<TurnOutlook> _turns = [];
    private PostgresSession? _session;

    public PostgresWriter(PostgresServer server, PostgresStoreOptions options, TimeProvider time, ILogger logger)
        : base(options.MaxBatch, options.QueueLength, logger)
    {
        _server = server;
        _time = time;
        _settings = new Sql(Settings(options));
        _outcome = new CommitOutcome(server, Pause);
        Start();
    }

    /// <summary>
    /// Every statement here finds its rows by an index. The plans are kept with the prepared statements and may have been made while a table
    /// was still small and read as a whole: measured on an inbox of 30,000 rows that was empty at first, reading one's way through it took 80 %
    /// of the database's time. So only ways by index may be planned; where there is none the planner's cost becomes so high that it would compile the statement first. For the transaction alone, because a pool may give the connection to others.
    /// </summary>
    private static string Settings(PostgresStoreOptions options) =>
        $"""
        SELECT set_config('lock_timeout', '{(long)options.LockTimeout.TotalMilliseconds}', true), set_config('enable_seqscan', 'off', true),
          set_config('enable_hashjoin', 'off', true), set_config('enable_mergejoin', 'off', true), set_config('jit', 'off', true)
        """;

    protected override void Begin(IReadOnlyList<Piece> batch)
    {
        _session ??= _server.Open(isReader: false);
        _session.Begin(BeginSql, _settings);
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
            _session.FetchAhead(_turns, _time.GetUtcNow());
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

    protected override void Commit()
    {
        var session = _session!;
        try
        {
            session.End(CommitSql);
        }
        catch (Exception e) when (session.TransactionId is { } transaction && Faults.IsSurroundings(e))
        {
            Close();
            switch (_outcome.IsKept(transaction))
            {
                case true:
                    Log.CommitInDoubt(Logger, "kept");
                    break;
                case false:
                    Log.CommitInDoubt(Logger, "not kept");
                    throw;
                default:
                    throw new StoreUnavailableException($"The database server {_server.Name} broke off a commit and does not say whether it was kept.", e);
            }
        }
    }

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
