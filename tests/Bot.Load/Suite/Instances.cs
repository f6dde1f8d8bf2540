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
            await KillOneAsync(rig, context);
        }

        rig.Note($"{kills} kills");
        return await rig.FinishAsync();
    });

    /// <summary>Chosen by name only: it takes as long as a million updates take.</summary>
    public static FaultCase Million { get; } = new("million", "a million updates on two instances, five times one of them killed", async context =>
    {
        using var rig = Rig.Of(await context.Grounds.PostgresAsync(), new RigPlan { Instances = 2, AtOnce = 64 }, context.Seed);
        await rig.StartAsync();
        const int kills = 5;
        var part = context.Of(whole: 1_000_000, brief: 10_000) / (kills + 1);
        for (var kill = 1; kill <= kills; kill++)
        {
            await rig.ServeAsync(part);
            await KillOneAsync(rig, context);
        }

        await rig.ServeAsync(part);
        rig.Note($"{rig.Crowd.Updates:#,0} updates, {kills} kills");
        return await rig.FinishAsync();
    });

    private static async Task KillOneAsync(Rig rig, CaseContext context)
    {
        var victim = rig.Hosts[context.Random.Next(rig.Hosts.Count)];
        await rig.KillAsync(victim);
        await rig.ServeAsync(updates: 50);
        await victim.StartAsync();
    }
}
