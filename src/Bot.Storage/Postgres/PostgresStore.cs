using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Storage.Encryption;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;

namespace Bot.Storage.Postgres;

/// <summary>The store of many instances: PostgreSQL 15 or newer, a few writers with group commit, a few readers.</summary>
public sealed class PostgresStore : IStore
{
    private static readonly Sql Clock = new("SELECT (extract(epoch FROM clock_timestamp()) * 1000)::bigint");
    private readonly PostgresServer _server;
    private readonly PostgresWriter[] _writers;
    private readonly PostgresReaders _readers;
    private readonly ITimer _months;

    private PostgresStore(PostgresServer server, PostgresStoreOptions options, TimeProvider time, ILogger logger)
    {
        _server = server;
        Instance = options.Instance;
        _writers = [.. Enumerable.Range(0, options.Writers).Select(_ => new PostgresWriter(server, options, time, logger))];
        _readers = new PostgresReaders(server, options.Readers);
        _months = time.CreateTimer(_ => MakeMonths(server, time, logger), null, Months.LookEvery, Months.LookEvery);
    }

    internal PostgresServer Server => _server;

    /// <summary>Connects, brings the schema up to this program and checks that the key ring belongs to the database.</summary>
    /// <exception cref="StoreUnavailableException">Not reachable, not permitted, or newer than the program.</exception>
    /// <exception cref="KeyRingException">The key ring belongs to another database.</exception>
    public static PostgresStore Open(PostgresStoreOptions options, KeyRing ring, TimeProvider time, ILogger<PostgresStore>? logger = null)
    {
        ILogger log = logger ?? NullLogger<PostgresStore>.Instance;
        var server = new PostgresServer(options, ring);
        try
        {
            using (var plain = server.OpenPlain())
            {
                var version = new PostgresMigrator(plain, Migration.Embedded("postgres"), log).Apply(time.GetUtcNow());
                Log.OpenedPostgres(log, version, plain.PostgreSqlVersion.ToString(), ring.ActiveKeyId);
            }

            if (time.GetUtcNow() - ring.ActiveSince > EncryptionPolicy.RotateAfter)
            {
                Log.KeyIsOld(log, ring.ActiveKeyId);
            }

            CheckKeys(server, ring);
            using (var plain = server.OpenPlain())
            {
                Months.Make(plain, time.GetUtcNow());
            }

            return new PostgresStore(server, options, time, log);
        }
        catch (Exception e) when (Faults.IsSurroundings(e))
        {
            throw Faults.Because(server.Name, e);
        }
    }

    public InstanceIdentity Instance { get; }

    public bool IsShared => true;

    public ValueTask<T> WriteAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) =>
        _writers.Any(w => w.IsMine) ? throw Piece.AskedForAnother() : _writers[0].RunAsync(new Piece<T>(work, null, isPatient: false, ct), ct);

    public ValueTask<T> WriteInCompanyAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) =>
        _writers.Any(w => w.IsMine) ? throw Piece.AskedForAnother() : _writers[0].RunAsync(new Piece<T>(work, null, isPatient: true, ct), ct);

    public ValueTask<T> WriteAsync<T>(TurnOutlook outlook, Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct)
    {
        // One conversation always takes the same writer, so that its work keeps its order.
        var writer = _writers[(uint)outlook.Chat.GetHashCode() % (uint)_writers.Length];
        return _writers.Any(w => w.IsMine) ? throw Piece.AskedForAnother() : writer.RunAsync(new Piece<T>(work, outlook, isPatient: false, ct), ct);
    }

    public ValueTask<T> ReadAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) => _readers.RunAsync(work, ct);

    public async ValueTask CheckAsync(CancellationToken ct) =>
        await WriteAsync(transaction => new ValueTask<int>(StoreCheck.Run(((StoreTransaction)transaction).Session)), ct);

    public async ValueTask<DateTimeOffset?> ClockAsync(CancellationToken ct) => await ReadAsync(
        transaction =>
        {
            using var row = ((StoreTransaction)transaction).Session.Use(Clock);
            row.Step();
            return new ValueTask<DateTimeOffset>(row.Time(0));
        },
        ct);

    /// <summary>Finishes the work that waits, then closes the connections.</summary>
    public async ValueTask DisposeAsync()
    {
        await _months.DisposeAsync();
        _readers.Dispose();
        foreach (var writer in _writers)
        {
            await writer.DisposeAsync();
        }

        await _server.DisposeAsync();
    }

    private static void MakeMonths(PostgresServer server, TimeProvider time, ILogger log)
    {
        try
        {
            using var plain = server.OpenPlain();
            Months.Make(plain, time.GetUtcNow());
        }
        catch (Exception e) when (Faults.IsSurroundings(e) || Faults.IsConflict(e) || e is ObjectDisposedException)
        {
            // Rows of a month without a partition lie in the common one, so nothing is lost; the next look comes soon enough.
            Log.MonthsNotMade(log, e.GetType().Name);
        }
    }

    private static void CheckKeys(PostgresServer server, KeyRing ring)
    {
        using var session = server.Open(isReader: false);
        session.Begin(new Sql("BEGIN"), new Sql("LOCK TABLE key_check IN EXCLUSIVE MODE"));
        KeyCheck.Verify(session, ring);
        session.End(new Sql("COMMIT"));
    }
}
