using System.Globalization;
using Bot.Storage.Encryption;
using Bot.Storage.Postgres;
using Npgsql;

namespace Bot.TestBed;

/// <summary>One PostgreSQL for the whole run. Each test gets a database copied from a template that has the schema.</summary>
public static class TestServer
{
    private const string Template = "bot_template";
    private static readonly Lazy<Task<PrivatePostgres>> Running = new(StartAsync);
    private static readonly Lazy<Task<PrivatePgBouncer>> Bouncer = new(StartBouncerAsync);
    private static int _databases;

    /// <summary>A fresh database with the schema; returns how to connect to it.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var server = await Running.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"test_{Interlocked.Increment(ref _databases)}");
        Run(server.Connection, $"CREATE DATABASE {name} TEMPLATE {Template}");
        return server.To(name);
    }

    /// <summary>The way to the same database through a PgBouncer in transaction mode.</summary>
    public static async Task<string> ThroughPgBouncerAsync(string connection) => (await Bouncer.Value).To(connection);

    /// <summary>One without any table.</summary>
    public static async Task<string> NewEmptyDatabaseAsync()
    {
        var server = await Running.Value;
        var name = string.Create(CultureInfo.InvariantCulture, $"empty_{Interlocked.Increment(ref _databases)}");
        Run(server.Connection, $"CREATE DATABASE {name} TEMPLATE template0");
        return server.To(name);
    }

    public static async Task DropAsync(string connection)
    {
        var name = new NpgsqlConnectionStringBuilder(connection).Database;
        Run((await Running.Value).Connection, $"DROP DATABASE {name} WITH (FORCE)");
    }

    public static void Run(string connection, string sql) => PrivatePostgres.Run(connection, sql);

    public static object? Ask(string connection, string sql) => PrivatePostgres.Ask(connection, sql);

    private static async Task<PrivatePostgres> StartAsync()
    {
        var server = PrivatePostgres.Start("-c fsync=off -c deadlock_timeout=100ms");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => server.Dispose();
        Run(server.Connection, $"CREATE DATABASE {Template}");
        await MakeSchemaAsync(new NpgsqlConnectionStringBuilder(server.Connection) { Database = Template }.ToString());
        return server;
    }

    private static async Task<PrivatePgBouncer> StartBouncerAsync()
    {
        var bouncer = await PrivatePgBouncer.StartAsync(await Running.Value);
        AppDomain.CurrentDomain.ProcessExit += (_, _) => bouncer.Dispose();
        return bouncer;
    }

    // Without the proof of a key ring, which each test makes its own.
    private static async Task MakeSchemaAsync(string connection)
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("bot-store").FullName, "keys.json");
        var store = PostgresStore.Open(
            new PostgresStoreOptions { ConnectionString = connection }, KeyRing.Open(file, mayCreate: true, TimeProvider.System.GetUtcNow()), TimeProvider.System);
        await store.DisposeAsync();
        Directory.Delete(Path.GetDirectoryName(file)!, recursive: true);
        Run(connection, "DELETE FROM key_check; DELETE FROM ring_keys");
    }
}
