using Bot.Dialogs.Conversations;
using Bot.Storage.Encryption;
using Bot.Storage.Sqlite;

namespace Bot.StorageTests.Sqlite;

public sealed class SqliteFixture : StoreFixture
{
    private KeyRing? _ring;

    public string Folder { get; } = Directory.CreateTempSubdirectory("bot-store").FullName;

    public string DatabaseFile => Path.Combine(Folder, "bot.db");

    public string KeyFile => Path.Combine(Folder, "keys.json");

    public override KeyRing Ring => _ring ??= KeyRing.Open(KeyFile, mayCreate: true, TimeProvider.System.GetUtcNow());

    public SqliteStore Sqlite => (SqliteStore)Store;

    public SqliteStoreOptions Options { get; set; } = new() { Path = string.Empty, BusyTimeout = TimeSpan.FromMilliseconds(100) };

    public override ValueTask StartAsync()
    {
        Options = Options with { Path = DatabaseFile };
        Store = SqliteStore.Open(Options, Ring, TimeProvider.System);
        return default;
    }

    public override IStore OpenAnother(KeyRing ring) => SqliteStore.Open(Options, ring, TimeProvider.System);

    public void Use(SqliteStore store) => Store = store;

    public override async ValueTask RestartAsync()
    {
        await Store.DisposeAsync();
        _ring = null;
        await StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
