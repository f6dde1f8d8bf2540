using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Inbox;

/// <summary>
/// Erases the answers of conversations whose deadline passed, each in its own lane and piece of work, so that a person who writes at that
/// moment is either before or after it. Run by the clock.
/// </summary>
public sealed class ConversationExpiry
{
    private readonly IStore _store;
    private readonly InboundPipeline _pipeline;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    internal ConversationExpiry(IStore store, InboundPipeline pipeline, TimeProvider time, ILogger<ConversationExpiry> log)
    {
        _log = log;
        _store = store;
        _pipeline = pipeline;
        _time = time;
    }

    /// <summary>Expires all that are due and says how many; those that fail are left for the next run.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var expired = await EraseNamelessAsync(ct);
        while (true)
        {
            var now = _time.GetUtcNow();
            var due = await _store.ReadAsync(s => s.Conversations.ExpiredAsync(now, InboxPolicy.ExpiryBatch, ct), ct);
            var done = await ExpireAsync(due, now);
            expired += done;
            if (due.Count < InboxPolicy.ExpiryBatch || done == 0)
            {
                return expired;
            }

            ct.ThrowIfCancellationRequested();
        }
    }

    // They belong to no lane, because nobody knows whose they are.
    private async Task<int> EraseNamelessAsync(CancellationToken ct)
    {
        var now = _time.GetUtcNow();
        var erased = await _store.WriteAsync(s => s.Conversations.RemoveNamelessAsync(now, InboxPolicy.ExpiryBatch, ct), ct);
        if (erased > 0)
        {
            Log.NamelessErased(_log, erased);
        }

        return erased;
    }

    private async Task<int> ExpireAsync(IReadOnlyList<ChatAddress> due, DateTimeOffset now)
    {
        var turns = new Task<InboundReceipt>[due.Count];
        for (var i = 0; i < due.Count; i++)
        {
            var inbound = new InboundEvent
            {
                Chat = due[i],
                EventId = "expiry",
                ReceivedAt = now,
                Content = new InboundContent.Unsupported("expiry"),
            };
            turns[i] = _pipeline.SubmitAsync(new Turn(inbound, TurnOrigin.Expiry) { StartedAt = _time.GetTimestamp() });
        }

        var receipts = await Task.WhenAll(turns);
        return receipts.Count(r => r.Verdict == InboundVerdict.Handled);
    }
}
