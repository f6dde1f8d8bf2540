using System.Diagnostics;
using Bot.Load.Ledgers;
using Bot.Load.Platform;
using Bot.Load.Scenarios;

namespace Bot.Load.Visits;

/// <summary>People who write on without waiting for replies: many updates of each chat, one after the other was taken.</summary>
internal sealed class Pile(FakeTelegram telegram, Ledger ledger, VisitBook book, Scenario scenario)
{
    private const int AtOnce = 32;
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly List<Awaited> _awaited = [];

    public int Count => _awaited.Count;

    /// <summary>Ends when all updates are taken.</summary>
    public async Task BringAsync(int chats, int eachTimes, int seed)
    {
        using var patience = new CancellationTokenSource(Patience);
        var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = patience.Token };
        await Parallel.ForEachAsync(ledger.Accounts.Take(chats), options, async (account, ct) =>
        {
            var random = new Random(HashCode.Combine(seed, account.Chat));
            for (var time = 0; time < eachTimes; time++)
            {
                await BringAsync(account, scenario.Draw(random), ct);
            }
        });
    }

    /// <summary>Ends when all replies came, or after this time.</summary>
    public async Task ArrivedAsync(TimeSpan patience)
    {
        var all = Task.WhenAll(_awaited.Select(a => a.Arrived));
        await Task.WhenAny(all, Task.Delay(patience));
    }

    private async Task BringAsync(ChatAccount account, IReadOnlyDictionary<string, string> values, CancellationToken ct)
    {
        var step = scenario.Steps[0];
        var awaited = account.Expect([.. step.Replies.Select(r => r.With(values))], Stopwatch.GetTimestamp());
        lock (_awaited)
        {
            _awaited.Add(awaited);
        }

        await telegram.BringAsync(Update.OfText(telegram.NextUpdate(), telegram.NextMessage(), account.Chat, Scenario.Fill(step.Text!, values)), ct);
        book.Add(scenario.Stores, account.Chat, values["code"]);
    }
}
