using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;

namespace Bot.Host.Rehearsals;

/// <summary>An empty store with keys of its own in a temporary folder, gone afterwards: nothing of a rehearsal meets real data.</summary>
internal sealed class RehearsalStore : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-rehearsal").FullName;
    private readonly SqliteStore _store;

    public RehearsalStore()
    {
        var ring = KeyRing.Create(Path.Combine(_folder, "keys.json"), DateTimeOffset.UnixEpoch);
        Hash = new KeyedHash(ring);
        _store = SqliteStore.Open(new SqliteStoreOptions { Path = Path.Combine(_folder, "bot.db"), Synchronous = SynchronousMode.Normal }, ring, TimeProvider.System);
    }

    public IKeyedHash Hash { get; }

    public IStore Store => _store;

    public async ValueTask DisposeAsync()
    {
        await _store.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }
}
