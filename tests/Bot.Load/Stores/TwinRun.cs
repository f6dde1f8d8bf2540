using System.Data.Common;
using Npgsql;

namespace Bot.Load.Stores;

/// <summary>A run's database on two servers, of which whichever takes writes is the one that counts.</summary>
internal sealed class TwinRun(RunStore original, IReadOnlyList<int> ports) : RunStore
{
    private const string Setting = "Storage__ConnectionString";
    private readonly string _connection = new NpgsqlConnectionStringBuilder(original.Settings[Setting])
    {
        Host = string.Join(',', ports.Select(p => $"127.0.0.1:{p}")), TargetSessionAttributes = "primary",
    }.ToString();

    public IReadOnlyList<int> Ports => ports;

    public override string Name => original.Name;

    public override IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>(original.Settings) { [Setting] = _connection };

    public override IReadOnlyList<int> Processes => [];

    // A source of its own each time: what a shared one has learned about its servers may be of before.
    public override DbConnection Open()
    {
        using var source = NpgsqlDataSource.Create(new NpgsqlConnectionStringBuilder(_connection) { Pooling = false });
        return source.OpenConnection();
    }

    public override void Dispose() => original.Dispose();
}
