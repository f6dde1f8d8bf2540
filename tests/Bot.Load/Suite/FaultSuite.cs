using System.Diagnostics;

namespace Bot.Load.Suite;

/// <summary>Runs the cases one after the other. The last line counts them, as the other suites' last lines do.</summary>
internal sealed class FaultSuite(IReadOnlyList<FaultCase> cases, int seed, bool isShort)
{
    /// <summary>All cases, the quick ones first.</summary>
    public static IReadOnlyList<FaultCase> All { get; } =
    [
        PlatformTroubles.Often, SqliteTroubles.Locked, SqliteTroubles.DiskFull, CorruptedRow.Conversation, SystemTroubles.ClockJumps,
        SystemTroubles.SlowDisk, ApiOutage.OneChat, ApiOutage.Down, Kills.On("sqlite"), PlatformTroubles.Everything("sqlite"),
        Kills.On("postgres"), DatabaseOutages.Restarted, DatabaseOutages.Frozen, Failover.ToCopy, CommitCuts.Cut, PlatformTroubles.Everything("postgres"), Instances.Killed,
        Heads.Nudged,
    ];

    /// <returns>How many failed.</returns>
    public async Task<int> RunAsync()
    {
        using var grounds = new Grounds();
        var able = cases.Where(IsAble).ToList();
        var beside = isShort ? [] : able.Where(c => c.IsMostlyWaiting).ToList();

        // With grounds of their own: those are made when first asked for, and not by two at once.
        var waiting = beside.Select(async c =>
        {
            using var own = new Grounds();
            return await RunAsync(c, new CaseContext(own, seed, isShort));
        }).ToList();
        var results = new List<bool>();
        foreach (var one in able.Except(beside))
        {
            results.Add(await RunAsync(one, new CaseContext(grounds, seed, isShort)));
        }

        results.AddRange(await Task.WhenAll(waiting));
        var failed = results.Count(r => !r);
        Console.WriteLine($"{results.Count - failed} passed, {failed} failed");
        return failed;
    }

    private static bool IsAble(FaultCase one)
    {
        if (one.Missing() is not { } missing)
        {
            return true;
        }

        Console.WriteLine($"  left out  {one.Name}: {missing}");
        return false;
    }

    private static async Task<bool> RunAsync(FaultCase one, CaseContext context)
    {
        var begin = Stopwatch.GetTimestamp();
        try
        {
            var summary = await one.RunAsync(context);
            Console.WriteLine($"  ok    {one.Name}: {one.What} ({summary}; seed {context.Seed}, {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s)");
            return true;
        }
        catch (Exception e)
        {
            // Whatever broke, the cases after it are to be seen too.
            var what = e is CaseFailedException ? e.Message : e.ToString();
            Console.WriteLine($"  FAIL  {one.Name}: {one.What} (seed {context.Seed}, {Stopwatch.GetElapsedTime(begin).TotalSeconds:0} s)");
            Console.WriteLine("    " + what.ReplaceLineEndings("\n    "));
            return false;
        }
    }
}
