using Bot.Dialogs.Messaging;
using Bot.Domain.Venues;
using Microsoft.Extensions.Logging;

namespace Bot.Channels.Inbox;

/// <summary>Reads the QR of a photo before its turn, outside the database's writer, within a time limit. What fails leaves the photo without text.</summary>
internal sealed class PhotoReading(IEnumerable<IFileSource> sources, IQrReader? reader, PathSurroundings around, ILogger<PhotoReading> log) : IDisposable
{
    private readonly Dictionary<string, IFileSource> _sources = sources.ToDictionary(s => s.Channel);
    private readonly SemaphoreSlim _places = new(InboxPolicy.PhotosAtOnce);

    public async ValueTask<InboundEvent> ReadAsync(InboundEvent inbound, InboundContent.Photo photo)
    {
        if (photo.QrText is not null || reader is not { IsAvailable: true } || !_sources.TryGetValue(inbound.Chat.Channel, out var source))
        {
            return inbound;
        }

        using var limit = new CancellationTokenSource(InboxPolicy.PhotoTimeLimit, around.Time);
        try
        {
            var text = await ReadAsync(source, photo.FileId, limit.Token);
            return text is null ? inbound : inbound with { Content = photo with { QrText = text } };
        }
        catch (Exception e)
        {
            Log.PhotoUnread(log, inbound.Chat.Channel, e.GetType().Name);
            return inbound;
        }
    }

    public void Dispose() => _places.Dispose();

    private async Task<string?> ReadAsync(IFileSource source, string fileId, CancellationToken ct)
    {
        await _places.WaitAsync(ct);
        try
        {
            var bytes = await source.DownloadAsync(fileId, ct).WaitAsync(ct);
            return bytes is { } image ? await Task.Run(() => reader!.Read(image.Span), ct).WaitAsync(ct) : null;
        }
        finally
        {
            _places.Release();
        }
    }
}
