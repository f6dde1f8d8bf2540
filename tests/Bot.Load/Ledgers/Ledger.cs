using System.Collections.Concurrent;
using System.Diagnostics;

namespace Bot.Load.Ledgers;

/// <summary>Holds every reply of every chat against what must come: right, in order, none lost, none doubled.</summary>
internal sealed class Ledger
{
    private const int ShownFaults = 20;
    private static readonly TimeSpan InTheAir = TimeSpan.FromSeconds(1);

    private readonly Dictionary<long, ChatAccount> _accounts;
    private readonly ConcurrentDictionary<Fault, int> _faults = new();
    private readonly ConcurrentQueue<string> _shown = new();
    private long _delivered;
    private long _marked;
    private long _repeats;
    private long _refused;
    private long _arrived;
    private long _disturbedUntil;

    public Ledger(IEnumerable<long> chats) => _accounts = chats.ToDictionary(c => c, c => new ChatAccount(c, this));

    public IReadOnlyCollection<ChatAccount> Accounts => _accounts.Values;

    /// <summary>Messages that reached a person, repeats included.</summary>
    public long DeliveredMessages => Interlocked.Read(ref _delivered);

    /// <summary>Messages that said that they come again.</summary>
    public long MarkedMessages => Interlocked.Read(ref _marked);

    /// <summary>Messages that came once more, marked and with a cause.</summary>
    public long Repeats => Interlocked.Read(ref _repeats);

    /// <summary>Replies that the bot must have given up, because it was told that the person had blocked it.</summary>
    public long GivenUp => Interlocked.Read(ref _refused);

    /// <summary>Replies that came for the first time.</summary>
    public long Replies => Interlocked.Read(ref _arrived);

    public IReadOnlyDictionary<Fault, int> Faults => _faults;

    public int FaultCount => _faults.Values.Sum();

    /// <summary>The first faults, in words.</summary>
    public IReadOnlyCollection<string> Shown => _shown;

    public ChatAccount? Find(long chat) => _accounts.GetValueOrDefault(chat);

    /// <summary>
    /// A process died or came to life: it cannot know what became of the messages that it had in the air, so these may come again. What it
    /// wrote to the wire before may still arrive a moment later.
    /// </summary>
    public void Disturb() => Interlocked.Exchange(ref _disturbedUntil, Stopwatch.GetTimestamp() + (long)(InTheAir.TotalSeconds * Stopwatch.Frequency));

    public bool WasDisturbedSince(long at) => at < Interlocked.Read(ref _disturbedUntil);

    public void Report(Fault fault, long chat, string what)
    {
        _faults.AddOrUpdate(fault, 1, (_, n) => n + 1);
        if (_shown.Count < ShownFaults)
        {
            _shown.Enqueue(chat == 0 ? $"{fault}: {what}" : $"{fault} in chat {chat}: {what}");
        }
    }

    public void Delivered(bool isMarked)
    {
        Interlocked.Increment(ref _delivered);
        if (isMarked)
        {
            Interlocked.Increment(ref _marked);
        }
    }

    public void Arrived() => Interlocked.Increment(ref _arrived);

    public void Repeated() => Interlocked.Increment(ref _repeats);

    public void Refused() => Interlocked.Increment(ref _refused);

    /// <summary>One that was refused came after all.</summary>
    public void TakenBack()
    {
        Interlocked.Decrement(ref _refused);
        Arrived();
    }

    /// <summary>At the end: whatever is still waited for is lost.</summary>
    public void Close()
    {
        foreach (var account in _accounts.Values)
        {
            account.GiveUp();
        }
    }
}
