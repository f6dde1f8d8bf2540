using Bot.Load.Platform;

namespace Bot.Load.Suite;

/// <summary>The Bot API misbehaves.</summary>
internal static class PlatformTroubles
{
    private static readonly FaultRates Each = new()
    {
        Duplicate = 0.05, Late = 0.05, TooMany = 0.02, ServerError = 0.02, CutBefore = 0.01, CutAfter = 0.01, Slow = 0.02, Blocked = 0.01,
    };

    /// <summary>Updates of an hour of a million people who scan twice a day, all within twelve hours: 46 a second (docs/scale.md).</summary>
    private const int Hour = 46 * 3600;

    public static FaultCase Often { get; } = new("platform", "duplicates, late updates, 429, 500, cut lines, slow answers, 403", async context =>
    {
        using var rig = Rig.Of(await context.Grounds.SqliteAsync(), new RigPlan { Faults = Each, AtOnce = 128 }, context.Seed);
        await rig.StartAsync();
        await rig.ServeAsync(context.Of(whole: 8000, brief: 1000));
        return await rig.FinishAsync();
    });

    public static FaultCase Everything(string store) => new($"everything-{store}", $"an hour's updates with 1 % of everything at once, and kills, {store}", async context =>
    {
        using var rig = Rig.Of(await context.Grounds.OfAsync(store), new RigPlan { Faults = FaultRates.All(0.01), AtOnce = 128 }, context.Seed);
        await rig.StartAsync();
        var kills = context.Of(whole: 5, brief: 1);
        var part = context.Of(whole: Hour, brief: 1000) / (kills + 1);
        for (var kill = 1; kill <= kills; kill++)
        {
            await rig.ServeAsync(part);
            await rig.KillAsync(rig.Host);
            await rig.Host.StartAsync();
        }

        await rig.ServeAsync(part);
        rig.Note($"{rig.Crowd.Updates:#,0} updates, {kills} kills");
        return await rig.FinishAsync();
    });
}
