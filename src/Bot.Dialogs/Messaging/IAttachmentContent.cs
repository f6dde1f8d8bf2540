namespace Bot.Dialogs.Messaging;

/// <summary>Turns an attachment's key into its bytes; null when it no longer exists (an expired export).</summary>
public interface IAttachmentContent
{
    ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string key, CancellationToken ct);
}
