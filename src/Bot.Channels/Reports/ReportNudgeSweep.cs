using System.Globalization;
using Bot.Channels.Inbox;
using Bot.Channels.Reminders;
using Bot.Dialogs.Actions.Reports;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Domain.Reports.Nudges;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Reports;

/// <summary>
/// Lets the flow of the monthly report begin for everybody who owes one, in the chat where the person was active last, and gives supervisors the
/// list of who is missing. What was said is noted in the turn that says it, so a restart, a second scheduler or a clock set back repeats nothing
/// and leaves nobody out. One run at a time.
/// </summary>
public sealed class ReportNudgeSweep
{
    private readonly FindNudges _nudges;
    private readonly MissingReports _missing;
    private readonly ReminderChats _chats;
    private readonly IStore _store;
    private readonly IEventRaiser _events;
    private readonly PathSurroundings _around;
    private readonly ILogger _log;

    internal ReportNudgeSweep(ReportNudgeRules rules, ReminderChats chats, IStore store, IEventRaiser events, PathSurroundings around)
    {
        (_nudges, _missing) = (rules.Nudges, rules.Missing);
        _chats = chats;
        _store = store;
        _events = events;
        _around = around;
        _log = around.Logs.CreateLogger<ReportNudgeSweep>();
    }

    /// <summary>Says how many people were told, at most <see cref="NudgePolicy.MostPerRun"/>; the next run goes on from there.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = _around.Time.GetUtcNow();
        var due = await _store.ReadAsync(s => LookAsync(s, now, ct), ct);
        var receipts = await Task.WhenAll(due.Select(d => RaiseAsync(d, ct)));
        var told = receipts.Count(r => r.Verdict == InboundVerdict.Handled);
        if (told > 0)
        {
            Log.Reminded(_log, told, ReportEvents.Nudge);
        }

        return told;
    }

    /// <summary>Who cannot be reached in any chat is passed over: the supervisor's list shows of which units nobody was told.</summary>
    private async ValueTask<IReadOnlyList<ChatNudge>> LookAsync(IStoreTransaction store, DateTimeOffset now, CancellationToken ct)
    {
        // One message to a person for all units and periods: the turn notes all of them.
        var nudges = (await _nudges.OfUnitsAsync(store, now, ct)).DistinctBy(n => n.Person).Select(n => (ReportEvents.Nudge, n))
            .Concat((await _missing.FindAsync(store, now, ct)).Select(n => (ReportEvents.Missing, n)));
        var chats = new List<ChatNudge>();
        foreach (var (name, nudge) in nudges)
        {
            if (await _chats.FindAsync(store, nudge.Person, ct) is { } chat)
            {
                chats.Add(new ChatNudge(name, nudge, chat));
            }

            if (chats.Count == NudgePolicy.MostPerRun)
            {
                break;
            }
        }

        return chats;
    }

    private Task<InboundReceipt> RaiseAsync(ChatNudge due, CancellationToken ct)
    {
        var (period, stage) = (due.Nudge.Period, due.Nudge.Stage.Key);
        var values = new Dictionary<string, string>
        {
            [ReportEvents.Cycle] = period.Cycle, [ReportEvents.Period] = period.Period, [ReportEvents.Stage] = stage,
        };
        var units = string.Join('+', due.Nudge.Units.Select(u => u.Value.ToString(CultureInfo.InvariantCulture)));
        return _events.RaiseAsync(due.Chat, due.Event, values, new EventClaim(due.Event, $"{period}/{stage}/{units}/{due.Nudge.Person}"), ct);
    }

    private sealed record ChatNudge(string Event, DueNudge Nudge, ChatAddress Chat);
}

/// <summary>What the sweep asks for.</summary>
internal sealed record ReportNudgeRules(FindNudges Nudges, MissingReports Missing);
