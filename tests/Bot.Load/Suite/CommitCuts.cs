using System.Globalization;
using Bot.TestBed;
using Npgsql;

namespace Bot.Load.Suite;

/// <summary>The line to PostgreSQL breaks in the middle of a commit: before it, or after it, so that the service does not learn of it.</summary>
internal static class CommitCuts
{
    private const double Share = 0.1;

    public static FaultCase Cut { get; } = new("commit-cut", "connections to PostgreSQL cut in the middle of a commit", async context =>
    {
        var ground = await context.Grounds.PostgresAsync();
        var isCutting = false;
        using var proxy = new CuttingProxy(ground.Server.Port, () => isCutting ? Fate(context.Random) : CutPlace.Nowhere);
        var store = ground.NewRun();
        var settings = new Dictionary<string, string>
        {
            ["Storage__ConnectionString"] = new NpgsqlConnectionStringBuilder(store.Settings["Storage__ConnectionString"]) { Port = proxy.Port }.ToString(),

            // A commit that is prepared does not say so on the wire, and the proxy must see it.
            ["Storage__PreparedStatements"] = "0",
        };
        using var rig = new Rig(store, ground, new RigPlan { More = settings }, context.Seed);
        await rig.StartAsync();
        isCutting = true;
        await rig.ServeAsync(context.Of(whole: 4000, brief: 800));
        isCutting = false;
        rig.Note(string.Create(CultureInfo.InvariantCulture, $"{proxy.CutsBefore} cuts before and {proxy.CutsAfter} after the commit"));
        return await rig.FinishAsync();
    });

    private static CutPlace Fate(Random random)
    {
        lock (random)
        {
            var roll = random.NextDouble();
            return roll < Share / 2 ? CutPlace.BeforeCommit : roll < Share ? CutPlace.AfterCommit : CutPlace.Nowhere;
        }
    }
}
