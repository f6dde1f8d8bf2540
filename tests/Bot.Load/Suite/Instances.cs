namespace Bot.Load.Suite;

/// <summary>Several services on one PostgreSQL behind a plain balancer, and kill -9 of one or the other.</summary>
internal static class Instances
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(2);

    public static FaultCase Killed { get; } = new("instances", "two instances on one PostgreSQL, each killed now and then", async context =>
    {
        using var rig = Rig.Of(await context.Grounds.PostgresAsync(), new RigPlan { Instances = 2 }, context.Seed);
        await rig.StartAsync();
        var kills = context.Of(whole: 20, brief: 2);
        for (var kill = 1; kill <= kills; kill++)
        {
            await rig.ServeAsync(updates: 200);
            await Task.Delay(context.Between(TimeSpan.Zero, LongestPause));
            var victim = rig.Hosts[context.Random.Next(rig.Hosts.Count)];
            await rig.KillAsync(victim);
            await rig.ServeAsync(updates: 50);
            await victim.StartAsync();
        }

        rig.Note($"{kills} kills");
        return await rig.FinishAsync();
    });
}
