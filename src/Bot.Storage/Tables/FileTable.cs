using Bot.Domain.Privacy;
using Bot.Domain.Residents;
using Bot.Storage.Encryption;

namespace Bot.Storage.Tables;

internal sealed class FileTable(Session session) : IFileStore
{
    private static readonly Sql Upsert = new(
        """
        INSERT INTO files (file_key, owner, expires_at, sealed_label, sealed_content) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (file_key) DO UPDATE SET owner = excluded.owner, expires_at = excluded.expires_at,
          sealed_label = excluded.sealed_label, sealed_content = excluded.sealed_content
        """);
    private static readonly Sql Find = new("SELECT file_key, expires_at, sealed_label, sealed_content, owner FROM files WHERE file_key = ?");
    private static readonly Sql Delete = new("DELETE FROM files WHERE file_key = ?");
    private static readonly Sql DeleteOf = new("DELETE FROM files WHERE owner = ?");
    private static readonly Sql Purge = new(
        "DELETE FROM files WHERE file_key IN (SELECT file_key FROM files WHERE expires_at <= ? ORDER BY expires_at LIMIT ?)");

    public ValueTask SaveAsync(StoredFile file, CancellationToken ct)
    {
        // The key opens the file for whoever has it, so not even it is kept readable.
        var key = session.Key(HashPurpose.File, file.Key);
        var label = new FileLabel { Key = file.Key, Name = file.Name, ContentType = file.ContentType };
        session.Use(Upsert)
            .Bind(key).Bind(file.Owner.Value).Bind(file.ExpiresAt)
            .Bind(session.Seal(SealedColumn.FileLabel, RowKey.Of(key), label, StorageJson.Default.FileLabel))
            .Bind(session.Cipher.Seal(SealedColumn.FileContent, RowKey.Of(key), file.Content.Span)).Run();
        return default;
    }

    public ValueTask<StoredFile?> FindAsync(string key, CancellationToken ct)
    {
        using var row = session.Use(Find).Bind(session.Key(HashPurpose.File, key));
        if (!row.Step())
        {
            return new((StoredFile?)null);
        }

        var rowKey = RowKey.Of(row.Blob(0));
        var label = session.Open(SealedColumn.FileLabel, rowKey, row.Blob(2), StorageJson.Default.FileLabel);
        var content = session.Cipher.Open(SealedColumn.FileContent, rowKey, row.Blob(3)).ToArray();
        return new(new StoredFile(label.Key, new ResidentId(row.Long(4)), label.Name, label.ContentType, content, row.Time(1)));
    }

    public ValueTask<bool> RemoveAsync(string key, CancellationToken ct) => new(session.Use(Delete).Bind(session.Key(HashPurpose.File, key)).Changed() == 1);

    public ValueTask<int> RemoveOfAsync(ResidentId owner, CancellationToken ct) => new(session.Use(DeleteOf).Bind(owner.Value).Changed());

    public ValueTask<int> PurgeAsync(DateTimeOffset now, int limit, CancellationToken ct) => new(session.Use(Purge).Bind(now).Bind(limit).Changed());
}
