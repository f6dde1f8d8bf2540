using System.Globalization;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Domain.Text;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class OutboxTable(Session session) : IOutboxStore
{
    private const string Columns = "id, status, created_at, attempts, sent_length, not_before, last_error, sealed_message";

    private static readonly Sql Insert = new(
        """
        INSERT INTO outbox (id, chat_key, status, created_at, attempts, sent_length, not_before, last_error, sealed_message)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        """)
    {
        IsRowInsert = true,
        OwnerAt = 0,
    };
    private static readonly Sql Update = new("UPDATE outbox SET status = ?, attempts = ?, sent_length = ?, not_before = ?, last_error = ? WHERE id = ?");
    private static readonly Sql Delete = new("DELETE FROM outbox WHERE id = ?");
    private static readonly Sql CountSent = new(
        "INSERT INTO sent_counts (channel, day, count) VALUES (?, ?, 1) ON CONFLICT (channel, day) DO UPDATE SET count = sent_counts.count + 1");
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
            .Bind(item.Attempts).Bind(item.SentLength).Bind(item.NotBefore).Bind(item.LastError)
            .Bind(session.Seal(SealedColumn.OutboxMessage, RowKey.Of(item.Id), content, StorageJson.Default.MessageContent)).Run();
        return default;
    }

    public ValueTask UpdateAsync(OutboxItem item, CancellationToken ct)
    {
        session.Use(Update)
            .Bind((int)item.Status).Bind(item.Attempts).Bind(item.SentLength).Bind(item.NotBefore).Bind(item.LastError).Bind(item.Id).Run();
        return default;
    }

    public ValueTask CompleteAsync(OutboxItem item, DateTimeOffset at, CancellationToken ct)
    {
        // Completing twice counts once: a repeated report of the same message is normal after a crash.
        var day = VietnamTime.Date(at).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        if (session.DefersWrites)
        {
            session.Use(Complete).Bind(item.Id).Bind(item.Chat.Channel).Bind(day).Run();
        }
        else if (session.Use(Delete).Bind(item.Id).Changed() == 1)
        {
            session.Use(CountSent).Bind(item.Chat.Channel).Bind(day).Run();
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

    private OutboxItem Read(Statement row)
    {
        var id = row.Long(0);
        var content = session.Open(SealedColumn.OutboxMessage, RowKey.Of(id), row.Blob(7), StorageJson.Default.MessageContent);
        return new OutboxItem
        {
            Id = id,
            Chat = new ChatAddress(content.Channel, content.Chat, content.User),
            Message = content.Message ?? throw new SealedValueException("An outbox row holds no message."),
            Status = (OutboxStatus)row.Int(1),
            CreatedAt = row.Time(2),
            Attempts = row.Int(3),
            SentLength = row.Int(4),
            NotBefore = row.TimeOrNull(5),
            LastError = row.TextOrNull(6),
        };
    }
}
