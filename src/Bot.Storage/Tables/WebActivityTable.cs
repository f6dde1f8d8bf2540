using Bot.Dialogs.Messaging;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class WebActivityTable(Session session) : IWebActivityStore
{
    private static readonly Sql NextNumber = new(
        """
        INSERT INTO web_conversations (conversation_key, last_sequence) VALUES (?, 1)
        ON CONFLICT (conversation_key) DO UPDATE SET last_sequence = web_conversations.last_sequence + 1 RETURNING last_sequence
        """);
    private static readonly Sql Insert = new(
        "INSERT INTO web_activities (conversation_key, sequence, at, is_from_bot, sealed_json) VALUES (?, ?, ?, ?, ?)");
    private static readonly Sql After = new(
        """
        SELECT conversation_key, sequence, at, is_from_bot, sealed_json FROM web_activities
        WHERE conversation_key = ? AND sequence > ? ORDER BY sequence LIMIT ?
        """);
    private static readonly Sql Newest = new(
        "SELECT conversation_key, max(sequence) FROM web_activities WHERE at >= ? GROUP BY conversation_key");
    private static readonly Sql Purge = new(
        """
        DELETE FROM web_activities WHERE (conversation_key, sequence) IN
          (SELECT conversation_key, sequence FROM web_activities WHERE at < ? ORDER BY at LIMIT ?)
        """);
    private static readonly Sql DeleteActivities = new("DELETE FROM web_activities WHERE conversation_key = ?");
    private static readonly Sql DeleteConversation = new("DELETE FROM web_conversations WHERE conversation_key = ?");

    public ValueTask<long> AppendAsync(string conversation, bool isFromBot, DateTimeOffset at, ReadOnlyMemory<byte> json, CancellationToken ct)
    {
        var key = session.Key(HashPurpose.WebConversation, conversation);
        var number = Next(key);
        session.Use(Insert)
            .Bind(key).Bind(number).Bind(at).Bind(isFromBot)
            .Bind(session.Cipher.Seal(SealedColumn.WebActivity, RowKey.Of(key, number), json.Span)).Run();
        return new(number);
    }

    public ValueTask<IReadOnlyList<WebActivity>> AfterAsync(string conversation, long watermark, int take, CancellationToken ct)
    {
        using var rows = session.Use(After).Bind(session.Key(HashPurpose.WebConversation, conversation)).Bind(watermark).Bind(take);
        var activities = new List<WebActivity>();
        while (rows.Step())
        {
            var number = rows.Long(1);
            var json = session.Cipher.Open(SealedColumn.WebActivity, RowKey.Of(rows.Blob(0), number), rows.Blob(4)).ToArray();
            activities.Add(new WebActivity(number, rows.Time(2), rows.Bool(3), json));
        }

        return new(activities);
    }

    public ValueTask<IReadOnlyDictionary<string, long>> NewestAsync(
        IReadOnlyCollection<string> conversations, DateTimeOffset since, CancellationToken ct)
    {
        var recent = new Dictionary<string, long>(StringComparer.Ordinal);
        using (var rows = session.Use(Newest).Bind(since))
        {
            while (rows.Step())
            {
                recent[Convert.ToHexString(rows.Blob(0))] = rows.Long(1);
            }
        }

        var found = new Dictionary<string, long>(StringComparer.Ordinal);
        foreach (var conversation in recent.Count == 0 ? [] : conversations)
        {
            if (recent.TryGetValue(Convert.ToHexString(session.Key(HashPurpose.WebConversation, conversation)), out var number))
            {
                found[conversation] = number;
            }
        }

        return new(found);
    }

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => new(session.Use(Purge).Bind(before).Bind(limit).Changed());

    public ValueTask ClearAsync(string conversation, CancellationToken ct)
    {
        session.Use(DeleteActivities).Bind(session.Key(HashPurpose.WebConversation, conversation)).Run();
        return default;
    }

    public ValueTask RemoveAsync(string conversation, CancellationToken ct)
    {
        var key = session.Key(HashPurpose.WebConversation, conversation);
        session.Use(DeleteActivities).Bind(key).Run();
        session.Use(DeleteConversation).Bind(key).Run();
        return default;
    }

    private long Next(ReadOnlySpan<byte> key)
    {
        using var next = session.Use(NextNumber).Bind(key);
        next.Step();
        var number = next.Long(0);
        next.Step();
        return number;
    }
}
