using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;

namespace Bot.Tests.Fakes;

/// <summary>An empty store of its own in a temporary folder, gone afterwards: use cases are tested on the real thing.</summary>
public sealed class TemporaryStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-tests").FullName;
    private readonly SqliteStore _store;

    public TemporaryStore()
    {
        var ring = KeyRing.Open(KeyFile, mayCreate: true, Start);
        Hash = new KeyedHash(ring);
        _store = SqliteStore.Open(new SqliteStoreOptions { Path = DatabaseFile, Synchronous = SynchronousMode.Normal }, ring, TimeProvider.System);
    }

    public string DatabaseFile => Path.Combine(_folder, "bot.db");

    public string KeyFile => Path.Combine(_folder, "keys.json");

    public static DateTimeOffset Start { get; } = new(2026, 11, 20, 1, 0, 0, TimeSpan.Zero);

    public IKeyedHash Hash { get; }

    public IStore Store => _store;

    /// <summary>Runs a use case in a transaction of its own.</summary>
    public async Task<T> DoAsync<T>(ChatAddress chat, DateTimeOffset now, Func<DomainTurn, ValueTask<T>> work) =>
        await _store.WriteAsync(t => work(new DomainTurn(t, chat, now)), CancellationToken.None);

    public async Task<T> ReadAsync<T>(Func<IRecords, ValueTask<T>> work) => await _store.ReadAsync(t => work(t), CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
