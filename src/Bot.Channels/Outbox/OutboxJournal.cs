using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Outbox;

/// <summary>
/// Writes what became of messages: all changes that came up since the last commit go in one piece of work, in order. Lanes do not wait for it,
/// except where a message must not leave before it is marked as leaving.
/// </summary>
internal sealed class OutboxJournal(IStore store, TimeProvider time, Steps steps, ILogger<OutboxJournal> log)
{
    private const int MostPerCommit = 500;
    private readonly Lock _gate = new();
    private readonly Queue<OutboxChange> _waiting = new();
    private readonly List<OutboxChange> _batch = [];
    private readonly Quiet _quiet = new();
    private volatile bool _givesUp;
    private bool _isFlushing;

    public void Post(OutboxChange change)
    {
        _quiet.Enter();
        lock (_gate)
        {
            _waiting.Enqueue(change);
            if (_isFlushing)
            {
                return;
            }

            _isFlushing = true;
        }

        _ = FlushAsync();
    }

    /// <summary>Ends when everything posted is on disk.</summary>
    public async Task FlushedAsync(CancellationToken ct)
    {
        await using var giveUp = ct.Register(static s => ((OutboxJournal)s!)._givesUp = true, this);
        await _quiet.WaitAsync(ct);
    }

    private async Task FlushAsync()
    {
        while (TakeBatch())
        {
            await WriteBatchAsync();
            _quiet.Leave(_batch.Count);
        }
    }

    private bool TakeBatch()
    {
        lock (_gate)
        {
            _batch.Clear();
            while (_batch.Count < MostPerCommit && _waiting.TryDequeue(out var change))
            {
                _batch.Add(change);
            }

            _isFlushing = _batch.Count > 0;
            return _isFlushing;
        }
    }

    private async Task WriteBatchAsync()
    {
        while (!_givesUp)
        {
            try
            {
                await WriteTogetherAsync();
                foreach (var change in _batch)
                {
                    change.Written?.TrySetResult();
                }

                steps.Pass(Steps.Completed);
                return;
            }
            catch (StoreUnavailableException)
            {
                Log.MarksWait(log, _batch.Count);
                await Task.Delay(OutboxPolicy.StoreRetry, time, CancellationToken.None);
            }
            catch (Exception e)
            {
                Log.MarksFailed(log, _batch.Count, e.GetType().Name);
                await WriteSinglyAsync();
                return;
            }
        }

        foreach (var change in _batch)
        {
            change.Written?.TrySetCanceled();
        }
    }

    // A message waits to leave until it is marked so; that others have left, nobody waits to read.
    private ValueTask<bool> WriteTogetherAsync() => _batch.Exists(c => c.Written is not null)
        ? store.WriteAsync(ApplyBatchAsync, CancellationToken.None)
        : store.WriteInCompanyAsync(ApplyBatchAsync, CancellationToken.None);

    private async ValueTask<bool> ApplyBatchAsync(IStoreTransaction store)
    {
        foreach (var change in _batch)
        {
            if (change.Kind != OutboxChangeKind.Complete)
            {
                await ApplyAsync(store, change, time.GetUtcNow());
            }
        }

        // Last, for it is the end of a message.
        var gone = _batch.Where(c => c.Kind == OutboxChangeKind.Complete).Select(c => c.Content!).ToList();
        await store.Outbox.CompleteAsync(gone, time.GetUtcNow(), CancellationToken.None);
        return true;
    }

    private async Task WriteSinglyAsync()
    {
        foreach (var change in _batch)
        {
            try
            {
                await store.WriteAsync(async s => { await ApplyAsync(s, change, time.GetUtcNow()); return true; }, CancellationToken.None);
                change.Written?.TrySetResult();
            }
            catch (Exception e)
            {
                // What could not be marked stays as it was; at the next start it is looked at again.
                Log.MarkFailed(log, change.Id, e.GetType().Name);
                change.Written?.TrySetException(e);
            }
        }
    }

    private static async ValueTask ApplyAsync(IStoreTransaction store, OutboxChange change, DateTimeOffset now)
    {
        var item = change.Content ?? await store.Outbox.FindAsync(change.Id, CancellationToken.None);
        if (change.Kind == OutboxChangeKind.Unreachable)
        {
            await MarkUnreachableAsync(store, change);
        }

        if (item is null)
        {
            return;
        }

        if (change.Kind == OutboxChangeKind.Complete)
        {
            await store.Outbox.CompleteAsync([item], now, CancellationToken.None);
            return;
        }

        var changed = item with { Status = change.Status, Attempts = change.Attempts, NotBefore = change.NotBefore, LastError = change.Error };
        await store.Outbox.UpdateAsync(changed, CancellationToken.None);
    }

    private static async ValueTask MarkUnreachableAsync(IStoreTransaction store, OutboxChange change)
    {
        if (await store.Conversations.FindReadableAsync(change.Chat) is { IsUnreachable: false } state)
        {
            await store.Conversations.SaveAsync(state with { IsUnreachable = true }, CancellationToken.None);
        }
    }
}
