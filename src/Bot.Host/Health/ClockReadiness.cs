using Bot.Channels.Telegram;
using Bot.Dialogs.Conversations;
using Bot.Host.Settings;
using Bot.Storage;

namespace Bot.Host.Health;

/// <summary>
/// With a wrong clock every visit, consent and one-time code gets a wrong time, and nobody notices for long. The clock is held against others:
/// the database server's, Telegram's, and the time at which the database file was last written, before which it cannot be.
/// </summary>
public sealed class ClockReadiness(IStore store, TelegramHealth telegram, BotSettings settings, TimeProvider time) : IReadinessCheck
{
    public string Name => "clock";

    public async ValueTask<string?> ProblemAsync(CancellationToken ct) =>
        Against(await StoreClockAsync(ct), "the database server's")
        ?? Against(telegram.Clock, "Telegram's")
        ?? (settings.Storage.Kind == StoreKind.Sqlite ? NotBefore(LastWrite(settings.Storage.DatabaseFile)) : null);

    private async ValueTask<DateTimeOffset?> StoreClockAsync(CancellationToken ct)
    {
        try
        {
            return await store.ClockAsync(ct);
        }
        catch (StoreUnavailableException)
        {
            // The store's own check tells of it.
            return null;
        }
    }

    private static DateTimeOffset LastWrite(string file)
    {
        var log = new FileInfo(file + "-wal");
        var database = new FileInfo(file);
        return log.Exists && log.LastWriteTimeUtc > database.LastWriteTimeUtc ? log.LastWriteTimeUtc : database.LastWriteTimeUtc;
    }

    private string? Against(DateTimeOffset? theirs, string whose)
    {
        var off = time.GetUtcNow() - theirs;
        return off?.Duration() > HealthPolicy.MostClockOff
            ? $"the clock is {(long)off.Value.Duration().TotalSeconds} s {(off > TimeSpan.Zero ? "ahead of" : "behind")} {whose}; set it by NTP"
            : null;
    }

    private string? NotBefore(DateTimeOffset written)
    {
        var behind = written - time.GetUtcNow();
        return behind > HealthPolicy.MostClockOff ? $"the clock is {(long)behind.TotalSeconds} s before the last write to the database; set it by NTP" : null;
    }
}
