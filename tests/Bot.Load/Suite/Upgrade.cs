using Bot.Load.Stores;

namespace Bot.Load.Suite;

/// <summary>
/// A new version takes over from an earlier one while people are served: one instance after the other is stopped as systemd stops it and
/// started as the new version, which brings the schema up; meanwhile both versions work on one database.
/// </summary>
internal static class Upgrade
{
    private static readonly SeedPlan Seed = new(Chats: 1000, Venues: 500);

    public static FaultCase From(string tree) => new("upgrade", "two instances on one PostgreSQL go over to this version, one after the other", async context =>
    {
        using var ground = new OldGround(tree);
        await ground.PrepareAsync(Seed);
        using var rig = Rig.Of(ground, new RigPlan { Instances = 2 }, context.Seed);
        foreach (var host in rig.Hosts)
        {
            host.Tree = tree;
        }

        await rig.StartAsync();
        await rig.ServeAsync(updates: 500);
        foreach (var host in rig.Hosts)
        {
            if (await host.StopAsync() is not 0 and var code)
            {
                throw new CaseFailedException([$"an instance of the earlier version ended with {code}"]);
            }

            host.Tree = null;
            await rig.ServeAsync(updates: 100);
            await host.StartAsync();
            await rig.ServeAsync(updates: 500);
        }

        return await rig.FinishAsync();
    });
}
