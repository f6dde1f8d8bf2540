using Bot.Dialogs.Messaging;

namespace Bot.Storage.Tables;

internal sealed class InboxTable(Session session) : IInboxStore
{
    private static readonly Sql Insert = new("INSERT INTO inbox (channel, event_id, at) VALUES (?, ?, ?) ON CONFLICT (channel, event_id) DO NOTHING");
    private static readonly Sql Purge = new(
        "DELETE FROM inbox WHERE (channel, event_id) IN (SELECT channel, event_id FROM inbox WHERE at < ? ORDER BY at LIMIT ?)");

    public ValueTask<bool> TryAddAsync(string channel, string eventId, DateTimeOffset at, CancellationToken ct) =>
        new(session.Use(Insert).Bind(channel).Bind(eventId).Bind(at).Changed() == 1);

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => new(session.Use(Purge).Bind(before).Bind(limit).Changed());
}
