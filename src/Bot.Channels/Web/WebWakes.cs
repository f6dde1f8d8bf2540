using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Web;

/// <summary>
/// Wakes the pages open at this instance when another one wrote a line for them: a turn may run anywhere. One question to the database for all
/// open pages, and none where the service is alone on its database.
/// </summary>
internal sealed class WebWakes(IStore store, WebStreams streams, TimeProvider time, ILogger<WebWakes> log) : BackgroundService
{
    private IReadOnlyDictionary<string, long> _told = new Dictionary<string, long>();
    private bool _hasFailed;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (store.IsShared)
            {
                await Task.Delay(WebPolicy.LookForOthers, time, stoppingToken);
                if (streams.Open is { Count: > 0 } open)
                {
                    await LookSafelyAsync(open, stoppingToken);
                }
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The service stops; the pages come back elsewhere with their watermark.
        }
    }

    private async Task LookSafelyAsync(IReadOnlyCollection<string> open, CancellationToken ct)
    {
        try
        {
            await LookAsync(open, ct);
            _hasFailed = false;
        }
        catch (StoreUnavailableException e)
        {
            // Every stream also looks for itself now and then, so nothing is lost. Said once, not twice a second.
            if (!_hasFailed)
            {
                Log.WakesFailed(log, e.GetType().Name);
            }

            _hasFailed = true;
        }
    }

    private async Task LookAsync(IReadOnlyCollection<string> open, CancellationToken ct)
    {
        var since = time.GetUtcNow() - WebPolicy.OthersSince;
        var newest = await store.ReadAsync(s => s.WebActivities.NewestAsync(open, since, ct), ct);
        foreach (var (conversation, number) in newest)
        {
            if (!_told.TryGetValue(conversation, out var told) || told < number)
            {
                streams.Wake(conversation);
            }
        }

        _told = newest;
    }
}
