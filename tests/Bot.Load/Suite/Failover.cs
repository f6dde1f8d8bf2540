using Bot.Load.Stores;
using Bot.TestBed;

namespace Bot.Load.Suite;

/// <summary>
/// The machine of the database is gone and a copy of it takes over. The copy is a synchronous one: PostgreSQL tells no commit before the copy
/// has it, so nothing that was told may be missing.
/// </summary>
internal static class Failover
{
    public static FaultCase ToCopy { get; } = new("failover", "PostgreSQL dies and its synchronous copy takes over", async context =>
    {
        var ground = await context.Grounds.PostgresAsync();
        var store = new TwinRun(ground.NewRun(), [FreePort.Find(), FreePort.Find()]);
        var (server, copy) = (PrivatePostgres.CopyOf(ground.Server, store.Ports[0]), (PrivatePostgres?)null);
        try
        {
            server.Promote();
            using var rig = new Rig(store, ground, new RigPlan(), context.Seed);
            var times = context.Of(whole: 3, brief: 1);
            for (var time = 1; time <= times; time++)
            {
                copy = await FollowAsync(server, store.Ports[time % 2]);
                await (time == 1 ? rig.StartAsync() : Task.CompletedTask);
                await rig.ServeAsync(updates: 300);
                server.Stop("immediate");
                copy.Promote();
                await rig.ServeAsync(updates: 300);
                server.Dispose();
                (server, copy) = (copy, null);
            }

            rig.Note($"{times} times");
            return await rig.FinishAsync();
        }
        finally
        {
            server.Dispose();
            copy?.Dispose();
        }
    });

    /// <summary>From now on the server tells of a commit only when the copy has it.</summary>
    private static async Task<PrivatePostgres> FollowAsync(PrivatePostgres server, int port)
    {
        var copy = PrivatePostgres.CopyOf(server, port);
        PrivatePostgres.Run(server.Connection, "ALTER SYSTEM SET synchronous_standby_names = '*'");
        PrivatePostgres.Run(server.Connection, "SELECT pg_reload_conf()");
        for (var tries = 0; (long)PrivatePostgres.Ask(server.Connection, "SELECT count(*) FROM pg_stat_replication WHERE sync_state = 'sync'")! == 0; tries++)
        {
            if (tries == 300)
            {
                throw new CaseFailedException(["the copy does not follow"]);
            }

            await Task.Delay(100);
        }

        return copy;
    }
}
