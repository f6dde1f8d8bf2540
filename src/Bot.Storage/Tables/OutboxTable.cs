using System.Globalization;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Domain.Text;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class OutboxTable(Session session) : IOutboxStore
{
    private const string Columns = "id, status, created_at, attempts, sent_length, not_before, last_error, sealed_message, owner, is_handed";

    private static readonly OutgoingMessage Nothing = new() { Text = string.Empty };

    /// <summary>Fetched ahead for turns. What the transaction itself writes belongs to this instance or goes where the answer says.</summary>
    public static readonly Sql Place = new(
        "SELECT owner, id FROM outbox WHERE chat_key = ? AND status <> 4 AND (owner <> ? OR is_handed = 1) ORDER BY id DESC LIMIT 1")
    { OwnerAt = 0, IsSteady = true };

    private static readonly Sql Insert = new(
        """
        INSERT INTO outbox (id, chat_key, status, created_at, attempts, sent_length, not_before, last_error, owner, is_handed, sealed_message)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    {
        IsRowInsert = true,
        OwnerAt = 0,
    };
    private static readonly Sql Update = new("UPDATE outbox SET status = ?, attempts = ?, sent_length = ?, not_before = ?, last_error = ? WHERE id = ?");
    private static readonly Sql Revive = new(
        "UPDATE outbox SET status = 1, attempts = 0, not_before = NULL, last_error = NULL, owner = ?, is_handed = 1 WHERE id = ?");
    private static readonly Sql TakeHanded = new(
        $"""
        UPDATE outbox SET is_handed = 0 WHERE id IN (SELECT id FROM outbox WHERE is_handed = 1 AND owner = ? ORDER BY id LIMIT ?) RETURNING {Columns}
        """);

    // Two instances that adopt at once meet at the rows: the second then sees that they have an owner.
    private static readonly Sql Adopt = new(
        """
        UPDATE outbox SET is_handed = 1, owner = COALESCE(
          (SELECT o.owner FROM outbox o JOIN instances i ON i.id = o.owner WHERE o.chat_key = outbox.chat_key AND o.status <> 4 LIMIT 1), ?)
        WHERE status <> 4 AND owner NOT IN (SELECT id FROM instances)
        """);
    private static readonly Sql Delete = new("DELETE FROM outbox WHERE id = ?");
    private static readonly Sql CountSent = new(
        "INSERT INTO sent_counts (channel, day, count) VALUES (?1, ?2, ?3) ON CONFLICT (channel, day) DO UPDATE SET count = sent_counts.count + ?3");
    private static readonly Sql Complete = new(string.Empty)
    {
        Postgres =
            """
            WITH gone AS (DELETE FROM outbox WHERE id = ? RETURNING id)
            INSERT INTO sent_counts (channel, day, count) SELECT ?, ?, 1 FROM gone
            ON CONFLICT (channel, day) DO UPDATE SET count = sent_counts.count + 1
            """,
        Grouped =
            """
            WITH gone AS (DELETE FROM outbox o USING unnest(?, ?, ?) u(id, channel, day) WHERE o.id = u.id RETURNING u.channel, u.day)
            INSERT INTO sent_counts (channel, day, count) SELECT channel, day, count(*) FROM gone GROUP BY channel, day
            ON CONFLICT (channel, day) DO UPDATE SET count = sent_counts.count + excluded.count
            """,
        RowAt = 0,
        OwnerAt = 0,
    };
    private static readonly Sql Unfinished = new($"SELECT {Columns} FROM outbox WHERE status <> 4 ORDER BY chat_key, id");
    private static readonly Sql Failed = new($"SELECT {Columns} FROM outbox WHERE status = 4 ORDER BY created_at DESC, id DESC LIMIT ?");
    private static readonly Sql ById = new($"SELECT {Columns} FROM outbox WHERE id = ?");
    private static readonly Sql PurgeFailed = new(
        "DELETE FROM outbox WHERE id IN (SELECT id FROM outbox WHERE status = 4 AND created_at < ? ORDER BY created_at LIMIT ?)");

    public ValueTask AddAsync(OutboxItem item, CancellationToken ct)
    {
        var content = new MessageContent { Channel = item.Chat.Channel, Chat = item.Chat.Chat, User = item.Chat.User, Message = item.Message };
        session.Use(Insert)
            .Bind(item.Id).Bind(session.ChatKey(item.Chat)).Bind((int)item.Status).Bind(item.CreatedAt)
            .Bind(item.Attempts).Bind(item.SentLength).Bind(item.NotBefore).Bind(item.LastError).Bind(item.Owner).Bind(item.IsHanded)
            .Bind(session.Seal(SealedColumn.OutboxMessage, RowKey.Of(item.Id), content, StorageJson.Default.MessageContent)).Run();
        return default;
    }

    public ValueTask<OutboxPlace> PlaceAsync(ChatAddress chat, CancellationToken ct)
    {
        var ours = new OutboxPlace(session.Instance.Id, IsHanded: false, After: 0);
        if (session.IsAlone)
        {
            return new(ours);
        }

        session.Lock(session.ChatKey(chat));
        using var row = session.Use(Place).Bind(session.ChatKey(chat)).Bind(session.Instance.Id);
        return new(row.Step() ? new OutboxPlace(row.Long(0), IsHanded: true, row.Long(1)) : ours);
    }

    public async ValueTask ReviveAsync(OutboxItem item, CancellationToken ct)
    {
        var place = await PlaceAsync(item.Chat, ct);
        session.Use(Revive).Bind(place.Owner).Bind(item.Id).Run();
    }

    public ValueTask<IReadOnlyList<OutboxItem>> TakeHandedAsync(long owner, int take, CancellationToken ct)
    {
        using var rows = session.Use(TakeHanded).Bind(owner).Bind(take);
        var items = ReadAll(rows);
        items.Sort((a, b) => a.Id.CompareTo(b.Id));
        return new(items);
    }

    public ValueTask<int> AdoptAsync(long owner, CancellationToken ct) => new(session.Use(Adopt).Bind(owner).Changed());

    public ValueTask UpdateAsync(OutboxItem item, CancellationToken ct)
    {
        session.Use(Update)
            .Bind((int)item.Status).Bind(item.Attempts).Bind(item.SentLength).Bind(item.NotBefore).Bind(item.LastError).Bind(item.Id).Run();
        return default;
    }

    public ValueTask CompleteAsync(IReadOnlyList<OutboxItem> items, DateTimeOffset at, CancellationToken ct)
    {
        // Completing twice counts once: a repeated report of the same message is normal after a crash.
        var day = VietnamTime.Date(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (session.DefersWrites)
        {
            for (var i = 0; i < items.Count; i++)
            {
                session.Use(Complete).Bind(items[i].Id).Bind(items[i].Chat.Channel).Bind(day).Run();
            }

            return default;
        }

        var gone = items.Where(i => session.Use(Delete).Bind(i.Id).Changed() == 1).CountBy(i => i.Chat.Channel);
        foreach (var (channel, count) in gone)
        {
            session.Use(CountSent).Bind(channel).Bind(day).Bind(count).Run();
        }

        return default;
    }

    public ValueTask<IReadOnlyList<OutboxItem>> UnfinishedAsync(CancellationToken ct)
    {
        using var rows = session.Use(Unfinished);
        return new(ReadAll(rows));
    }

    public ValueTask<IReadOnlyList<OutboxItem>> FailedAsync(int take, CancellationToken ct)
    {
        using var rows = session.Use(Failed).Bind(take);
        return new(ReadAll(rows));
    }

    public ValueTask<OutboxItem?> FindAsync(long id, CancellationToken ct)
    {
        using var row = session.Use(ById).Bind(id);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<int> PurgeFailedAsync(DateTimeOffset before, int limit, CancellationToken ct) =>
        new(session.Use(PurgeFailed).Bind(before).Bind(limit).Changed());

    private List<OutboxItem> ReadAll(Statement rows)
    {
        var items = new List<OutboxItem>();
        while (rows.Step())
        {
            items.Add(Read(rows));
        }

        return items;
    }

    /// <summary>Null where the row was damaged: told by the item, so that it stops no other.</summary>
    private MessageContent? Content(long id, ReadOnlySpan<byte> value)
    {
        try
        {
            return session.Open(SealedColumn.OutboxMessage, RowKey.Of(id), value, StorageJson.Default.MessageContent);
        }
        catch (SealedValueException)
        {
            return null;
        }
    }

    private OutboxItem Read(Statement row)
    {
        var id = row.Long(0);
        var content = Content(id, row.Blob(7));
        return new OutboxItem
        {
            Id = id,
            Chat = content is null ? UnreadableRow.Chat : new ChatAddress(content.Channel, content.Chat, content.User),
            Message = content?.Message ?? Nothing,
            IsUnreadable = content?.Message is null,
            Status = (OutboxStatus)row.Int(1),
            CreatedAt = row.Time(2),
            Attempts = row.Int(3),
            SentLength = row.Int(4),
            NotBefore = row.TimeOrNull(5),
            LastError = row.TextOrNull(6),
            Owner = row.Long(8),
            IsHanded = row.Bool(9),
        };
    }
}
