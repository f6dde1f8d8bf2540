using System.Text.Json.Nodes;

namespace Bot.ChannelTests.Telegram;

/// <summary>Updates that wait to be fetched. A call with a higher offset confirms them, as on the real server.</summary>
internal sealed class UpdateShelf
{
    private readonly Lock _gate = new();
    private readonly List<JsonObject> _waiting = [];
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiting.Count;
            }
        }
    }

    public void Push(params JsonObject[] updates)
    {
        lock (_gate)
        {
            _waiting.AddRange(updates);
            _news.TrySetResult();
        }
    }

    /// <summary>Waits until there is something, like a long poll without an end; or not at all.</summary>
    public async Task<JsonArray> TakeAsync(long? offset, int limit, bool waits, CancellationToken ct)
    {
        while (true)
        {
            Task news;
            lock (_gate)
            {
                // The real server keeps its own order; ids may start anew lower, so only the confirmed one and those before it go.
                var confirmed = offset is null ? -1 : _waiting.FindLastIndex(u => (long?)u["update_id"] == offset - 1);
                _waiting.RemoveRange(0, confirmed + 1);
                if (_waiting.Count > 0 || !waits)
                {
                    return new JsonArray([.. _waiting.Take(limit).Select(u => u.DeepClone())]);
                }

                _news = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                news = _news.Task;
            }

            await news.WaitAsync(ct);
        }
    }
}
