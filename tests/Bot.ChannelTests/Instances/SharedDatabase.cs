using Bot.ChannelTests.Fakes;
using Bot.Storage.Encryption;
using Bot.Storage.Postgres;
using Bot.TestBed;

namespace Bot.ChannelTests.Instances;

/// <summary>One PostgreSQL database with any number of instances on it, each with its own line to the platform.</summary>
public sealed class SharedDatabase : IAsyncDisposable
{
    private readonly TempFolder _folder = new();
    private readonly List<TestPath> _paths = [];
    private readonly KeyRing _ring;
    private readonly string _connection;

    private SharedDatabase(string connection)
    {
        _connection = connection;
        _ring = KeyRing.Create(_folder.File("keys.json"), TimeProvider.System.GetUtcNow());
    }

    public static async Task<SharedDatabase> StartAsync() => new(await TestServer.NewDatabaseAsync());

    /// <summary>An instance that has joined; its keeper does not run by itself.</summary>
    public async Task<TestPath> JoinAsync(FakeChannel channel)
    {
        var path = TestPath.On(PostgresStore.Open(new PostgresStoreOptions { ConnectionString = _connection }, _ring, TimeProvider.System), channel);
        _paths.Add(path);
        await path.Sender.RecoverAsync(CancellationToken.None);
        return path;
    }

    public void Run(string sql) => TestServer.Run(_connection, sql);

    public object? Ask(string sql) => TestServer.Ask(_connection, sql);

    /// <summary>As another instance does it to one that is silent too long.</summary>
    public void TakeForDead(TestPath path) => Run($"DELETE FROM instances WHERE id = {path.Store.Instance.Id}");

    public async ValueTask DisposeAsync()
    {
        foreach (var path in _paths)
        {
            await path.DisposeAsync();
        }

        await TestServer.DropAsync(_connection);
        _folder.Dispose();
    }
}
