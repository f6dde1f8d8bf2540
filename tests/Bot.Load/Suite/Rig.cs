using System.Globalization;
using Bot.Load.Hosts;
using Bot.Load.Ledgers;
using Bot.Load.Measuring;
using Bot.Load.Platform;
using Bot.Load.Stores;
using Bot.Load.Visits;

namespace Bot.Load.Suite;

/// <summary>The service, its database, its platform and its visitors, for one case. At the end everything must add up.</summary>
internal sealed class Rig : IDisposable
{
    private const int Lines = 64;
    private readonly List<string> _notes = [];

    public Rig(RunStore store, Ground ground, RigPlan plan, int seed)
    {
        Store = store;
        Ledger = new Ledger(ground.Chats);
        Telegram = new FakeTelegram(Ledger, plan.Faults, seed);
        Crowd = new Crowd(Telegram, Ledger, new CrowdPlan(LoadKinds.Mix(plan.Load, ground.Folder))
        {
            AtOnce = plan.AtOnce, Seed = seed, Patience = plan.Patience, Reserved = plan.Reserved,
        });
        var host = new HostPlan
        {
            ApiAddress = Telegram.Server.Address, Store = store.Settings, MessagesPerSecond = plan.MessagesPerSecond,
            RemovesUsedButtons = true, More = plan.More, Wrapper = plan.Wrapper,
        };
        Hosts = [.. Enumerable.Range(0, plan.Instances).Select(_ => new HostProcess(host))];
        Telegram.Connect([.. Hosts.Select(h => h.Port)], Lines);
    }

    public RunStore Store { get; }

    public Ledger Ledger { get; }

    public FakeTelegram Telegram { get; }

    public Crowd Crowd { get; }

    public IReadOnlyList<HostProcess> Hosts { get; }

    public HostProcess Host => Hosts[0];

    /// <summary>Further visits that are not the crowd's.</summary>
    public VisitBook Others { get; } = new();

    /// <summary>Events that the service has to give up rightly.</summary>
    public long DeadLetters { get; set; }

    public static Rig Of(Ground ground, RigPlan plan, int seed) => new(ground.NewRun(), ground, plan, seed);

    public async Task StartHostsAsync()
    {
        foreach (var host in Hosts)
        {
            await host.StartAsync();
        }
    }

    /// <summary>Starts the service and lets visitors come.</summary>
    public async Task StartAsync()
    {
        await StartHostsAsync();
        Crowd.Start();
    }

    /// <summary>Ends when so many more updates were answered: the service does its work again.</summary>
    public Task ServeAsync(int updates) => Crowd.ReachAsync(Crowd.Updates + updates);

    public async Task KillAsync(HostProcess host)
    {
        Ledger.Disturb();
        await host.KillAsync();
        Ledger.Disturb();
    }

    /// <summary>From now on the Bot API refuses every line; calls under way are cut.</summary>
    public void ShutApi()
    {
        Ledger.Disturb();
        Telegram.Server.Shut();
    }

    public void Note(string what) => _notes.Add(what);

    /// <summary>Lets everybody end, and holds replies, rows, audit and database to account.</summary>
    public async Task<string> FinishAsync()
    {
        await Crowd.StopAsync();
        Ledger.Close();
        var rows = new StoredRows(Store, Ledger);
        await rows.DrainedAsync();
        await StopAsync();
        rows.Check([Crowd.Book, Others], DeadLetters);
        await CheckDatabaseAsync();
        return Ledger.FaultCount == 0
            ? Summary(rows)
            : throw new CaseFailedException([.. Ledger.Shown, $"{Ledger.FaultCount} faults in all; what the service said is in {KeepLog()}"]);
    }

    /// <summary>Writes what the service said into a file that outlives the run, for whoever has to find out.</summary>
    private string KeepLog()
    {
        var file = Path.Combine(Path.GetTempPath(), $"bot-load-{Environment.ProcessId}-{Path.GetRandomFileName()}.log");
        File.WriteAllLines(file, Hosts.SelectMany(h => h.Lines.Prepend($"--- the instance on port {h.Port}")));
        return file;
    }

    public void Dispose()
    {
        foreach (var host in Hosts)
        {
            host.Dispose();
        }

        Telegram.Dispose();
        Store.Dispose();
    }

    private async Task StopAsync()
    {
        foreach (var host in Hosts)
        {
            if (!host.IsRunning || await host.StopAsync() is not 0)
            {
                Ledger.Report(Fault.Rows, 0, $"the service ended with {host.ExitCode} instead of 0");
            }
        }
    }

    private async Task CheckDatabaseAsync()
    {
        if (Store is SqliteRun && Store.Rows("PRAGMA integrity_check") is not [["ok"]])
        {
            Ledger.Report(Fault.Rows, 0, "the database file is damaged");
        }

        var (code, output) = await Host.RunVerbAsync("audit", "check");
        if (code != 0)
        {
            Ledger.Report(Fault.Rows, 0, $"audit check ended with {code}: {output}");
        }
    }

    private string Summary(StoredRows rows) => string.Join(", ", _notes
        .Append(string.Create(CultureInfo.InvariantCulture, $"{Ledger.Replies:#,0} replies"))
        .Append(string.Create(CultureInfo.InvariantCulture, $"{rows.Count():#,0} rows"))
        .Append(string.Create(CultureInfo.InvariantCulture, $"{Ledger.MarkedMessages:#,0} marked as sent again")));
}
