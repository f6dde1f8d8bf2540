using Bot.Load.Stores;

namespace Bot.Load.Suite;

/// <summary>Others hold the database file, or its disk is full.</summary>
internal static class SqliteTroubles
{
    public static FaultCase Locked { get; } = new("locked", "the database file locked by another program, and backed up meanwhile", async context =>
    {
        using var rig = Rig.Of(await context.Grounds.SqliteAsync(), new RigPlan(), context.Seed);
        await rig.StartAsync();
        var times = context.Of(whole: 5, brief: 1);
        for (var time = 1; time <= times; time++)
        {
            await rig.ServeAsync(updates: 300);
            await BackUpAsync(rig, time);
            await HoldAsync(rig.Store, context.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(context.Of(20, 8))));
        }

        await rig.ServeAsync(updates: 300);
        rig.Note($"{times} locks and backups");
        return await rig.FinishAsync();
    });

    public static FaultCase DiskFull { get; } = new("disk-full", "the disk of the database is full for a while", async context =>
    {
        var ground = await context.Grounds.SqliteAsync();
        using var disk = SmallDisk.Make();
        using var rig = new Rig(ground.NewRun(disk.Folder), ground, new RigPlan { Wrapper = disk.Wrapper }, context.Seed);
        await rig.StartAsync();
        var times = context.Of(whole: 5, brief: 2);
        for (var time = 1; time <= times; time++)
        {
            await rig.ServeAsync(updates: 200);
            disk.Fill(rig.Host.ProcessId);
            await Task.Delay(context.Between(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(4)));
            disk.Empty(rig.Host.ProcessId);
        }

        await rig.ServeAsync(updates: 200);
        rig.Note($"{times} times full ({disk.Kind})");
        return await rig.FinishAsync();
    });

    private static async Task BackUpAsync(Rig rig, int time)
    {
        var (code, output) = await rig.Host.RunVerbAsync("backup", Path.Combine(((SqliteRun)rig.Store).Folder, $"backup{time}.db"));
        if (code != 0)
        {
            throw new CaseFailedException([$"the backup ended with {code}: {output}"]);
        }
    }

    private static async Task HoldAsync(RunStore store, TimeSpan time)
    {
        using var connection = store.Open();
        using var command = connection.CreateCommand();
        command.CommandText = "BEGIN IMMEDIATE";
        command.ExecuteNonQuery();
        await Task.Delay(time);
        command.CommandText = "ROLLBACK";
        command.ExecuteNonQuery();
    }
}
