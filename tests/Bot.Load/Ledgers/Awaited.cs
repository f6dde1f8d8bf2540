using Bot.Load.Scenarios;

namespace Bot.Load.Ledgers;

/// <summary>The replies to one update, on their way.</summary>
internal sealed class Awaited(IReadOnlyList<Expectation> replies, long since)
{
    private readonly TaskCompletionSource _arrived = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _next;

    /// <summary>Since when they are waited for.</summary>
    public long Since => since;

    /// <summary>When the last of them came.</summary>
    public long ArrivedAt { get; private set; }

    public bool IsComplete => _next == replies.Count;

    /// <summary>Only one of them has not come.</summary>
    public bool IsLast => _next == replies.Count - 1;

    public Expectation Next => replies[_next];

    /// <summary>Ends when all of them came, or will never come because the person cannot be reached.</summary>
    public Task Arrived => _arrived.Task;

    public bool ExpectsLater(string text) => !IsComplete && replies.Skip(_next + 1).Any(r => r.Fits(text));

    public void Advance(long now)
    {
        _next++;
        if (IsComplete)
        {
            ArrivedAt = now;
            _arrived.TrySetResult();
        }
    }
}
