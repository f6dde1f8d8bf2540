using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;
using Bot.Load.Ledgers;
using Bot.Load.Scenarios;
using Bot.Load.Stores;

namespace Bot.Load.Suite;

/// <summary>The morning of the 30th: every head of a unit is told once that the report is due, whatever happens to the service meanwhile.</summary>
internal static partial class Heads
{
    /// <summary>Monday, the day on which the report of November is due, ten seconds before the nudge of 08:00.</summary>
    private static readonly DateTimeOffset Morning = new(2026, 11, 30, 7, 59, 50, TimeSpan.FromHours(7));

    /// <summary>What the service is told to keep to, as delivered.</summary>
    private const int MessagesPerSecond = 25;

    /// <summary>Bots FAQ: about 30 messages a second over all chats.</summary>
    private const int PlatformsLimit = 30;

    /// <summary>In so many of the seconds in which messages come; in the others the machine may have stood still and caught up.</summary>
    private const double ShareOfSeconds = 0.8;

    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(4);

    /// <summary>10,000 heads take 17 minutes (NudgePolicy.MostPerRun); a busy machine may take twice that.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(45);

    /// <summary>Two looks of the clock's work: whoever were told twice would be by then.</summary>
    private static readonly TimeSpan Afterwards = TimeSpan.FromSeconds(35);

    public static FaultCase Nudged { get; } = new("heads", "heads of units are nudged on the 30th, and kill -9 while the nudges leave", async context =>
    {
        using var ground = new HeadsGround(Morning.AddDays(-30));
        await ground.PrepareAsync(new SeedPlan(Chats: context.Of(whole: 10_000, brief: 300), Venues: 1));
        var clock = new SetClock(Morning);
        using var rig = Rig.Of(ground, new RigPlan { MessagesPerSecond = MessagesPerSecond, More = clock.Settings }, context.Seed);
        List<Awaited> nudges = [.. rig.Ledger.Accounts.Select(a => a.Expect([new Expectation(MonthsReport(), HeadsGround.UnitOf(a.Chat))], Stopwatch.GetTimestamp()))];

        await rig.StartHostsAsync();
        var kills = context.Of(whole: 3, brief: 1);
        for (var kill = 1; kill <= kills; kill++)
        {
            await ReachAsync(nudges, context.Random.Next(nudges.Count * (kill - 1) / kills, nudges.Count * kill / kills));
            await Task.Delay(context.Between(TimeSpan.Zero, LongestPause));
            await rig.KillAsync(rig.Host);
            clock.GoOn();
            await rig.Host.StartAsync();
        }

        await ReachAsync(nudges, nudges.Count);
        await Task.Delay(Afterwards);
        CheckRows(rig, nudges.Count);
        rig.Note($"{nudges.Count:#,0} heads, {kills} kills, {Pace(rig, nudges)}");
        return await rig.FinishAsync();
    })
    {
        IsMostlyWaiting = true,
    };

    /// <summary>Ends when so many have their nudge, or nothing comes any more: what is missing is told at the end.</summary>
    private static async Task ReachAsync(List<Awaited> nudges, int count)
    {
        var begin = Stopwatch.GetTimestamp();
        while (nudges.Count(n => n.Arrived.IsCompleted) < count && Stopwatch.GetElapsedTime(begin) < Patience)
        {
            await Task.Delay(20);
        }
    }

    private static void CheckRows(Rig rig, int heads)
    {
        var (told, people) = (rig.Store.Number("SELECT count(*) FROM report_nudges"), rig.Store.Number("SELECT count(DISTINCT person) FROM report_nudges"));
        if (told != heads || people != heads)
        {
            rig.Ledger.Report(Fault.Rows, 0, $"{told} nudges of {people} people are noted, but {heads} were right");
        }
    }

    private static string Pace(Rig rig, List<Awaited> nudges)
    {
        var times = nudges.Where(n => n.Arrived.IsCompleted).Select(n => n.ArrivedAt).Order().ToList();
        var perSecond = times.GroupBy(t => (t - times[0]) / Stopwatch.Frequency).Select(g => g.Count()).Order().ToList();
        var usual = perSecond[(int)(perSecond.Count * ShareOfSeconds)];
        if (usual > PlatformsLimit)
        {
            rig.Ledger.Report(Fault.Wrong, 0, $"{usual} messages and more left within one of five seconds");
        }

        var seconds = Stopwatch.GetElapsedTime(times[0], times[^1]).TotalSeconds;
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{seconds:0} s from the first to the last, {times.Count / seconds:0.0} messages/s, at most {usual} in four of five seconds, {perSecond[^1]} in the fullest");
    }

    [GeneratedRegex("Báo cáo tháng 11")]
    private static partial Regex MonthsReport();
}
