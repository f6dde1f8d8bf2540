using Bot.Dialogs.Conversations;
using Bot.Storage.Encryption;
using Bot.Storage.Postgres;
using Bot.TestBed;

namespace Bot.StorageTests.Postgres;

public class PostgresFixture : StoreFixture
{
    private readonly string _folder = Directory.CreateTempSubdirectory("bot-store").FullName;
    private KeyRing? _ring;

    /// <summary>Straight to the server.</summary>
    public string Connection { get; private set; } = string.Empty;

    public override KeyRing Ring => _ring ??= KeyRing.Open(Path.Combine(_folder, "keys.json"), mayCreate: true, TimeProvider.System.GetUtcNow());

    protected PostgresStoreOptions Options { get; set; } = null!;

    public PostgresStore Open(Func<PostgresStoreOptions, PostgresStoreOptions>? change = null, TimeProvider? time = null) =>
        PostgresStore.Open(change?.Invoke(Options) ?? Options, Ring, time ?? TimeProvider.System);

    public override IStore OpenAnother(KeyRing ring) =>
        PostgresStore.Open(new PostgresStoreOptions { ConnectionString = Connection }, ring, TimeProvider.System);

    public override async ValueTask StartAsync()
    {
        if (Connection.Length == 0)
        {
            Connection = await TestServer.NewDatabaseAsync();
            Options = await OptionsAsync();
        }

        Store = Open();
    }

    public override async ValueTask RestartAsync()
    {
        await Store.DisposeAsync();
        _ring = null;
        await StartAsync();
    }

    public override async ValueTask DisposeAsync()
    {
        await Store.DisposeAsync();
        await TestServer.DropAsync(Connection);
        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    protected virtual ValueTask<PostgresStoreOptions> OptionsAsync() => new(new PostgresStoreOptions { ConnectionString = Connection });
}
