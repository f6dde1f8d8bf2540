using System.Globalization;
using Bot.Channels.Inbox;
using Bot.Channels.Reminders;
using Bot.Dialogs.Actions.Units;
using Bot.Dialogs.Conversations;
using Bot.Domain.Calendar;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Units;

namespace Bot.Channels.Units;

/// <summary>
/// Looks for people who were recognised and not told yet, by a phone just verified as by a list that came in, and lets the flow that greets
/// begin, in the chat where the person was active last. Each role is told of once: the turn notes it, and the claim is of the newest row. In the quiet
/// hours nobody is woken: only who is just talking with the service is told at once.
/// </summary>
public sealed class UnitWelcomeSweep
{
    private const int PageSize = 200;

    private readonly ReminderChats _chats;
    private readonly IStore _store;
    private readonly IEventRaiser _events;
    private readonly QuietHours _quiet;
    private readonly TimeProvider _time;

    internal UnitWelcomeSweep(ReminderChats chats, IStore store, IEventRaiser events, QuietHours quiet, TimeProvider time)
    {
        _chats = chats;
        _store = store;
        _events = events;
        _quiet = quiet;
        _time = time;
    }

    /// <summary>Says how many people were greeted.</summary>
    public async Task<int> RunAsync(CancellationToken ct)
    {
        var now = _time.GetUtcNow();
        var (greeted, after) = (0, 0L);
        while (true)
        {
            var (people, last) = await _store.ReadAsync(s => LookAsync(s, now, after, ct), ct);
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

    private async ValueTask<(List<(ChatAddress Chat, string Key)> People, long? Last)> LookAsync(IStoreTransaction store, DateTimeOffset now, long after, CancellationToken ct)
    {
        var rows = await store.UnitPeople.UnwelcomedAsync(VietnamTime.Date(now), after, PageSize, ct);
        var people = new List<(ChatAddress Chat, string Key)>();
        foreach (var person in rows.GroupBy(r => r.Resident!.Value))
        {
            if (await _chats.LastAsync(store, person.Key, ct) is { } last && (!_quiet.Includes(now) || now - last.UpdatedAt <= UnitPolicy.AwakeFor))
            {
                people.Add((last.Chat, KeyOf(person)));
            }
        }

        return (people, rows.Count == PageSize ? rows[^1].Id : null);
    }

    // A row confirmed anew is told of anew, in another chat too: the resident stands in the key.
    private static string KeyOf(IGrouping<ResidentId, UnitPerson> rows) =>
        string.Create(CultureInfo.InvariantCulture, $"{rows.Key}/{rows.Max(r => r.Id)}");
}
