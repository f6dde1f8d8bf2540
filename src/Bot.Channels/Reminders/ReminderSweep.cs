using Bot.Channels.Inbox;
using Bot.Dialogs.Actions.Reminders;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Domain.Reminders;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Reminders;

/// <summary>
/// Looks for what fell due of one kind and lets its flow begin, in the chat where the person was active last. Each subject once, whatever the
/// scheduler does: the claim is taken in the turn that speaks. How far it looked is remembered only to look less; a restart or a clock set back
/// makes it look again at everything that may still be said. One run at a time.
/// </summary>
public sealed class ReminderSweep
{
    private readonly Dictionary<TimeSpan, RowMark> _marks = [];
    private readonly Reminder _reminder;
    private readonly ReminderChats _chats;
    private readonly IStore _store;
    private readonly IEventRaiser _events;
    private readonly PathSurroundings _around;
    private readonly ILogger _log;
    private readonly string _event;
    private DateTimeOffset _ranAt;
    private int _runs;

    internal ReminderSweep(Reminder reminder, ReminderChats chats, IStore store, IEventRaiser events, PathSurroundings around)
    {
        _reminder = reminder;
        _chats = chats;
        _store = store;
        _events = events;
        _around = around;
        _log = around.Logs.CreateLogger<ReminderSweep>();
        _event = ReminderEvents.NameOf(reminder.Kind);
    }

    public ReminderKind Kind => _reminder.Kind;

    /// <summary>Says how many reminders were begun, at most <see cref="ReminderPolicy.MostPerRun"/>; the next run goes on from there.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = _around.Time.GetUtcNow();
        if (!_reminder.MaySpeak(now))
        {
            return 0;
        }

        if (now < _ranAt)
        {
            _marks.Clear();
        }

        _ranAt = now;
        var (raised, first) = (0, _runs++);
        for (var i = 0; i < _reminder.Delays.Count && raised < ReminderPolicy.MostPerRun; i++)
        {
            // Each time another delay comes first, so that a busy one does not keep the others waiting.
            var delay = _reminder.Delays[(first + i) % _reminder.Delays.Count];
            raised += await RunAsync(delay, now, ReminderPolicy.MostPerRun - raised, ct);
        }

        if (raised > 0)
        {
            Log.Reminded(_log, raised, _event);
        }

        return raised;
    }

    private async Task<int> RunAsync(TimeSpan delay, DateTimeOffset now, int most, CancellationToken ct)
    {
        var end = now - delay;
        var raised = 0;
        RowMark? next = Later(_marks.GetValueOrDefault(delay), RowMark.Before(end - _reminder.Latest));
        while (next is { } from)
        {
            _marks[delay] = from;
            var page = await _store.ReadAsync(s => LookAsync(s, new DueWindow(delay, from, end, ReminderPolicy.PageSize), now, ct), ct);
            var due = page.Due.Take(most - raised).ToList();
            var (done, isWhole) = await RaiseAsync(due, ct);
            raised += done;
            if (!isWhole)
            {
                // Something was not kept: the next run asks for this page again, and the claims know which of it were said.
                return raised;
            }

            if (due.Count < page.Due.Count)
            {
                _marks[delay] = due.Count > 0 ? due[^1].Mark : from;
                return raised;
            }

            next = page.Next;
        }

        _marks[delay] = Later(_marks[delay], RowMark.Before(end));
        return raised;
    }

    private async ValueTask<(List<DueReminder> Due, RowMark? Next)> LookAsync(IStoreTransaction store, DueWindow window, DateTimeOffset now, CancellationToken ct)
    {
        var page = await _reminder.FindAsync(store, window, ct);
        var due = new List<DueReminder>();
        foreach (var (subject, mark) in page.Subjects)
        {
            if (await _reminder.IsDueAsync(store, subject, now, ct) && await _chats.FindAsync(store, subject.Resident, ct) is { } chat)
            {
                due.Add(new DueReminder(subject, mark, chat));
            }
        }

        return (due, page.Next);
    }

    private async Task<(int Raised, bool IsWhole)> RaiseAsync(List<DueReminder> due, CancellationToken ct)
    {
        var receipts = await Task.WhenAll(due.Select(d =>
        {
            var subject = ReminderEvents.Written(d.Subject);
            var values = new Dictionary<string, string> { [ReminderEvents.Subject] = subject };
            return _events.RaiseAsync(d.Chat, _event, values, new EventClaim(_event, subject), ct);
        }));
        return (receipts.Count(r => r.Verdict == InboundVerdict.Handled), receipts.All(r => r.Verdict != InboundVerdict.TryAgain));
    }

    private static RowMark Later(RowMark one, RowMark other) => one.At > other.At || (one.At == other.At && one.Id > other.Id) ? one : other;

    private sealed record DueReminder(ReminderSubject Subject, RowMark Mark, ChatAddress Chat);
}
