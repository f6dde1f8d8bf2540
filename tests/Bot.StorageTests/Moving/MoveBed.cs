using Bot.TestBed;
using System.IO.Compression;
using Bot.Dialogs.Conversations;
using Bot.Domain.Audit;
using Bot.Storage;
using Bot.Storage.Encryption;
using Bot.Storage.Moving;
using Bot.Storage.Postgres;
using Bot.Storage.Sqlite;
using Bot.StorageTests.Postgres;
using Bot.StorageTests.Sqlite;

namespace Bot.StorageTests.Moving;

/// <summary>Databases of both kinds under one key ring, and files between them.</summary>
public sealed class MoveBed : IAsyncDisposable
{
    private readonly List<IStore> _stores = [];
    private readonly List<string> _databases = [];
    private int _files;

    public MoveBed() => Ring = KeyRing.Create(Path.Combine(Folder, "keys.json"), Some.Now);

    public string Folder { get; } = Directory.CreateTempSubdirectory("bot-move").FullName;

    public KeyRing Ring { get; }

    /// <summary>An empty database, as the service makes it at its first start.</summary>
    public async Task<IStore> NewAsync(StoreKind kind, KeyRing? ring = null)
    {
        IStore store;
        if (kind == StoreKind.Sqlite)
        {
            store = SqliteStore.Open(new SqliteStoreOptions { Path = NewFile("db") }, ring ?? Ring, TimeProvider.System);
        }
        else
        {
            var connection = await TestServer.NewDatabaseAsync();
            _databases.Add(connection);
            store = PostgresStore.Open(new PostgresStoreOptions { ConnectionString = connection }, ring ?? Ring, TimeProvider.System);
        }

        _stores.Add(store);
        return store;
    }

    public string NewFile(string ending) => Path.Combine(Folder, $"{++_files}.{ending}");

    public async Task<string> ExportAsync(IStore from)
    {
        var file = NewFile("zip");
        await new DataExport(from, TimeProvider.System).ToAsync(file, default);
        return file;
    }

    public Task<MoveReport> ImportAsync(IStore to, string file) => new DataImport(to, Ring).FromAsync(file, default);

    /// <summary>A database with rows in every table.</summary>
    public async Task<IStore> FullAsync(StoreKind kind)
    {
        var store = await NewAsync(kind);
        await SecrecyTests.WriteEverythingAsync(store, SecrecyTests.EverythingToday());
        await SecrecyTests.WriteEverythingAsync(store, SecrecyTests.TheRest());
        for (var i = 0; i < 5; i++)
        {
            await AuditAsync(store, i);
        }

        await store.WriteAsync(t => t.Audit.PurgeAsync(Some.Now.AddMinutes(1), 9, default), default);
        return store;
    }

    public static Task<bool> AuditAsync(IStore store, int minute) => store.WriteAsync(
        t => t.Audit.AppendAsync(new AuditEntry(Some.Now.AddMinutes(minute), "staff:7", "export", "r1", "lệnh 12"), default).Done(), default).AsTask();

    public static async Task<long> CountAsync(IStore store, string table) => await store.ReadAsync(
        t =>
        {
            using var row = ((StoreTransaction)t).Session.Use(new Sql($"SELECT count(*) FROM {table}"));
            row.Step();
            return new ValueTask<long>(row.Long(0));
        },
        default);

    public static string Text(ZipArchiveEntry entry)
    {
        using var reader = new StreamReader(entry.Open());
        return reader.ReadToEnd();
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var store in _stores)
        {
            await store.DisposeAsync();
        }

        foreach (var database in _databases)
        {
            await TestServer.DropAsync(database);
        }

        Directory.Delete(Folder, recursive: true);
    }
}
