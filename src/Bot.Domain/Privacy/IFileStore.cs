namespace Bot.Domain.Privacy;

/// <summary>A file made for one person (an export), kept encrypted until it expires.</summary>
public sealed record StoredFile(string Key, string Name, string ContentType, ReadOnlyMemory<byte> Content, DateTimeOffset ExpiresAt);

public interface IFileStore
{
    ValueTask SaveAsync(StoredFile file, CancellationToken ct);

    ValueTask<StoredFile?> FindAsync(string key, CancellationToken ct);

    ValueTask<int> PurgeAsync(DateTimeOffset now, int limit, CancellationToken ct);
}
