using System.Globalization;
using Bot.Channels.Inbox;
using Bot.Channels.Reminders;
using Bot.Dialogs.Actions.Units;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Channels.Units;

/// <summary>
/// Looks for people who were recognised and not told yet, by a phone just verified as by a list that came in, and lets the flow that greets
/// begin, in the chat where the person was active last. Each role is told of once: the turn notes it, and the claim is of the newest row.
/// </summary>
public sealed class UnitWelcomeSweep
{
    private const int PageSize = 200;

    private readonly ReminderChats _chats;
    private readonly IStore _store;
    private readonly IEventRaiser _events;
    private readonly TimeProvider _time;

    internal UnitWelcomeSweep(ReminderChats chats, IStore store, IEventRaiser events, TimeProvider time)
    {
        _chats = chats;
        _store = store;
        _events = events;
        _time = time;
    }

    /// <summary>Says how many people were greeted.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var today = VietnamTime.Date(_time.GetUtcNow());
        var (greeted, after) = (0, 0L);
        while (true)
        {
            var (people, last) = await _store.ReadAsync(s => LookAsync(s, today, after, ct), ct);
            foreach (var (chat, key) in people)
            {
                var receipt = await _events.RaiseAsync(chat, UnitEvents.Welcome, new Dictionary<string, string>(), new EventClaim(UnitEvents.Welcome, key), ct);
                greeted += receipt.Verdict == InboundVerdict.Handled ? 1 : 0;
            }

            if (last is not { } next)
            {
                return greeted;
            }

            after = next;
        }
    }

    private async ValueTask<(List<(ChatAddress Chat, string Key)> People, long? Last)> LookAsync(IStoreTransaction store, DateOnly today, long after, CancellationToken ct)
    {
        var rows = await store.UnitPeople.UnwelcomedAsync(today, after, PageSize, ct);
        var people = new List<(ChatAddress Chat, string Key)>();
        foreach (var person in rows.GroupBy(r => r.Resident!.Value))
        {
            if (await _chats.FindAsync(store, person.Key, ct) is { } chat)
            {
                people.Add((chat, KeyOf(person)));
            }
        }

        return (people, rows.Count == PageSize ? rows[^1].Id : null);
    }

    // A row confirmed anew is told of anew, in another chat too: the resident stands in the key.
    private static string KeyOf(IGrouping<ResidentId, UnitPerson> rows) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows.Key}/{rows.Max(r => r.Id)}");
}
