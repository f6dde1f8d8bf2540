using Bot.Host.Settings;

namespace Bot.Host.Health;

/// <summary>A full disk loses what people send: better not to be asked than to fail while answering.</summary>
public sealed class DiskReadiness(BotSettings options) : IReadinessCheck
{
    public string Name => "disk";

    public ValueTask<string?> ProblemAsync(CancellationToken ct)
    {
        var free = new DriveInfo(Path.GetDirectoryName(options.Storage.DatabaseFile)!).AvailableFreeSpace;
        return ValueTask.FromResult(free < HealthPolicy.LeastFreeBytes ? $"only {free / 1024 / 1024} MB left where the database lies; free at least 100 MB" : null);
    }
}
