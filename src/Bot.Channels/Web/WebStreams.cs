using System.Threading.Channels;

namespace Bot.Channels.Web;

/// <summary>
/// Wakes whoever waits for a conversation. A wake-up carries nothing: each waiter reads the store from its own watermark, so a lost or
/// doubled wake-up loses and doubles nothing.
/// </summary>
public sealed class WebStreams
{
    private readonly Lock _gate = new();
    private readonly Dictionary<string, List<WebWaiter>> _waiters = new(StringComparer.Ordinal);

    /// <summary>Streams and long polls that are open now.</summary>
    public int Count
    {
        get
        {
            lock (_gate)
            {
                return _waiters.Sum(w => w.Value.Count);
            }
        }
    }

    /// <summary>Conversations that somebody waits for here.</summary>
    public IReadOnlyCollection<string> Open
    {
        get
        {
            lock (_gate)
            {
                return [.. _waiters.Keys];
            }
        }
    }

    public void Wake(string conversation) => Each(conversation, static w => w.Wake());

    /// <summary>Ends everything open in a conversation: the person ended it.</summary>
    public void Close(string conversation) => Each(conversation, static w => w.Close());

    /// <summary>Joins until disposed. The oldest waiter goes when there are too many.</summary>
    internal WebWaiter Join(string conversation)
    {
        var waiter = new WebWaiter(this, conversation);
        WebWaiter? oldest = null;
        lock (_gate)
        {
            if (!_waiters.TryGetValue(conversation, out var list))
            {
                _waiters[conversation] = list = [];
            }

            list.Add(waiter);
            if (list.Count > WebPolicy.StreamsPerConversation)
            {
                oldest = list[0];
                list.RemoveAt(0);
            }
        }

        oldest?.Close();
        return waiter;
    }

    private void Leave(WebWaiter waiter)
    {
        lock (_gate)
        {
            if (_waiters.TryGetValue(waiter.Conversation, out var list) && list.Remove(waiter) && list.Count == 0)
            {
                _waiters.Remove(waiter.Conversation);
            }
        }
    }

    private void Each(string conversation, Action<WebWaiter> what)
    {
        WebWaiter[] found;
        lock (_gate)
        {
            if (!_waiters.TryGetValue(conversation, out var list))
            {
                return;
            }

            found = [.. list];
        }

        foreach (var waiter in found)
        {
            what(waiter);
        }
    }

    /// <summary>One open stream or long poll.</summary>
    internal sealed class WebWaiter(WebStreams streams, string conversation) : IDisposable
    {
        private readonly Channel<bool> _signal = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

        public string Conversation { get; } = conversation;

        public void Wake() => _signal.Writer.TryWrite(true);

        public void Close() => _signal.Writer.TryComplete();

        /// <summary>True after a wake-up or when it is time to look anyway; false when this waiter has to go.</summary>
        public async ValueTask<bool> WaitAsync(TimeSpan atMost, CancellationToken ct)
        {
            using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
            limit.CancelAfter(atMost);
            try
            {
                if (!await _signal.Reader.WaitToReadAsync(limit.Token))
                {
                    return false;
                }

                _signal.Reader.TryRead(out _);
                return true;
            }
            catch (OperationCanceledException) when (!ct.IsCancellationRequested)
            {
                return true;
            }
        }

        public void Dispose() => streams.Leave(this);
    }
}
