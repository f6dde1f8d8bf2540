using System.Collections.Concurrent;
using System.Diagnostics;
using Bot.Load.Ledgers;
using Bot.Load.Platform;
using Bot.Load.Scenarios;

namespace Bot.Load.Visits;

/// <summary>
/// Visitors at work: each takes a chat that has rested longest, goes through a scenario, and takes the next. Told to stop, all end what they
/// began, so that what is stored can be held against what was done.
/// </summary>
internal sealed class Crowd(FakeTelegram telegram, Ledger ledger, CrowdPlan plan)
{
    private readonly ConcurrentQueue<ChatAccount> _rested = new(Shuffled(ledger.Accounts.Where(a => a.Chat != plan.Reserved), plan.Seed));
    private volatile bool _isStopping;
    private Task _all = Task.CompletedTask;
    private long _updates;

    public VisitBook Book { get; } = new();

    /// <summary>Where replies are counted; replaced when a measurement begins.</summary>
    public Latencies Latencies { get; set; } = new();

    /// <summary>Updates that were handled and answered.</summary>
    public long Updates => Interlocked.Read(ref _updates);

    public void Start() => _all = Task.WhenAll(Enumerable.Range(0, plan.AtOnce).Select(n => Task.Run(() => WorkAsync(new Random(HashCode.Combine(plan.Seed, n))))));

    /// <summary>Ends when so many updates were answered, or nothing moves any more.</summary>
    public async Task ReachAsync(long updates)
    {
        while (Updates < updates && !_all.IsCompleted)
        {
            await Task.Delay(2);
        }
    }

    public async Task StopAsync()
    {
        _isStopping = true;
        await _all;
    }

    private static ChatAccount[] Shuffled(IEnumerable<ChatAccount> accounts, int seed)
    {
        var all = accounts.ToArray();
        new Random(seed).Shuffle(all);
        return all;
    }

    private async Task WorkAsync(Random random)
    {
        while (!_isStopping && _rested.TryDequeue(out var account))
        {
            // A chat that waits in vain does not come back: what else it would see belongs to the reply that is missing.
            if (await VisitAsync(account, random))
            {
                _rested.Enqueue(account);
            }
        }
    }

    private async Task<bool> VisitAsync(ChatAccount account, Random random)
    {
        var scenario = plan.Mix.Draw(random);
        var values = scenario.Draw(random);
        foreach (var step in scenario.Steps)
        {
            var begin = await plan.Pace.NextAsync();
            if (!await TakeAsync(account, step, values, begin))
            {
                return false;
            }

            Interlocked.Increment(ref _updates);
        }

        Book.Add(scenario.Stores, account.Chat, scenario.Stores == StoredRow.CheckIn ? values["code"] : string.Empty);
        return true;
    }

    private async Task<bool> TakeAsync(ChatAccount account, Step step, IReadOnlyDictionary<string, string> values, long begin)
    {
        if (UpdateOf(account, step, values) is not { } update)
        {
            ledger.Report(Fault.Wrong, account.Chat, $"no button fits /{step.Button}/");
            return false;
        }

        var awaited = account.Expect([.. step.Replies.Select(r => r.With(values))], begin);
        using var patience = new CancellationTokenSource(plan.Patience);
        try
        {
            await telegram.BringAsync(update, patience.Token);
            await awaited.Arrived.WaitAsync(patience.Token);
        }
        catch (OperationCanceledException)
        {
            return false;
        }

        Latencies.Add(begin, awaited.ArrivedAt);
        return true;
    }

    private Update? UpdateOf(ChatAccount account, Step step, IReadOnlyDictionary<string, string> values)
    {
        if (step.Button is null)
        {
            return Update.OfText(telegram.NextUpdate(), telegram.NextMessage(), account.Chat, Scenario.Fill(step.Text!, values));
        }

        if (account.Latest is not { } shown)
        {
            return null;
        }

        var button = shown.Buttons.FirstOrDefault(b => step.Button.IsMatch(b.Label) || step.Button.IsMatch(b.Payload));
        return button == default ? null : Update.OfButton(telegram.NextUpdate(), shown, button.Payload, account.Chat);
    }
}
