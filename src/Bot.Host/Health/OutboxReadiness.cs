using Bot.Channels.Outbox;

namespace Bot.Host.Health;

/// <summary>A channel that refuses us (token revoked) keeps its messages waiting: somebody must mend it.</summary>
public sealed class OutboxReadiness(OutboxSender sender) : IReadinessCheck
{
    public string Name => "outbox";

    public ValueTask<string?> ProblemAsync(CancellationToken ct) =>
        ValueTask.FromResult(sender.Stopped is { Count: > 0 } stopped ? "stopped: " + string.Join(", ", stopped.Select(s => $"{s.Channel} ({s.Code})")) : null);
}
