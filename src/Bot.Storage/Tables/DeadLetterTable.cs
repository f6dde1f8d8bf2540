using Bot.Dialogs.Messaging;
using Bot.Domain.Records;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class DeadLetterTable(Session session) : IDeadLetterStore
{
    private const string Columns = "id, at, attempts, sealed_letter";

    private static readonly Sql Insert = new(
        """
        INSERT INTO dead_letters (id, at, attempts, sealed_letter) VALUES (?, ?, ?, ?)
        ON CONFLICT (id) DO UPDATE SET at = excluded.at, attempts = excluded.attempts, sealed_letter = excluded.sealed_letter
        """);
    private static readonly Sql List = new($"SELECT {Columns} FROM dead_letters ORDER BY at DESC, id DESC LIMIT ?");
    private static readonly Sql Find = new($"SELECT {Columns} FROM dead_letters WHERE id = ?");
    private static readonly Sql Delete = new("DELETE FROM dead_letters WHERE id = ?");
    private static readonly Sql Purge = new("DELETE FROM dead_letters WHERE id IN (SELECT id FROM dead_letters WHERE at < ? ORDER BY at LIMIT ?)");

    public ValueTask AddAsync(DeadLetter letter, CancellationToken ct)
    {
        var content = new LetterContent
        {
            Channel = letter.Chat.Channel,
            Chat = letter.Chat.Chat,
            User = letter.Chat.User,
            EventId = letter.EventId,
            Error = letter.Error,
            Raw = letter.Raw.ToArray(),
        };
        session.Use(Insert)
            .Bind(letter.Id).Bind(letter.At).Bind(letter.Attempts)
            .Bind(session.Seal(SealedColumn.DeadLetter, RowKey.Of(letter.Id), content, StorageJson.Default.LetterContent)).Run();
        return default;
    }

    public ValueTask<IReadOnlyList<DeadLetter>> ListAsync(int take, CancellationToken ct)
    {
        using var rows = session.Use(List).Bind(take);
        var letters = new List<DeadLetter>();
        while (rows.Step())
        {
            letters.Add(Read(rows));
        }

        return new(letters);
    }

    public ValueTask<DeadLetter?> FindAsync(long id, CancellationToken ct)
    {
        using var row = session.Use(Find).Bind(id);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask RemoveAsync(long id, CancellationToken ct)
    {
        session.Use(Delete).Bind(id).Run();
        return default;
    }

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => new(session.Use(Purge).Bind(before).Bind(limit).Changed());

    private DeadLetter Read(Statement row)
    {
        var id = row.Long(0);
        try
        {
            var content = session.Open(SealedColumn.DeadLetter, RowKey.Of(id), row.Blob(3), StorageJson.Default.LetterContent);
            var chat = new ChatAddress(content.Channel, content.Chat, content.User);
            return new DeadLetter(id, chat, content.EventId, row.Time(1), row.Int(2), content.Error, content.Raw);
        }
        catch (SealedValueException)
        {
            // A damaged letter stays in the list, and does not hide the others.
            return new DeadLetter(id, UnreadableRow.Chat, string.Empty, row.Time(1), row.Int(2), UnreadableRow.Code, ReadOnlyMemory<byte>.Empty);
        }
    }
}
