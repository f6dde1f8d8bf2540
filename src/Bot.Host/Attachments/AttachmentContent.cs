using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Documents.Venues;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;
using Bot.Host.Papers;
using Bot.Host.Settings;
using Bot.Host.VenueHistory;

namespace Bot.Host.Attachments;

/// <summary>
/// Turns attachment keys into bytes: "venue-qr/{code}" and "venue-paper/{paper}/{code}.{format}" are drawn anew each time,
/// "file/{token}" is a file kept for one person until it expires, "file/history/{token}" one that is made from an order kept for one person.
/// </summary>
internal sealed class AttachmentContent(IStore store, BotSettings settings, VenuePapers papers, HistoryFiles histories, TimeProvider time) : IAttachmentContent
{
    private const string VenueQrPrefix = "venue-qr/";
    private const string FilePrefix = "file/";

    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string key, CancellationToken ct)
    {
        if (key.StartsWith(VenueQrPrefix, StringComparison.Ordinal))
        {
            return await VenueQrAsync(key[VenueQrPrefix.Length..], ct);
        }

        if (PaperFile.TryParse(key, out var paper))
        {
            return await FindAsync(paper.Code, ct) is { } venue ? await papers.MakeAsync(venue, paper.Paper, paper.Format, ct) : null;
        }

        return key.StartsWith(FilePrefix, StringComparison.Ordinal) ? await FileAsync(key, ct) : null;
    }

    private async ValueTask<ReadOnlyMemory<byte>?> VenueQrAsync(string text, CancellationToken ct)
    {
        return VenueCode.TryParse(text, out var code) == VenueCodeReading.Ok && await FindAsync(code, ct) is { } venue
            ? new VenueQr(settings.PublicUrl, venue).Png()
            : null;
    }

    private async ValueTask<Venue?> FindAsync(VenueCode code, CancellationToken ct) =>
        await store.ReadAsync(s => s.Venues.LookUpAsync(code, ct), ct) is VenueLookup.Found { Venue: var venue } ? venue : null;

    private async ValueTask<ReadOnlyMemory<byte>?> FileAsync(string key, CancellationToken ct)
    {
        var file = await store.ReadAsync(s => s.Files.FindAsync(key, ct), ct);
        if (file is null || file.ExpiresAt <= time.GetUtcNow())
        {
            return null;
        }

        if (!key.StartsWith(ExportHistory.KeyPrefix, StringComparison.Ordinal))
        {
            return file.Content;
        }

        using var made = new MemoryStream();
        await histories.WriteAsync(HistoryOrder.Read(file.Content.Span), made, ct);
        return made.ToArray();
    }
}
