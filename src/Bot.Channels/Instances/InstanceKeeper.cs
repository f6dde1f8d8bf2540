using Bot.Channels.Outbox;
using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Instances;

/// <summary>
/// Keeps up this service's place among the others while it runs: its beat, its share of each channel's pace, and the messages that others hand
/// to it or that dead ones left behind.
/// </summary>
internal sealed class InstanceKeeper(Instance instance, OutboxSender sender, PathSurroundings around) : IDisposable
{
    private readonly ILogger _log = around.Logs.CreateLogger<InstanceKeeper>();
    private readonly CancellationTokenSource _stop = new();
    private Task _running = Task.CompletedTask;
    private bool _hasFailed;

    public void Start() => _running = RunAsync(_stop.Token);

    public async Task StopAsync(CancellationToken ct)
    {
        await _stop.CancelAsync();
        await _running.WaitAsync(ct);
    }

    public async Task LeaveAsync(CancellationToken ct)
    {
        try
        {
            await instance.LeaveAsync(ct);
        }
        catch (StoreUnavailableException e)
        {
            // The others will notice by its silence.
            Log.KeepingFailed(_log, e.GetType().Name);
        }
    }

    public void Dispose() => _stop.Dispose();

    private async Task RunAsync(CancellationToken ct)
    {
        var beatAt = around.Time.In(InstancePolicy.Beat);
        try
        {
            while (true)
            {
                await Task.Delay(InstancePolicy.Look, around.Time, ct);
                var isBeat = around.Time.Until(beatAt) == TimeSpan.Zero;
                beatAt = isBeat ? around.Time.In(InstancePolicy.Beat) : beatAt;
                await LookAsync(isBeat, ct);
            }
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            // The service stops.
        }
    }

    private async Task LookAsync(bool isBeat, CancellationToken ct)
    {
        try
        {
            if (isBeat)
            {
                await BeatAsync(ct);
            }

            await sender.FetchHandedAsync(ct);
            _hasFailed = false;
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            // Without the store nothing can be sent either; the next look tries again. Said once, not four times a second.
            if (!_hasFailed)
            {
                Log.KeepingFailed(_log, e.GetType().Name);
            }

            _hasFailed = true;
        }
    }

    private async Task BeatAsync(CancellationToken ct)
    {
        if (!await instance.BeatAsync(ct))
        {
            Log.TakenForDead(_log);
            sender.Forget();
            await instance.EnterAsync(ct);
        }

        sender.ShareWith(instance.Count);
        if (await sender.AdoptAsync(ct) is > 0 and var adopted)
        {
            Log.Adopted(_log, adopted);
        }
    }
}
