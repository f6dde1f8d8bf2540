using Bot.Load.Hosts;
using Bot.Load.Ledgers;
using Bot.Load.Platform;
using Bot.Load.Stores;
using Bot.Load.Visits;

namespace Bot.Load.Measuring;

/// <summary>Runs the loads one after the other, round by round, each on a fresh copy of the seeded database, and prints the table.</summary>
internal sealed class Measure(MeasurePlan plan)
{
    private const int Lines = 100;

    /// <summary>How many faults the ledger found.</summary>
    public async Task<int> RunAsync()
    {
        var measurements = new List<Measurement>();
        foreach (var store in plan.Stores)
        {
            using var ground = await Ground.PrepareAsync(store, new SeedPlan(plan.Chats, plan.Venues));
            for (var round = 1; round <= plan.Rounds; round++)
            {
                foreach (var load in plan.Loads)
                {
                    await Console.Error.WriteLineAsync($"{store}, {load}, round {round}, seed {plan.Seed}");
                    measurements.Add(await RunAsync(ground, load, plan.Seed + round));
                }
            }
        }

        MeasurementTable.Print(measurements);
        return measurements.Sum(m => m.Faults);
    }

    private async Task<Measurement> RunAsync(Ground ground, string load, int seed)
    {
        using var store = ground.NewRun();
        var ledger = new Ledger(ground.Chats);
        using var telegram = new FakeTelegram(ledger, plan.Faults, seed);
        var hosts = Enumerable.Range(0, plan.Instances)
            .Select(_ => new HostProcess(new HostPlan { ApiAddress = telegram.Server.Address, Store = store.Settings })).ToList();
        try
        {
            foreach (var host in hosts)
            {
                await host.StartAsync();
            }

            telegram.Connect([.. hosts.Select(h => h.Port)], Lines);
            return await RunAsync(new Scene(load, seed, store, ledger, telegram, hosts), LoadKinds.Mix(load, ground.Folder));
        }
        finally
        {
            hosts.ForEach(h => h.Dispose());
        }
    }

    private async Task<Measurement> RunAsync(Scene scene, Scenarios.Mix mix)
    {
        var warmUp = new Crowd(scene.Telegram, scene.Ledger, new CrowdPlan(mix) { AtOnce = plan.AtOnce, Seed = scene.Seed });
        warmUp.Start();
        await warmUp.ReachAsync(plan.WarmUp);
        if (scene.Load != LoadKinds.Rate)
        {
            return await MeasureAsync(scene, warmUp, warmUp.Book);
        }

        await warmUp.StopAsync();
        using var pace = new FixedRate(plan.Rate, scene.Seed);
        var crowd = new Crowd(
            scene.Telegram, scene.Ledger, new CrowdPlan(mix) { AtOnce = Math.Min(LoadKinds.AtOnceUnderRate, plan.Chats), Seed = scene.Seed, Pace = pace });
        crowd.Start();
        return await MeasureAsync(scene, crowd, warmUp.Book);
    }

    private async Task<Measurement> MeasureAsync(Scene scene, Crowd crowd, VisitBook earlier)
    {
        var before = crowd.Updates;
        crowd.Latencies = new Latencies();
        var begin = Read(scene);
        await crowd.ReachAsync(before + (scene.Load == LoadKinds.Rate ? plan.Updates / 10 : plan.Updates));
        var end = Read(scene);
        var (updates, latencies) = (crowd.Updates - before, crowd.Latencies);
        await crowd.StopAsync();
        scene.Ledger.Close();
        var rows = new StoredRows(scene.Store, scene.Ledger);
        await rows.DrainedAsync();
        rows.Check(ReferenceEquals(earlier, crowd.Book) ? [earlier] : [earlier, crowd.Book]);
        Tell(scene.Ledger);
        var seconds = end.SecondsSince(begin);
        return new Measurement
        {
            Load = scene.Load, Store = scene.Store.Name, Instances = plan.Instances,
            UpdatesPerSecond = updates / seconds, Median = latencies.Percentile(0.5), NinetyNine = latencies.Percentile(0.99),
            Bot = (end.Bot - begin.Bot) / updates * 1000,
            Database = (end.Database - begin.Database) / updates * 1000,
            Generator = (end.Generator - begin.Generator) / updates * 1000,
            Others = (end.Machine - begin.Machine - (end.Bot - begin.Bot) - (end.Database - begin.Database) - (end.Generator - begin.Generator)) / seconds,
            PeakMegabytes = scene.Hosts.Sum(h => ProcessFacts.PeakMegabytes(h.ProcessId)),
            Rows = rows.Count(), Repeats = scene.Ledger.Repeats, Faults = scene.Ledger.FaultCount,
        };
    }

    private static Meter Read(Scene scene) => Meter.Read(scene.Hosts.Select(h => h.ProcessId), scene.Store.Processes);

    private static void Tell(Ledger ledger)
    {
        foreach (var line in ledger.Shown)
        {
            Console.Error.WriteLine("  " + line);
        }
    }

    private sealed record Scene(string Load, int Seed, RunStore Store, Ledger Ledger, FakeTelegram Telegram, List<HostProcess> Hosts);
}
