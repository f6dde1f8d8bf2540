using Bot.Load.Platform;

namespace Bot.Load.Suite;

/// <summary>The Bot API misbehaves.</summary>
internal static class PlatformTroubles
{
    private static readonly FaultRates Each = new()
    {
        Duplicate = 0.05, Late = 0.05, TooMany = 0.02, ServerError = 0.02, CutBefore = 0.01, CutAfter = 0.01, Slow = 0.02, Blocked = 0.01,
    };

    public static FaultCase Often { get; } = new("platform", "duplicates, late updates, 429, 500, cut lines, slow answers, 403", async context =>
    {
        using var rig = Rig.Of(await context.Grounds.SqliteAsync(), new RigPlan { Faults = Each, AtOnce = 128 }, context.Seed);
        await rig.StartAsync();
        await rig.ServeAsync(context.Of(whole: 8000, brief: 1000));
        return await rig.FinishAsync();
    });

    public static FaultCase Everything(string store) => new($"everything-{store}", $"1 % of everything at once, and kills, {store}", async context =>
    {
        using var rig = Rig.Of(await context.Grounds.OfAsync(store), new RigPlan { Faults = FaultRates.All(0.01), AtOnce = 128 }, context.Seed);
        await rig.StartAsync();
        var kills = context.Of(whole: 5, brief: 1);
        for (var kill = 1; kill <= kills; kill++)
        {
            await rig.ServeAsync(updates: 500);
            await rig.KillAsync(rig.Host);
            await rig.Host.StartAsync();
        }

        await rig.ServeAsync(updates: 500);
        rig.Note($"{kills} kills");
        return await rig.FinishAsync();
    });
}
