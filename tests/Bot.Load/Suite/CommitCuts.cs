using System.Globalization;
using Bot.Load.Stores;
using Npgsql;

namespace Bot.Load.Suite;

/// <summary>The line to PostgreSQL breaks in the middle of a commit: before it, or after it, so that the service does not learn of it.</summary>
internal static class CommitCuts
{
    private const double Share = 0.02;

    public static FaultCase Cut { get; } = new("commit-cut", "connections to PostgreSQL cut in the middle of a commit", async context =>
    {
        var ground = await context.Grounds.PostgresAsync();
        using var proxy = new CuttingProxy(ground.Server.Port, Share, context.Seed);
        var store = ground.NewRun();
        var settings = new Dictionary<string, string>
        {
            ["Storage__ConnectionString"] = new NpgsqlConnectionStringBuilder(store.Settings["Storage__ConnectionString"]) { Port = proxy.Port }.ToString(),

            // A commit that is prepared does not say so on the wire, and the proxy must see it.
            ["Storage__PreparedStatements"] = "0",
        };
        using var rig = new Rig(store, ground, new RigPlan { More = settings }, context.Seed);
        await rig.StartAsync();
        proxy.IsCutting = true;
        await rig.ServeAsync(context.Of(whole: 4000, brief: 800));
        proxy.IsCutting = false;
        rig.Note(string.Create(CultureInfo.InvariantCulture, $"{proxy.CutsBefore} cuts before and {proxy.CutsAfter} after the commit"));
        return await rig.FinishAsync();
    });
}
