using System.Collections.Concurrent;
using Bot.Channels.Inbox;
using Bot.Domain.Records;

namespace Bot.Channels.Web;

/// <summary>
/// Holds an uploaded picture or table in memory while its turn runs and not longer: afterwards it is of no use and is never stored.
/// </summary>
public sealed class WebUploads : IFileSource
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _held = new(StringComparer.Ordinal);

    public string Channel => ChatAddress.Web;

    public Task<ReadOnlyMemory<byte>?> DownloadAsync(string fileId, CancellationToken ct)
        => Task.FromResult(_held.TryGetValue(fileId, out var file) ? (ReadOnlyMemory<byte>?)file : null);

    /// <summary>Can be fetched until the returned holder is disposed.</summary>
    internal Held Hold(ReadOnlyMemory<byte> file)
    {
        var id = WebTokens.NewName();
        _held[id] = file;
        return new Held(this, id);
    }

    internal sealed record Held(WebUploads Uploads, string Id) : IDisposable
    {
        public void Dispose() => Uploads._held.TryRemove(Id, out _);
    }
}
