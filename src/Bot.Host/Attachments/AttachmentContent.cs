using Bot.Dialogs.Conversations;
using Bot.Dialogs.Messaging;
using Bot.Documents.Posters;
using Bot.Documents.Venues;
using Bot.Domain.Privacy;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;
using Bot.Domain.VenueImport;
using Bot.Domain.Venues;
using Bot.Host.Papers;
using Bot.Host.Settings;
using Bot.Host.VenueHistory;

namespace Bot.Host.Attachments;

/// <summary>
/// Turns attachment keys into bytes: "venue-qr/{code}" and "venue-paper/{paper}/{code}.{format}" are drawn anew each time,
/// "venue-list/sample" is the sample of a list, "file/{token}" is a file kept for one person until it expires, "file/history/{token}" and
/// "file/labels/{token}" are made from an order kept for one person.
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

        if (key == SampleList.Key)
        {
            return SampleList.Content();
        }

        if (PaperFile.TryParse(key, out var paper))
        {
            return Content(await FindAsync(paper.Code, ct) is { } venue ? await papers.MakeAsync(venue, paper.Paper, paper.Format, ct) : null);
        }

        return key.StartsWith(FilePrefix, StringComparison.Ordinal) ? await FileAsync(key, ct) : null;
    }

    private async ValueTask<ReadOnlyMemory<byte>?> VenueQrAsync(string text, CancellationToken ct)
    {
        return Content(VenueCode.TryParse(text, out var code) == VenueCodeReading.Ok && await FindAsync(code, ct) is { } venue
            ? new VenueQr(settings.PublicUrl, venue).Png()
            : null);
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

        return key.StartsWith(ExportHistory.KeyPrefix, StringComparison.Ordinal) ? await HistoryAsync(file, ct)
            : key.StartsWith(OrderPapers.KeyPrefix, StringComparison.Ordinal) ? await LabelsAsync(file, ct)
            : file.Content;
    }

    private async ValueTask<ReadOnlyMemory<byte>?> HistoryAsync(StoredFile order, CancellationToken ct)
    {
        using var made = new MemoryStream();
        await histories.WriteAsync(HistoryOrder.Read(order.Content.Span), made, ct);
        return made.ToArray();
    }

    private async ValueTask<ReadOnlyMemory<byte>?> LabelsAsync(StoredFile order, CancellationToken ct)
    {
        var named = OrderPapers.Read(order);
        var venues = await store.ReadAsync(s => named.Count > 0 ? NamedAsync(s, order.Owner, named, ct) : s.VenueHistory.VenuesAsync(order.Owner, 0, PosterPolicy.MostLabels, ct), ct);
        var open = venues.Where(v => !v.IsClosed(time.GetUtcNow())).ToList();
        return Content(open.Count > 0 ? await papers.MakeAsync(open, VenuePaper.Label, ct) : null);
    }

    private static async ValueTask<IReadOnlyList<Venue>> NamedAsync(IStoreTransaction store, ResidentId owner, IReadOnlyList<VenueId> named, CancellationToken ct)
    {
        var venues = new List<Venue>();
        foreach (var id in named.Take(PosterPolicy.MostLabels))
        {
            if (await store.VenuePeople.RoleAsync(id, owner, ct) <= HistoryPolicy.LeastRole && await store.Venues.FindAsync(id, ct) is { } venue)
            {
                venues.Add(venue);
            }
        }

        return venues;
    }

    // Written out: "made is null ? null : …" would make content without a byte of an array that is not there.
    private static ReadOnlyMemory<byte>? Content(byte[]? made)
    {
        if (made is null)
        {
            return null;
        }

        return made;
    }
}
