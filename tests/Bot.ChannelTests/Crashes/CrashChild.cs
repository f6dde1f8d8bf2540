using System.Diagnostics;
using Bot.ChannelTests.Fakes;
using Bot.Channels.Inbox;
using Bot.Channels.Outbox;

namespace Bot.ChannelTests.Crashes;

/// <summary>
/// The service in a process of its own, that kills itself at a named step. It plays the platform's side too, in files that outlive it:
/// what was acknowledged, and what arrived at people.
/// </summary>
public static class CrashChild
{
    public const string Verb = "crash-child";
    public const int Chats = 3;
    public const int EventsPerChat = 8;

    /// <summary>Entry point of this assembly when it is started as a program; the test runner does not use it.</summary>
    public static async Task<int> Main(string[] args)
    {
        if (args is not [Verb, var folder, var step, var nth])
        {
            return 2;
        }

        await RunAsync(folder, step, int.Parse(nth));
        return 0;
    }

    private static async Task RunAsync(string folder, string step, int nth)
    {
        var ledger = new FileLedger(Path.Combine(folder, "ledger.txt"));
        var acknowledged = new FileLedger(Path.Combine(folder, "acknowledged.txt"));
        var channel = new FakeChannel(rate: new ChannelRate { ChatMessagesPerSecond = 20, ChatBurst = 1 });
        channel.Answer = (item, _) =>
        {
            // Of a message with two words only the first goes at once.
            var text = item.Message.Text;
            var border = text.LastIndexOf(' ');
            var isLong = border > text.LastIndexOf('\n') + 1;
            ledger.Add($"{item.Chat.Chat}|{(isLong ? text[..border] : text).ReplaceLineEndings(" ")}");
            return isLong ? new SendResult.PartSent(border + 1) : new SendResult.Sent();
        };
        await using var path = TestPath.On(Path.Combine(folder, "bot.db"), channel);
        path.Engine.Replies = (e, _) => [$"{ScriptedEngine.TextOf(e)}a", $"{ScriptedEngine.TextOf(e)}b {ScriptedEngine.TextOf(e)}c"];
        var passed = 0;
        path.Steps.Reached = s =>
        {
            if (s == step && Interlocked.Increment(ref passed) == nth)
            {
                Die();
            }
        };

        await path.Sender.RecoverAsync(CancellationToken.None);
        var known = acknowledged.Read().ToHashSet();
        await Task.WhenAll(Enumerable.Range(0, Chats).Select(c => TalkAsync(path, $"c{c}", known, acknowledged)));
        await path.IdleAsync();
    }

    /// <summary>As Telegram does it: the next event of a chat only after the one before was acknowledged.</summary>
    private static async Task TalkAsync(TestPath path, string chat, HashSet<string> known, FileLedger acknowledged)
    {
        for (var n = 0; n < EventsPerChat; n++)
        {
            var id = $"{chat}-{n}";
            if (known.Contains(id))
            {
                continue;
            }

            while (await path.SayAsync(chat, id, $"{n}") is InboundVerdict.TryAgain)
            {
                await Task.Delay(10);
            }

            acknowledged.Add(id);
        }
    }

    private static void Die()
    {
        using var self = Process.GetCurrentProcess();
        self.Kill();
        self.WaitForExit();
    }
}
