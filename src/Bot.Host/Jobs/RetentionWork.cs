using Bot.Dialogs.Actions.Reminders;
using Bot.Dialogs.Conversations;
using Bot.Domain.Audit;
using Bot.Domain.Privacy;

namespace Bot.Host.Jobs;

/// <summary>Removes what was kept long enough, in small pieces so that nobody waits behind it. Safe to run at any time and twice.</summary>
public sealed class RetentionWork(IStore store, PurgeExpired purge, PurgeAudit purgeAudit, TimeProvider time, ILogger<RetentionWork> log) : IClockWork
{
    public string Name => Schedule.Retention;

    public async Task RunAsync(CancellationToken ct)
    {
        var now = time.GetUtcNow();
        const int limit = PathRetentionPolicy.RowsAtATime;
        await RepeatAsync("people's records", async s => (await purge.ExecuteAsync(s, now, ct)).Total, ct);
        await RepeatAsync("event ids", s => s.Inbox.PurgeAsync(now - PathRetentionPolicy.EventIds, limit, ct), ct);
        await RepeatAsync("dead letters", s => s.DeadLetters.PurgeAsync(now - PathRetentionPolicy.DeadLetters, limit, ct), ct);
        await RepeatAsync("failed messages", s => s.Outbox.PurgeFailedAsync(now - PathRetentionPolicy.FailedMessages, limit, ct), ct);
        foreach (var kind in ReminderEvents.All)
        {
            await RepeatAsync("reminders said", s => s.Claims.PurgeAsync(kind, now - PathRetentionPolicy.ReminderClaims, limit, ct), ct);
        }

        await RepeatAsync("web chat lines", s => s.WebActivities.PurgeAsync(now - PathRetentionPolicy.WebLines, limit, ct), ct);
        await RepeatAsync("ids of uploads", s => s.Uploads.PurgeAsync(now - PathRetentionPolicy.Uploads, limit, ct), ct);
        await RepeatAsync("audit entries", s => purgeAudit.ExecuteAsync(s, now, ct), ct);
    }

    private async Task RepeatAsync(string kind, Func<IStoreTransaction, ValueTask<int>> remove, CancellationToken ct)
    {
        long removed = 0;
        int once;
        do
        {
            ct.ThrowIfCancellationRequested();
            once = await store.WriteAsync(remove, ct);
            removed += once;
        }
        while (once > 0);

        if (removed > 0)
        {
            Log.Removed(log, removed, kind);
        }
    }
}
