using Bot.Dialogs.Conversations;
using Bot.Storage.Encryption;
using Npgsql;

namespace Bot.Storage.Postgres;

/// <summary>
/// A connection and its open transaction. Writes wait until something is asked, and then go along in the same round trip; what a piece
/// asks is answered in a savepoint of its own, so that the piece can be undone alone.
/// </summary>
internal sealed class PostgresSession(NpgsqlConnection connection, KeyRing ring, bool isReader) : Session(ring)
{
    private static readonly Sql Savepoint = new("SAVEPOINT piece");
    private static readonly Sql Release = new("RELEASE SAVEPOINT piece");
    private static readonly Sql Undo = new("ROLLBACK TO SAVEPOINT piece");

    private static readonly Sql LockChat = new("SELECT count(pg_advisory_xact_lock(?))");

    private readonly Stack<PostgresStatement> _idle = new();
    private readonly Pending _pending = new();
    private readonly Ahead _ahead = new();
    private int _pieceStart;
    private bool _hasSavepoint;

    /// <summary>The transaction failed outside of the piece that runs: nothing of it can be kept.</summary>
    public Exception? Lost { get; private set; }

    public NpgsqlConnection Connection => connection;

    /// <summary>The server's number of the open transaction, by which it can be asked for later; null while nobody asked.</summary>
    public string? TransactionId { get; private set; }

    public override bool DefersWrites => true;

    public override bool IsAlone => false;

    public override bool? IsKnownEvent(string channel, string eventId) => _ahead.IsKnownEvent(channel, eventId);

    public override Statement Use(Sql sql) => (_idle.TryPop(out var idle) ? idle : new PostgresStatement(this)).For(sql);

    public override int DropMonths(string table, DateTimeOffset before) => Months.Drop(this, table, before);

    public override void Lock(ReadOnlySpan<byte> chatKey)
    {
        if (!_ahead.IsLocked(chatKey))
        {
            using var locked = Use(LockChat).Bind(TurnsAhead.LockOf(chatKey));
            locked.Step();
        }
    }

    public void GiveBack(PostgresStatement statement) => _idle.Push(statement);

    /// <summary>Statements that open the transaction; sent with the first question.</summary>
    public void Begin(params ReadOnlySpan<Sql> opening)
    {
        Lost = null;
        TransactionId = null;
        _ahead.Clear();
        _pending.Clear();
        _hasSavepoint = false;
        foreach (var sql in opening)
        {
            _pending.Add(sql, []);
        }

        _pieceStart = _pending.Count;
    }

    /// <summary>Sends the opening at once, with locks for the turns and what they will look at.</summary>
    public void FetchAhead(IReadOnlyList<TurnOutlook> turns, DateTimeOffset now)
    {
        using var batch = new NpgsqlBatch(connection);
        _pending.AddTo(batch, 0, _pending.Count);
        _pending.Clear();
        TransactionId = TurnsAhead.Fetch(batch, this, turns, now, _ahead);
    }

    public void BeginPiece()
    {
        Piece++;
        _pieceStart = _pending.Count;
        _hasSavepoint = false;
    }

    public void EndPiece(bool isUndone)
    {
        if (isUndone)
        {
            _pending.DropFrom(_pieceStart);
        }

        if (_hasSavepoint)
        {
            if (isUndone)
            {
                _pending.Add(Undo, []);
            }

            _pending.Add(Release, []);
        }

        _hasSavepoint = false;
    }

    /// <summary>Sends what waits, with the statement that ends the transaction.</summary>
    public void End(Sql ending)
    {
        _pending.Add(ending, []);
        using var batch = new NpgsqlBatch(connection);
        _pending.AddTo(batch, 0, _pending.Count);
        _pending.Clear();
        batch.ExecuteNonQuery();
    }

    public void Later(PostgresStatement statement)
    {
        if (isReader)
        {
            throw WroteInRead();
        }

        _pending.Add(statement.Sql, statement.Values);
        _ahead.Wrote(statement.Sql, statement.Values);
    }

    public Rows Ask(PostgresStatement statement)
    {
        if (_ahead.Find(statement) is { } known)
        {
            return known;
        }

        if (statement.Sql.IsWrite)
        {
            _ahead.Wrote(statement.Sql, statement.Values);
        }

        using var batch = Batch(statement, out var own);
        try
        {
            using var reader = batch.ExecuteReader();
            return Rows.Read(reader);
        }
        catch (PostgresException e)
        {
            throw Judge(e, batch, own);
        }
    }

    public int Change(PostgresStatement statement)
    {
        if (isReader)
        {
            throw WroteInRead();
        }

        _ahead.Wrote(statement.Sql, statement.Values);
        using var batch = Batch(statement, out var own);
        try
        {
            batch.ExecuteNonQuery();
            return (int)batch.BatchCommands[^1].RecordsAffected;
        }
        catch (PostgresException e)
        {
            throw Judge(e, batch, own);
        }
    }

    public override void Dispose()
    {
        connection.Dispose();
        base.Dispose();
    }

    private static InvalidOperationException WroteInRead(Exception? inner = null) =>
        new("A piece of work tried to write through ReadAsync. Use WriteAsync.", inner);

    private NpgsqlBatch Batch(PostgresStatement statement, out int own)
    {
        if (Lost is not null)
        {
            throw new InvalidOperationException("The transaction has failed.", Lost);
        }

        var batch = new NpgsqlBatch(connection);
        _pending.AddTo(batch, 0, _pieceStart);
        if (!isReader && !_hasSavepoint)
        {
            batch.BatchCommands.Add(new NpgsqlBatchCommand(Savepoint.Postgres));
        }

        own = batch.BatchCommands.Count;
        _pending.AddTo(batch, _pieceStart, _pending.Count);
        batch.BatchCommands.Add(Command.Of(statement.Sql.Postgres, statement.Values));
        _pending.Clear();
        _pieceStart = 0;
        _hasSavepoint = true;
        return batch;
    }

    // A fault among the writes of earlier pieces is theirs, and those have been told nothing yet: the whole transaction goes.
    private Exception Judge(PostgresException e, NpgsqlBatch batch, int own)
    {
        var isOwn = e.BatchCommand is NpgsqlBatchCommand failed && batch.BatchCommands.IndexOf(failed) >= own;
        if (!isOwn || Faults.IsSurroundings(e) || Faults.IsConflict(e))
        {
            Lost = e;
        }

        return isReader && e.SqlState == PostgresErrorCodes.ReadOnlySqlTransaction ? WroteInRead(e) : e;
    }
}
