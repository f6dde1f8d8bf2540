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
        Kills.On("postgres"), DatabaseOutages.Restarted, DatabaseOutages.Frozen, CommitCuts.Cut, PlatformTroubles.Everything("postgres"), Instances.Killed,
    ];

    /// <returns>How many failed.</returns>
    public async Task<int> RunAsync()
    {
        using var grounds = new Grounds();
        var (passed, failed) = (0, 0);
        foreach (var one in cases)
        {
            if (one.Missing() is { } missing)
            {
                Console.WriteLine($"  left out  {one.Name}: {missing}");
                continue;
            }

            var isRight = await RunAsync(one, new CaseContext(grounds, seed, isShort));
            (passed, failed) = isRight ? (passed + 1, failed) : (passed, failed + 1);
        }

        Console.WriteLine($"{passed} passed, {failed} failed");
        return failed;
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
