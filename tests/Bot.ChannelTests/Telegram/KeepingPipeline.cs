using System.Collections.Concurrent;
using Bot.Channels.Inbox;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Telegram;

/// <summary>Keeps what comes in, as a set of ids, and answers by a script.</summary>
internal sealed class KeepingPipeline : IInboundPipeline
{
    private readonly ConcurrentDictionary<string, bool> _known = new();

    public ConcurrentQueue<InboundEvent> Kept { get; } = new();

    public ConcurrentQueue<Func<InboundEvent, InboundReceipt>> Next { get; } = new();

    public string? ButtonNote { get; set; }

    public TaskCompletionSource? Gate { get; set; }

    public async Task<InboundReceipt> SubmitAsync(InboundEvent inbound, CancellationToken ct)
    {
        if (Gate is { } gate)
        {
            await gate.Task.WaitAsync(ct);
        }

        if (Next.TryDequeue(out var script) && script(inbound) is { Verdict: not InboundVerdict.Handled } other)
        {
            return other;
        }

        if (!_known.TryAdd(inbound.EventId, true))
        {
            return new InboundReceipt(InboundVerdict.Duplicate, ButtonNote);
        }

        Kept.Enqueue(inbound);
        return new InboundReceipt(InboundVerdict.Handled, ButtonNote);
    }
}
