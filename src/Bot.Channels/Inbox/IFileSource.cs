namespace Bot.Channels.Inbox;

/// <summary>Fetches a picture or a file that a person sent on one channel, so that it can be read before the turn.</summary>
public interface IFileSource
{
    string Channel { get; }

    /// <summary>Null when the platform no longer has it or it is too large.</summary>
    Task<ReadOnlyMemory<byte>?> DownloadAsync(string fileId, CancellationToken ct);
}
