using Bot.Load.Hosts;
using Bot.Load.Measuring;

namespace Bot.Load.Suite;

/// <summary>PostgreSQL goes away, stands still, or is cut off.</summary>
internal static class DatabaseOutages
{
    public static FaultCase Restarted { get; } = new("database-restart", "PostgreSQL crashes and comes back", async context =>
    {
        var ground = await context.Grounds.PostgresAsync();
        using var rig = Rig.Of(ground, new RigPlan(), context.Seed);
        await rig.StartAsync();
        var times = context.Of(whole: 5, brief: 2);
        for (var time = 1; time <= times; time++)
        {
            await rig.ServeAsync(updates: 300);
            await Task.Run(() => ground.Server.Stop(time % 2 == 0 ? "fast" : "immediate"));
            await Task.Delay(context.Between(TimeSpan.Zero, TimeSpan.FromSeconds(2)));
            await Task.Run(ground.Server.StartAgain);
        }

        await rig.ServeAsync(updates: 300);
        rig.Note($"{times} restarts");
        return await rig.FinishAsync();
    });

    public static FaultCase Frozen { get; } = new("database-frozen", "PostgreSQL stands still", async context =>
    {
        var ground = await context.Grounds.PostgresAsync();
        using var rig = Rig.Of(ground, new RigPlan(), context.Seed);
        await rig.StartAsync();
        await rig.ServeAsync(updates: 300);
        var frozen = ProcessFacts.WithChildren(ground.Server.ProcessId);
        Send(frozen, Signals.Freeze);
        var time = context.Of(whole: TimeSpan.FromSeconds(30), brief: TimeSpan.FromSeconds(5));
        try
        {
            await Task.Delay(time);
        }
        finally
        {
            Send(frozen, Signals.Thaw);
        }

        await rig.ServeAsync(updates: 300);
        rig.Note($"{time.TotalSeconds:0} s");
        return await rig.FinishAsync();
    });

    private static void Send(IEnumerable<int> processes, int signal)
    {
        foreach (var process in processes)
        {
            _ = Signals.Send(process, signal);
        }
    }
}
