using System.Collections.Concurrent;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Web;

internal sealed class MemoryUploads : IUploadStore
{
    private readonly ConcurrentDictionary<(string Account, string Hash), UploadedFile> _files = new();

    public ValueTask SaveAsync(UploadedFile file, CancellationToken ct)
    {
        _files[(file.Account, file.ContentHash)] = file;
        return ValueTask.CompletedTask;
    }

    public ValueTask<string?> FindAsync(string account, string contentHash, CancellationToken ct) =>
        new(_files.GetValueOrDefault((account, contentHash))?.FileId);

    public ValueTask RemoveAsync(string account, string contentHash, CancellationToken ct)
    {
        _files.TryRemove((account, contentHash), out _);
        return ValueTask.CompletedTask;
    }

    public ValueTask<int> PurgeAsync(DateTimeOffset before, int limit, CancellationToken ct) => throw new NotSupportedException();
}
