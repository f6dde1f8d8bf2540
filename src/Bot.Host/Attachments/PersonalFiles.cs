using Bot.Dialogs.Conversations;
using Bot.Documents.Posters;
using Bot.Domain.Privacy;
using Bot.Domain.Progress;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;
using Bot.Host.Papers;
using Bot.Host.Reports;
using Bot.Host.VenueHistory;

namespace Bot.Host.Attachments;

/// <summary>
/// Files kept for one person until they expire. Of "file/history/{token}", "file/labels/{token}", "file/report/{token}" and "file/chart/{token}" only the
/// order is kept, and the file is made when it is sent.
/// </summary>
internal sealed class PersonalFiles(IStore store, VenuePapers papers, HistoryFiles histories, ReportFiles reports, TimeProvider time)
{
    public async ValueTask<ReadOnlyMemory<byte>?> ReadAsync(string key, CancellationToken ct)
    {
        var file = await store.ReadAsync(s => s.Files.FindAsync(key, ct), ct);
        if (file is null || file.ExpiresAt <= time.GetUtcNow())
        {
            return null;
        }

        if (key.StartsWith(ExportHistory.KeyPrefix, StringComparison.Ordinal))
        {
            return await HistoryAsync(HistoryOrder.Read(file.Content.Span), ct);
        }

        return key.StartsWith(OrderPapers.KeyPrefix, StringComparison.Ordinal) ? Content(await LabelsAsync(file, ct))
            : key.StartsWith(OrderTable.KeyPrefix, StringComparison.Ordinal) ? Content(await reports.MakeAsync(TableOrder.Read(file.Content.Span), ct))
            : key.StartsWith(OrderChart.KeyPrefix, StringComparison.Ordinal) ? Content(await reports.DrawAsync(OrderChart.Read(file.Content.Span), ct))
            : file.Content;
    }

    private async ValueTask<ReadOnlyMemory<byte>> HistoryAsync(HistoryOrder order, CancellationToken ct)
    {
        using var made = new MemoryStream();
        await histories.WriteAsync(order, made, ct);
        return made.ToArray();
    }

    private async ValueTask<byte[]?> LabelsAsync(StoredFile order, CancellationToken ct)
    {
        var named = OrderPapers.Read(order);
        var venues = await store.ReadAsync(s => named.Count > 0 ? NamedAsync(s, order.Owner, named, ct) : s.VenueHistory.VenuesAsync(order.Owner, 0, PosterPolicy.MostLabels, ct), ct);
        var open = venues.Where(v => !v.IsClosed(time.GetUtcNow())).ToList();
        return open.Count > 0 ? await papers.MakeAsync(open, VenuePaper.Label, ct) : null;
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
