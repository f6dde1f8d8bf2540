using Bot.Domain.Residents;

namespace Bot.Domain.Privacy;

/// <summary>A file made for one person (an export), kept encrypted until it expires. Its key is secret: whoever has it may read the file.</summary>
public sealed record StoredFile(string Key, ResidentId Owner, string Name, string ContentType, ReadOnlyMemory<byte> Content, DateTimeOffset ExpiresAt);

public interface IFileStore
{
    ValueTask SaveAsync(StoredFile file, CancellationToken ct);

    ValueTask<StoredFile?> FindAsync(string key, CancellationToken ct);

    /// <summary>Removes one file; false when it is not there, also when somebody else was quicker.</summary>
    ValueTask<bool> RemoveAsync(string key, CancellationToken ct);

    /// <summary>Removes every file of a person at once: a deletion must not leave an export of what was deleted.</summary>
    ValueTask<int> RemoveOfAsync(ResidentId owner, CancellationToken ct);

    ValueTask<int> PurgeAsync(DateTimeOffset now, int limit, CancellationToken ct);
}
