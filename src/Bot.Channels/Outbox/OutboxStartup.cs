using Bot.Channels.Inbox;
using Microsoft.Extensions.Hosting;

namespace Bot.Channels.Outbox;

/// <summary>
/// Opens the path at start, after what the last run left is known, and closes it in order at the end: first the way in, then the way out.
/// It starts before the server listens, because hosted services start in the order of their registration.
/// </summary>
internal sealed class OutboxStartup(InboundPipeline pipeline, OutboxSender sender) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken) => sender.RecoverAsync(cancellationToken);

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        await pipeline.DrainAsync(cancellationToken);
        await sender.DrainAsync(cancellationToken);
    }
}
