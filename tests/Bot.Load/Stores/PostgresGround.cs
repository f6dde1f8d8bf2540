using System.Data.Common;
using System.Globalization;
using Bot.Load.Measuring;
using Bot.Storage;
using Bot.TestBed;
using Npgsql;

namespace Bot.Load.Stores;

/// <summary>PostgreSQL with its usual settings: a server of its own, in which each run gets a copy of the seeded database.</summary>
internal class PostgresGround : Ground
{
    protected const string Template = "seeded";
    private int _runs;

    public PostgresGround() => PrivatePostgres.Run(Server.Connection, $"CREATE DATABASE {Template}");

    public PrivatePostgres Server { get; } = PrivatePostgres.Start("-c shared_buffers=256MB");

    public override RunStore NewRun()
    {
        _runs++;
        var name = string.Create(CultureInfo.InvariantCulture, $"run{_runs}");
        PrivatePostgres.Run(Server.Connection, $"CREATE DATABASE {name} TEMPLATE {Template}");
        return new PostgresRun(Server, name, KeyFile);
    }

    public override void Dispose()
    {
        NpgsqlConnection.ClearAllPools();
        Server.Dispose();
        base.Dispose();
    }

    protected override void Configure(StorageOptions options)
    {
        options.Kind = StoreKind.Postgres;
        options.ConnectionString = Server.To(Template);
    }

    // A database that somebody is connected to cannot be copied.
    protected override void Filled() => NpgsqlConnection.ClearAllPools();
}

/// <summary>One run's database.</summary>
internal sealed class PostgresRun(PrivatePostgres server, string database, string keyFile) : RunStore
{
    public override string Name => "postgres";

    public PrivatePostgres Server => server;

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["Storage__Provider"] = "postgres", ["Storage__ConnectionString"] = server.To(database), ["Keys__File"] = keyFile,
    };

    public override IReadOnlyList<int> Processes => ProcessFacts.WithChildren(server.ProcessId);

    public override DbConnection Open()
    {
        var connection = new NpgsqlConnection(new NpgsqlConnectionStringBuilder(server.To(database)) { Pooling = false }.ToString());
        connection.Open();
        return connection;
    }

    public override void Dispose() => PrivatePostgres.Run(server.Connection, $"DROP DATABASE {database} WITH (FORCE)");
}
