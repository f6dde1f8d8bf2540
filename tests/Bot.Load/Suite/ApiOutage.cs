using System.Diagnostics;
using System.Globalization;
using Bot.Load.Measuring;
using Bot.Load.Visits;

namespace Bot.Load.Suite;

/// <summary>The Bot API is down while people write on: their replies pile up and leave in order, within the rate, when it is back.</summary>
internal static class ApiOutage
{
    private const int Rate = 25;

    public static FaultCase Down { get; } = new("api-down", "the Bot API is down, then the queue drains within the rate", async context =>
    {
        var ground = await context.Grounds.SqliteAsync();
        using var rig = Rig.Of(ground, new RigPlan { MessagesPerSecond = Rate }, context.Seed);
        var pile = new Pile(rig.Telegram, rig.Ledger, rig.Others, LoadKinds.CheckIn(ground.Folder));
        await rig.StartHostsAsync();
        rig.ShutApi();
        await pile.BringAsync(chats: context.Of(whole: 300, brief: 60), eachTimes: 4, context.Seed);
        await Task.Delay(context.Of(whole: TimeSpan.FromMinutes(10), brief: TimeSpan.FromSeconds(5)));
        var begin = Stopwatch.GetTimestamp();
        rig.Telegram.Server.Open();
        await pile.ArrivedAsync(TimeSpan.FromMinutes(8));
        var seconds = Stopwatch.GetElapsedTime(begin).TotalSeconds;
        rig.Note(string.Create(CultureInfo.InvariantCulture, $"{pile.Count} waiting replies left in {seconds:0} s"));

        // A fifth of a second's messages may go at once (OutboxPolicy.BurstShare); then the rate holds.
        var least = ((pile.Count - (Rate * 0.2)) / Rate) - 1;
        return seconds >= least
            ? await rig.FinishAsync()
            : throw new CaseFailedException([$"{pile.Count} messages left within {seconds:0.0} s; at {Rate} a second it takes {least:0.0}"]);
    })
    {
        IsMostlyWaiting = true,
    };

    public static FaultCase OneChat { get; } = new("one-chat", "thousands of messages of one chat, all answered after an outage", async context =>
    {
        var ground = await context.Grounds.SqliteAsync();
        using var rig = Rig.Of(ground, new RigPlan(), context.Seed);
        var pile = new Pile(rig.Telegram, rig.Ledger, rig.Others, LoadKinds.CheckIn(ground.Folder));
        await rig.StartHostsAsync();
        rig.ShutApi();
        await pile.BringAsync(chats: 1, eachTimes: context.Of(whole: 10_500, brief: 2000), context.Seed);
        rig.Telegram.Server.Open();
        await pile.ArrivedAsync(TimeSpan.FromMinutes(8));
        rig.Note($"{pile.Count} messages of one chat");
        return await rig.FinishAsync();
    });
}
