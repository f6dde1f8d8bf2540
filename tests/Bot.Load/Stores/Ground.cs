using Bot.Dialogs.Conversations;
using Bot.Storage;
using Bot.TestBed;
using Microsoft.Extensions.DependencyInjection;

namespace Bot.Load.Stores;

/// <summary>The seeded database that every run gets a copy of, its key ring, and the list of venues' codes for the scenarios.</summary>
internal abstract class Ground : IDisposable
{
    protected Ground() => Folder = Directory.CreateTempSubdirectory("bot-load").FullName;

    public string Folder { get; }

    public IEnumerable<long> Chats { get; private set; } = [];

    /// <summary>Since when the people and venues are known.</summary>
    protected virtual DateTimeOffset Now => TimeProvider.System.GetUtcNow();

    protected string KeyFile => Path.Combine(Folder, "keys.json");

    public static async Task<Ground> PrepareAsync(string store, SeedPlan plan)
    {
        Ground ground = store == "postgres" ? new PostgresGround() : new SqliteGround();
        await ground.PrepareAsync(plan);
        return ground;
    }

    /// <summary>Fills it.</summary>
    public async Task PrepareAsync(SeedPlan plan)
    {
        await FillAsync(plan);
        Chats = [.. Enumerable.Range(0, plan.Chats).Select(i => SeededResidents.FirstChat + i)];
        Filled();
    }

    /// <summary>A copy of its own for one run.</summary>
    public abstract RunStore NewRun();

    public virtual void Dispose() => Directory.Delete(Folder, recursive: true);

    protected abstract void Configure(StorageOptions options);

    /// <summary>After the seed's connections are closed.</summary>
    protected virtual void Filled()
    {
    }

    protected virtual async Task FillAsync(SeedPlan plan)
    {
        var services = new ServiceCollection();
        services.AddBotStorage(o =>
        {
            o.KeyFile = KeyFile;
            o.MayCreateKeys = true;
            Configure(o);
        });
        await using var provider = services.BuildServiceProvider();
        var store = provider.GetRequiredService<IStore>();
        await File.WriteAllLinesAsync(Path.Combine(Folder, "codes.txt"), await new SeededResidents(store, Now).FillAsync(plan.Chats, plan.Venues));
        await AddAsync(store, plan);
    }

    /// <summary>What a case needs beside people and venues.</summary>
    protected virtual Task AddAsync(IStore store, SeedPlan plan) => Task.CompletedTask;
}
