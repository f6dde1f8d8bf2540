using System.Diagnostics.Metrics;
using Bot.Host.Settings;
using Bot.Storage;

namespace Bot.Host.Health;

/// <summary>Readiness as numbers, 1 or 0, as of the last look: so that one alarm serves for every check and channel.</summary>
internal sealed class HealthMeters : IDisposable
{
    private readonly Meter _meter = new("Bot.Health");
    private readonly BotSettings _settings;
    private volatile ReadinessReport? _report;

    public HealthMeters(BotSettings settings)
    {
        _settings = settings;
        _meter.CreateObservableGauge("bot.check.ok", () => Values(_report?.Checks, "check"), description: "1 where a readiness check holds");
        _meter.CreateObservableGauge("bot.channel.ok", () => Values(_report?.Channels, "channel"), description: "1 where a channel works; none for one that is off");
        if (settings.Storage.Kind == StoreKind.Sqlite)
        {
            _meter.CreateObservableGauge("bot.disk.free", FreeBytes, "By", "Free where the database lies");
        }
    }

    public void Saw(ReadinessReport report) => _report = report;

    public void Dispose() => _meter.Dispose();

    private static IEnumerable<Measurement<int>> Values(IReadOnlyDictionary<string, string>? states, string label) =>
        from state in states ?? new Dictionary<string, string>()
        where state.Value != ChannelStates.Off
        select new Measurement<int>(state.Value == ChannelStates.Ok ? 1 : 0, new KeyValuePair<string, object?>(label, state.Key));

    private long FreeBytes() => new DriveInfo(Path.GetDirectoryName(_settings.Storage.DatabaseFile)!).AvailableFreeSpace;
}
