using System.Globalization;
using System.Threading.Channels;
using Bot.Dialogs.Configuration;
using Bot.Dialogs.Conversations;
using Bot.Documents.Spreadsheets;
using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Text;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Host.VenueHistory;

/// <summary>
/// Makes the file of an order: venue by venue, newest first, read in pages between which no transaction is open. Memory does not grow with the
/// rows, and nobody's turn waits. While one page is written the next is read and its names are opened, which takes longer.
/// </summary>
internal sealed class HistoryFiles(IStore store, OfficeConfiguration office)
{
    /// <summary>Own choice: one is written while the next is read; more would only take memory.</summary>
    private const int PagesAhead = 1;

    public async Task WriteAsync(HistoryOrder order, Stream output, CancellationToken ct)
    {
        await using var sheet = await ISheetWriter.OpenAsync(order.Format, HistorySheet.Plan(order), output, ct);
        var rows = new HistorySheet(order.Language, office.Divisions);
        var pages = Channel.CreateBounded<IReadOnlyList<OpenedVisit>>(new BoundedChannelOptions(PagesAhead) { SingleReader = true, SingleWriter = true });
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var reading = Task.Run(() => ReadAllAsync(order.Filter, pages.Writer, stop.Token), stop.Token);
        try
        {
            await foreach (var page in pages.Reader.ReadAllAsync(ct))
            {
                foreach (var visit in page)
                {
                    await sheet.AddAsync(rows.Row(visit), ct);
                }
            }

            await sheet.CompleteAsync(ct);
        }
        finally
        {
            await stop.CancelAsync();
            await reading.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    /// <summary>What stops the reading stops the writing too, by the channel.</summary>
    private async Task ReadAllAsync(HistoryFilter filter, ChannelWriter<IReadOnlyList<OpenedVisit>> pages, CancellationToken ct)
    {
        try
        {
            var people = new OpenedPeople();
            for (var skip = 0; await VenuesAsync(filter, skip, ct) is { Count: > 0 } venues; skip += venues.Count)
            {
                foreach (var venue in venues)
                {
                    await ReadVenueAsync(filter with { Venue = venue }, people, pages, ct);
                }

                if (filter.Venue is not null)
                {
                    break;
                }
            }

            pages.Complete();
        }
        catch (Exception stopped)
        {
            pages.Complete(stopped);
        }
    }

    private async Task ReadVenueAsync(HistoryFilter filter, OpenedPeople people, ChannelWriter<IReadOnlyList<OpenedVisit>> pages, CancellationToken ct)
    {
        RowMark? mark = null;
        IReadOnlyList<OpenedVisit> page;
        do
        {
            page = await store.ReadAsync(t => people.ReadAsync(t, filter, mark, ct), ct);
            if (page.Count > 0)
            {
                mark = page[^1].Visit.Mark;
                await pages.WriteAsync(page, ct);
            }
        }
        while (page.Count == HistoryPolicy.RowsAtOnce);
    }

    private async Task<IReadOnlyList<VenueId>> VenuesAsync(HistoryFilter filter, int skip, CancellationToken ct) => filter.Venue is { } only
        ? [only]
        : [.. (await store.ReadAsync(t => t.VenueHistory.VenuesAsync(filter.Asker, skip, HistoryPolicy.VenuesAtOnce, ct), ct)).Select(v => v.Id)];
}
