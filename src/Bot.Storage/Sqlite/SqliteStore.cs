using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Storage.Encryption;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Abstractions;
using SQLitePCL;

namespace Bot.Storage.Sqlite;

/// <summary>The embedded store: one SQLite file, one writer with group commit, a few readers.</summary>
public sealed class SqliteStore : IStore
{
    private readonly SqliteWriter _writer;
    private readonly ReaderPool _readers;

    private SqliteStore(SqliteFile file, SqliteStoreOptions options, SqliteSession session, ILogger logger)
    {
        File = file;
        Instance = options.Instance;
        _writer = new SqliteWriter(file, options, session, logger);
        _readers = new ReaderPool(file, options.Readers);
    }

    public InstanceIdentity Instance { get; }

    internal SqliteFile File { get; }

    /// <summary>Opens or makes the database, checks it and brings its schema up to this program.</summary>
    /// <exception cref="StoreUnavailableException">Damaged, newer than the program, locked, or not writable.</exception>
    /// <exception cref="KeyRingException">The key ring belongs to another database.</exception>
    public static SqliteStore Open(SqliteStoreOptions options, KeyRing ring, TimeProvider time, ILogger<SqliteStore>? logger = null) =>
        Open(options, ring, time, Migration.Embedded("sqlite"), logger);

    internal static SqliteStore Open(
        SqliteStoreOptions options, KeyRing ring, TimeProvider time, IReadOnlyList<Migration> migrations, ILogger<SqliteStore>? logger = null)
    {
        ILogger log = logger ?? NullLogger<SqliteStore>.Instance;
        var file = new SqliteFile(options, ring);
        file.Prepare();
        SqliteSession? session = null;
        try
        {
            session = file.OpenWriter();
            StartCheck.Integrity(session.Connection, file.Path);
            var version = new Migrator(session.Connection, migrations, log).Apply(time.GetUtcNow());
            CheckKeys(session, ring);
            Log.Opened(log, version, raw.sqlite3_libversion().utf8_to_string(), ring.ActiveKeyId);
            if (time.GetUtcNow() - ring.ActiveSince > EncryptionPolicy.RotateAfter)
            {
                Log.KeyIsOld(log, ring.ActiveKeyId);
            }

            return new SqliteStore(file, options, session, log);
        }
        catch (Exception e)
        {
            session?.Dispose();
            if (e is SqliteErrorException)
            {
                throw Unavailable.Because(file.Path, e);
            }

            throw;
        }
    }

    public ValueTask<T> WriteAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) =>
        _writer.IsMine ? throw Piece.AskedForAnother() : _writer.RunAsync(new Piece<T>(work, null, isPatient: false, ct), ct);

    public ValueTask<T> WriteAsync<T>(TurnOutlook outlook, Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) =>
        _writer.IsMine ? throw Piece.AskedForAnother() : _writer.RunAsync(new Piece<T>(work, outlook, isPatient: false, ct), ct);

    public ValueTask<T> WriteInCompanyAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) =>
        _writer.IsMine ? throw Piece.AskedForAnother() : _writer.RunAsync(new Piece<T>(work, null, isPatient: true, ct), ct);

    public ValueTask<T> ReadAsync<T>(Func<IStoreTransaction, ValueTask<T>> work, CancellationToken ct) => _readers.RunAsync(work, ct);

    public async ValueTask CheckAsync(CancellationToken ct)
    {
        // An open file that was deleted can still be written, and all of it would be lost.
        if (!System.IO.File.Exists(File.Path))
        {
            throw new StoreUnavailableException($"The database {File.Path} was taken away while the service runs: stop the service, put the file back, start.");
        }

        await WriteAsync(transaction => new ValueTask<int>(StoreCheck.Run(((StoreTransaction)transaction).Session)), ct);
    }

    /// <summary>Finishes the work that waits, then closes the file.</summary>
    public async ValueTask DisposeAsync()
    {
        _readers.Dispose();
        await _writer.DisposeAsync();
    }

    private static void CheckKeys(SqliteSession session, KeyRing ring)
    {
        session.Connection.Script("BEGIN IMMEDIATE");
        try
        {
            KeyCheck.Verify(session, ring);
            session.Connection.Script("COMMIT");
        }
        catch
        {
            session.Connection.Rollback();
            throw;
        }
    }
}
