using Bot.Dialogs.Messaging;

namespace Bot.Storage.Tables;

internal sealed class UploadTable(Session session) : IUploadStore
{
    private static readonly Sql Upsert = new(
        """
        INSERT INTO uploads (account, content_hash, file_id, at) VALUES (?, ?, ?, ?)
        ON CONFLICT (account, content_hash) DO UPDATE SET file_id = excluded.file_id, at = excluded.at
        """);
    private static readonly Sql Find = new("SELECT file_id FROM uploads WHERE account = ? AND content_hash = ?");
    private static readonly Sql Delete = new("DELETE FROM uploads WHERE account = ? AND content_hash = ?");
    private static readonly Sql Purge = new(
        "DELETE FROM uploads WHERE (account, content_hash) IN (SELECT account, content_hash FROM uploads WHERE at < ? ORDER BY at LIMIT ?)");

    public ValueTask SaveAsync(UploadedFile file, CancellationToken ct)
    {
        session.Use(Upsert).Bind(file.Account).Bind(file.ContentHash).Bind(file.FileId).Bind(file.At).Run();
        return default;
    }

    public ValueTask<string?> FindAsync(string account, string contentHash, CancellationToken ct)
    {
        using var row = session.Use(Find).Bind(account).Bind(contentHash);
        return new(row.Step() ? row.Text(0) : null);
    }

    public ValueTask RemoveAsync(string account, string contentHash, CancellationToken ct)
    {
        session.Use(Delete).Bind(account).Bind(contentHash).Run();
        return default;
    }

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => new(session.Use(Purge).Bind(before).Bind(limit).Changed());
}
