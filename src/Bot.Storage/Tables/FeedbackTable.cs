using Bot.Domain.Feedback;
using Bot.Domain.Residents;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class FeedbackTable(Session session) : IFeedbackStore
{
    private const string Columns = "id, resident, at, topic, sealed_content, done_at";

    private static readonly Sql Insert = new("INSERT INTO feedback (id, resident, at, topic, sealed_content, done_at) VALUES (?, ?, ?, ?, ?, ?)");
    private static readonly Sql ById = new($"SELECT {Columns} FROM feedback WHERE id = ?");
    private static readonly Sql All = new($"SELECT {Columns} FROM feedback ORDER BY at DESC, id DESC LIMIT ? OFFSET ?");
    private static readonly Sql Open = new($"SELECT {Columns} FROM feedback WHERE done_at IS NULL ORDER BY at DESC, id DESC LIMIT ? OFFSET ?");
    private static readonly Sql Settle = new("UPDATE feedback SET done_at = ? WHERE id = ?");
    private static readonly Sql Of = new($"SELECT {Columns} FROM feedback WHERE resident = ? ORDER BY at DESC, id DESC LIMIT ? OFFSET ?");
    private static readonly Sql Count = new("SELECT count(*) FROM feedback WHERE resident = ?");
    private static readonly Sql DeleteOf = new("DELETE FROM feedback WHERE resident = ?");
    private static readonly Sql Purge = new("DELETE FROM feedback WHERE id IN (SELECT id FROM feedback WHERE at < ? ORDER BY at LIMIT ?)");

    public ValueTask AddAsync(FeedbackNote note, CancellationToken ct)
    {
        var content = new FeedbackContent { Text = note.Text, ContactPhone = note.ContactPhone?.E164, Language = note.Language };
        session.Use(Insert)
            .Bind(note.Id).Bind(note.Resident.Value).Bind(note.At).Bind((int)note.Topic)
            .Bind(session.Seal(SealedColumn.FeedbackContent, RowKey.Of(note.Id), content, StorageJson.Default.FeedbackContent)).Bind(note.DoneAt).Run();
        return default;
    }

    public ValueTask<FeedbackNote?> FindAsync(long id, CancellationToken ct)
    {
        using var row = session.Use(ById).Bind(id);
        return new(row.Step() ? Read(row) : null);
    }

    public ValueTask<IReadOnlyList<FeedbackNote>> ListAsync(bool onlyOpen, int skip, int take, CancellationToken ct)
    {
        using var rows = session.Use(onlyOpen ? Open : All).Bind(take).Bind(skip);
        return new(ReadAll(rows));
    }

    public ValueTask SettleAsync(long id, DateTimeOffset at, CancellationToken ct)
    {
        session.Use(Settle).Bind(at).Bind(id).Run();
        return default;
    }

    public ValueTask<IReadOnlyList<FeedbackNote>> OfAsync(ResidentId resident, int skip, int take, CancellationToken ct)
    {
        using var rows = session.Use(Of).Bind(resident.Value).Bind(take).Bind(skip);
        return new(ReadAll(rows));
    }

    public ValueTask<long> CountAsync(ResidentId resident, CancellationToken ct)
    {
        using var count = session.Use(Count).Bind(resident.Value);
        count.Step();
        return new(count.Long(0));
    }

    public ValueTask<long> RemoveOfAsync(ResidentId resident, CancellationToken ct) => new(session.Use(DeleteOf).Bind(resident.Value).Changed());

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => new(session.Use(Purge).Bind(before).Bind(limit).Changed());

    private List<FeedbackNote> ReadAll(Statement rows)
    {
        var notes = new List<FeedbackNote>();
        while (rows.Step())
        {
            notes.Add(Read(rows));
        }

        return notes;
    }

    private FeedbackNote Read(Statement row)
    {
        var id = row.Long(0);
        var content = session.Open(SealedColumn.FeedbackContent, RowKey.Of(id), row.Blob(4), StorageJson.Default.FeedbackContent);
        return new FeedbackNote
        {
            Id = id,
            Resident = new ResidentId(row.Long(1)),
            At = row.Time(2),
            Topic = (FeedbackTopic)row.Int(3),
            Text = content.Text,
            ContactPhone = content.ContactPhone is { } phone ? PhoneNumber.FromE164(phone) : null,
            Language = content.Language,
            DoneAt = row.TimeOrNull(5),
        };
    }
}
