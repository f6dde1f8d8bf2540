using Bot.Channels.Inbox;
using Bot.Channels.Instances;
using Bot.Dialogs.Conversations;
using Microsoft.Extensions.Hosting;

namespace Bot.Channels.Outbox;

/// <summary>
/// Opens the path at start, after what the last run left is known, and closes it in order at the end: first the way in, then the way out.
/// It starts before the server listens, because hosted services start in the order of their registration. Told to stop twice (a signal while
/// a stop is under way), it stops once and both wait for it.
/// </summary>
internal sealed class OutboxStartup(InboundPipeline pipeline, OutboxSender sender, IStore store, InstanceKeeper keeper) : IHostedService
{
    private readonly Lock _gate = new();
    private Task? _stopped;

    public async Task StartAsync(CancellationToken cancellationToken)
    {
        pipeline.Begin();
        await sender.RecoverAsync(cancellationToken);
        if (store.IsShared)
        {
            keeper.Start();
        }
    }

    public Task StopAsync(CancellationToken cancellationToken)
    {
        lock (_gate)
        {
            return _stopped ??= DrainAsync(cancellationToken);
        }
    }

    private async Task DrainAsync(CancellationToken ct)
    {
        try
        {
            await pipeline.DrainAsync(ct);
        }
        finally
        {
            // Also when patience ended with the way in: what is in the air is then cut, and what did not leave is marked so.
            await sender.DrainAsync(ct);
        }

        await keeper.StopAsync(ct);
        await keeper.LeaveAsync(ct);
    }
}
