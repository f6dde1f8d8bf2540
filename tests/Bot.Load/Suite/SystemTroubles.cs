namespace Bot.Load.Suite;

/// <summary>The machine itself misbehaves: its clock and its disk.</summary>
internal static class SystemTroubles
{
    private static readonly TimeSpan[] Jumps = [TimeSpan.FromHours(1), TimeSpan.FromHours(-1), TimeSpan.Zero];

    public static FaultCase ClockJumps { get; } = new("clock", "the clock jumps an hour ahead, two back and one ahead, at work and at a restart", async context =>
    {
        using var shim = new Shim();
        using var rig = Rig.Of(await context.Grounds.SqliteAsync(), new RigPlan { More = shim.JumpingClock() }, context.Seed);
        await rig.StartAsync();
        foreach (var jump in Jumps)
        {
            await rig.ServeAsync(updates: 300);
            shim.Jump(jump);
            await rig.ServeAsync(updates: 300);
            await rig.KillAsync(rig.Host);
            rig.Host.Launch();

            // It tells the operator, and goes on serving whoever comes: the office's people wait at the door.
            await rig.Host.SaysAsync(r => r.Troubles == (jump == TimeSpan.Zero ? string.Empty : "clock"));
        }

        await rig.ServeAsync(updates: 300);
        rig.Note($"{Jumps.Length} jumps");
        return await rig.FinishAsync();
    })
    {
        Missing = Shim.Missing,
    };

    public static FaultCase SlowDisk { get; } = new("slow-disk", "every flush to disk takes 5 ms longer", async context =>
    {
        using var shim = new Shim();
        using var rig = Rig.Of(await context.Grounds.SqliteAsync(), new RigPlan { More = shim.SlowFlush(milliseconds: 5), AtOnce = 128 }, context.Seed);
        await rig.StartAsync();
        await rig.ServeAsync(context.Of(whole: 10_000, brief: 1000));
        return await rig.FinishAsync();
    })
    {
        Missing = Shim.Missing,
    };
}
