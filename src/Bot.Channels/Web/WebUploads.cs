using System.Collections.Concurrent;
using Bot.Channels.Inbox;
using Bot.Domain.Records;

namespace Bot.Channels.Web;

/// <summary>
/// Holds an uploaded picture in memory while its turn runs and not longer: a photo of a QR is of no use afterwards and is never stored.
/// </summary>
public sealed class WebPhotos : IPhotoSource
{
    private readonly ConcurrentDictionary<string, ReadOnlyMemory<byte>> _photos = new(StringComparer.Ordinal);

    public string Channel => ChatAddress.Web;

    public Task<ReadOnlyMemory<byte>?> DownloadAsync(string fileId, CancellationToken ct)
        => Task.FromResult(_photos.TryGetValue(fileId, out var photo) ? (ReadOnlyMemory<byte>?)photo : null);

    /// <summary>Can be fetched until the returned holder is disposed.</summary>
    internal Held Hold(ReadOnlyMemory<byte> photo)
    {
        var id = WebTokens.NewName();
        _photos[id] = photo;
        return new Held(this, id);
    }

    internal sealed record Held(WebPhotos Photos, string Id) : IDisposable
    {
        public void Dispose() => Photos._photos.TryRemove(Id, out _);
    }
}
