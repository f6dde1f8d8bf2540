using System.Diagnostics;
using System.Text.RegularExpressions;
using Bot.Load.Ledgers;
using Bot.Load.Measuring;
using Bot.Load.Platform;
using Bot.Load.Scenarios;

namespace Bot.Load.Suite;

/// <summary>What is stored of one conversation turns to rubbish: that person is told and can go on, and nobody else notices.</summary>
internal static class CorruptedRow
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static FaultCase Conversation { get; } = new("corrupted-row", "the stored state of one conversation overwritten with rubbish", async context =>
    {
        var ground = await context.Grounds.SqliteAsync();
        using var rig = Rig.Of(ground, new RigPlan { Load = "check-in", Reserved = ground.Chats.First() }, context.Seed);
        await rig.StartHostsAsync();
        var person = rig.Ledger.Find(ground.Chats.First())!;
        await SayAsync(rig, person, "/khaibao", "^Trong 14 ngày qua");
        rig.Store.Run("UPDATE conversations SET sealed_state = x'00112233445566778899aabbccddeeff'");
        rig.Crowd.Start();
        await rig.ServeAsync(updates: 200);
        await SayAsync(rig, person, "1", "không mở lại được");
        rig.DeadLetters++;
        var code = (await File.ReadAllLinesAsync(Path.Combine(ground.Folder, "codes.txt")))[0];
        await SayAsync(rig, person, $"/start v_{code}", "^✅ Kiểm tra thành công");
        rig.Others.Add(StoredRow.CheckIn, person.Chat, code);
        await rig.ServeAsync(updates: 200);
        return await rig.FinishAsync();
    });

    private static async Task SayAsync(Rig rig, ChatAccount person, string text, string reply)
    {
        var awaited = person.Expect([new Expectation(new Regex(reply), null)], Stopwatch.GetTimestamp());
        using var patience = new CancellationTokenSource(Patience);
        await rig.Telegram.BringAsync(Update.OfText(rig.Telegram.NextUpdate(), rig.Telegram.NextMessage(), person.Chat, text), patience.Token);
        await Task.WhenAny(awaited.Arrived, Task.Delay(Timeout.Infinite, patience.Token));
    }
}
