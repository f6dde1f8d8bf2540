using Bot.Dialogs.Messaging;

namespace Bot.Storage.Tables;

internal sealed class InboxTable(Session session) : IInboxStore
{
    private static readonly Sql Insert = new("INSERT INTO inbox (channel, event_id, at) VALUES (?, ?, ?) ON CONFLICT (channel, event_id) DO NOTHING");

    // Known to be new: should another instance have been faster all the same, the whole commit is given up.
    private static readonly Sql InsertNew = new("INSERT INTO inbox (channel, event_id, at) VALUES (?, ?, ?)") { IsRowInsert = true, OwnerAt = 1 };

    private static readonly Sql Purge = new(
        "DELETE FROM inbox WHERE (channel, event_id) IN (SELECT channel, event_id FROM inbox WHERE at < ? ORDER BY at LIMIT ?)");

    public ValueTask<bool> TryAddAsync(string channel, string eventId, DateTimeOffset at, CancellationToken ct)
    {
        switch (session.IsKnownEvent(channel, eventId))
        {
            case true:
                return new(false);
            case false:
                session.Use(InsertNew).Bind(channel).Bind(eventId).Bind(at).Run();
                return new(true);
            default:
                return new(session.Use(Insert).Bind(channel).Bind(eventId).Bind(at).Changed() == 1);
        }
    }

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => new(session.Use(Purge).Bind(before).Bind(limit).Changed());
}
