namespace Bot.Load.Suite;

/// <summary>kill -9 at random moments, also while the service starts.</summary>
internal static class Kills
{
    private static readonly TimeSpan LongestWork = TimeSpan.FromMilliseconds(400);
    private static readonly TimeSpan LongestStart = TimeSpan.FromSeconds(2);

    // The service lives for less than half a second between two starts, which on a busy machine take many: a visitor may wait through dozens.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(20);

    public static FaultCase On(string store) => new($"kill-{store}", $"kill -9 at random moments, {store}", async context =>
    {
        using var rig = Rig.Of(await context.Grounds.OfAsync(store), new RigPlan { Patience = Patience }, context.Seed);
        await rig.StartAsync();
        var kills = context.Of(whole: 100, brief: 10);
        for (var kill = 1; kill <= kills; kill++)
        {
            await MomentAsync(rig, context, isAtWork: kill % 4 != 0);
            await rig.KillAsync(rig.Host);
            rig.Host.Launch();
        }

        await rig.Host.ReadyAsync();
        await rig.ServeAsync(updates: 100);
        rig.Note($"{kills} kills");
        return await rig.FinishAsync();
    });

    // Three of four find it at work, so that there is something to lose; the fourth may find it starting.
    private static async Task MomentAsync(Rig rig, CaseContext context, bool isAtWork)
    {
        if (isAtWork)
        {
            await rig.Host.ReadyAsync();
        }

        await Task.Delay(context.Between(TimeSpan.Zero, isAtWork ? LongestWork : LongestStart));
    }
}
