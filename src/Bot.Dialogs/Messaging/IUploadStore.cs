namespace Bot.Dialogs.Messaging;

/// <summary>
/// Files that a platform keeps for one of our accounts, by what is in them: the second time only the platform's id goes over the line.
/// Never files that were made for one person.
/// </summary>
public interface IUploadStore
{
    /// <summary>One id for each account and content: a later one replaces it.</summary>
    ValueTask SaveAsync(UploadedFile file, CancellationToken ct);

    /// <summary>The platform's id, or null when this account has not uploaded such a file.</summary>
    ValueTask<string?> FindAsync(string account, string contentHash, CancellationToken ct);

    /// <summary>The platform does not know the id any more.</summary>
    ValueTask RemoveAsync(string account, string contentHash, CancellationToken ct);

    /// <summary>Forgets uploads made before an instant, the oldest first.</summary>
    ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct);
}

/// <param name="Account">Channel and account, such as "telegram:1234567890": an id is good for the account that uploaded it only.</param>
/// <param name="ContentHash">SHA-256 in hex over the content and whatever else makes two uploads differ.</param>
/// <param name="FileId">As the platform names it.</param>
/// <param name="At">When it was uploaded.</param>
public sealed record UploadedFile(string Account, string ContentHash, string FileId, DateTimeOffset At);
