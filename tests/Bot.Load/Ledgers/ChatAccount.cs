using Bot.Channels.Outbox;
using Bot.Load.Scenarios;

namespace Bot.Load.Ledgers;

/// <summary>
/// One chat's side of the ledger: which replies must come and what came. A reply that leads with the words for "sent again" may repeat one
/// that came, or be the first to arrive, but only where the fate of the first was unknown to the bot.
/// </summary>
internal sealed class ChatAccount(long chat, Ledger ledger)
{
    private const int Remembered = 8;

    /// <summary>A crash may count as a third try in doubt; see <see cref="OutboxPolicy.MostReissues"/>.</summary>
    private const int MostCuts = OutboxPolicy.MostReissues - 1;
    private static readonly string Mark = OutboxPolicy.ResentVi + "\n";

    private readonly Lock _gate = new();
    private readonly Queue<Awaited> _awaited = new();
    private readonly LinkedList<Delivery> _deliveries = new();
    private readonly LinkedList<Refusal> _refusals = new();
    private readonly List<string> _swallowed = [];
    private Message? _latest;
    private (string Text, int Cuts) _cut;
    private long _calls;

    public long Chat => chat;

    /// <summary>Counts the bot's calls about this chat.</summary>
    public long NextCall() => Interlocked.Increment(ref _calls);

    /// <summary>The message whose buttons can be pressed.</summary>
    public Message? Latest
    {
        get
        {
            lock (_gate)
            {
                return _latest;
            }
        }
    }

    /// <summary>Before an update is posted: these replies must follow those that are waited for already.</summary>
    public Awaited Expect(IReadOnlyList<Expectation> replies, long since)
    {
        var awaited = new Awaited(replies, since);
        lock (_gate)
        {
            _awaited.Enqueue(awaited);
        }

        return awaited;
    }

    /// <summary>
    /// False after two cuts of one message: after some more the bot rightly gives up a message of which nobody can tell whether it came.
    /// </summary>
    public bool MayBeCut(Message message)
    {
        lock (_gate)
        {
            var text = Unmarked(message.Text);
            _cut = (text, _cut.Text == text ? _cut.Cuts + 1 : 1);
            return _cut.Cuts <= MostCuts;
        }
    }

    /// <summary>A message reached the person.</summary>
    public void Deliver(Message message, long now)
    {
        lock (_gate)
        {
            var isMarked = message.Text.StartsWith(Mark, StringComparison.Ordinal);
            var text = isMarked ? message.Text[Mark.Length..] : message.Text;
            ledger.Delivered(isMarked);

            // Before the awaited one, which may have the same words: a chat's messages come in order.
            if (isMarked && Find(text) is { Value.Doubts: > 0 } && IsRepeat(text, now))
            {
                return;
            }

            if (Next() is { } awaited && awaited.Next.Fits(text))
            {
                Arrive(awaited, message, text, isMarked, now);
            }
            else if (!isMarked || !(IsBack(text, now) || IsRepeat(text, now)))
            {
                ledger.Report(Judge(text), chat, $"got \"{Short(message.Text)}\", waiting for {(Next() is { } next ? next.Next : "nothing")}");
            }
        }
    }

    /// <summary>A message reached the person, but the bot did not learn of it: it may come once more, marked.</summary>
    public void DeliverUnknown(Message message, long now)
    {
        lock (_gate)
        {
            Deliver(message, now);
            if (Find(Unmarked(message.Text)) is { } delivery)
            {
                delivery.Value = delivery.Value with { Doubts = delivery.Value.Doubts + 1 };
            }
        }
    }

    /// <summary>A message went astray, and the bot does not know: it comes again, marked, as the first to arrive.</summary>
    public void Swallow(Message message)
    {
        lock (_gate)
        {
            _swallowed.Add(Unmarked(message.Text));
        }
    }

    /// <summary>
    /// The person has blocked the bot: the reply that waits will never come, and that is right. False for anything but the first try of the
    /// reply that is next: what else the bot would drop with it cannot be known from outside.
    /// </summary>
    public bool TryRefuse(Message message, long now)
    {
        lock (_gate)
        {
            if (Next() is not { } awaited || !awaited.IsLast || !awaited.Next.Fits(message.Text) || Unmarked(message.Text) != message.Text)
            {
                return false;
            }

            _latest = message.Buttons.Count > 0 ? message : _latest;
            _refusals.AddFirst(new Refusal(message.Text, now));
            ledger.Refused();
            awaited.Advance(now);
            return true;
        }
    }

    /// <summary>Nobody waits any longer: what did not come is lost.</summary>
    public void GiveUp()
    {
        lock (_gate)
        {
            while (_awaited.TryDequeue(out var awaited))
            {
                if (!awaited.IsComplete)
                {
                    ledger.Report(Fault.Lost, chat, $"{awaited.Next} never came");
                }
            }
        }
    }

    private Awaited? Next()
    {
        while (_awaited.TryPeek(out var first))
        {
            if (!first.IsComplete)
            {
                return first;
            }

            _awaited.Dequeue();
        }

        return null;
    }

    private void Arrive(Awaited awaited, Message message, string text, bool isMarked, long now)
    {
        if (isMarked && !_swallowed.Remove(text) && !ledger.WasDisturbedSince(awaited.Since))
        {
            ledger.Report(Fault.MarkedWithoutCause, chat, $"\"{Short(text)}\"");
        }

        _latest = message.Buttons.Count > 0 ? message : _latest;
        Remember(text, now);
        ledger.Arrived();
        awaited.Advance(now);
    }

    private bool IsRepeat(string text, long now)
    {
        if (Find(text) is not { } node || (node.Value.Doubts == 0 && !ledger.WasDisturbedSince(node.Value.At)))
        {
            return false;
        }

        node.Value = node.Value with { At = now, Doubts = Math.Max(0, node.Value.Doubts - 1) };
        ledger.Repeated();
        return true;
    }

    /// <summary>The bot was told that the person blocked it, but died before it could note that down, and tries again.</summary>
    private bool IsBack(string text, long now)
    {
        if (Find(_refusals, r => r.Text == text) is not { } node || !ledger.WasDisturbedSince(node.Value.At))
        {
            return false;
        }

        _refusals.Remove(node);
        ledger.TakenBack();
        Remember(text, now);
        return true;
    }

    private LinkedListNode<Delivery>? Find(string text) => Find(_deliveries, d => d.Text == text);

    private static LinkedListNode<T>? Find<T>(LinkedList<T> list, Func<T, bool> fits)
    {
        var node = list.First;
        while (node is not null && !fits(node.Value))
        {
            node = node.Next;
        }

        return node;
    }

    private void Remember(string text, long now)
    {
        _deliveries.AddFirst(new Delivery(text, now, 0));
        if (_deliveries.Count > Remembered)
        {
            _deliveries.RemoveLast();
        }
    }

    private Fault Judge(string text) =>
        _deliveries.Any(d => d.Text == text) ? Fault.Doubled
        : Next() is null ? Fault.Extra
        : _awaited.Any(a => a.ExpectsLater(text) || (!a.IsComplete && a.Next.Fits(text))) ? Fault.OutOfOrder
        : Fault.Wrong;

    private static string Unmarked(string text) => text.StartsWith(Mark, StringComparison.Ordinal) ? text[Mark.Length..] : text;

    private static string Short(string text) => text.Length <= 120 ? text.ReplaceLineEndings(" ") : text[..120].ReplaceLineEndings(" ") + "…";

    private readonly record struct Delivery(string Text, long At, int Doubts);

    private readonly record struct Refusal(string Text, long At);
}
