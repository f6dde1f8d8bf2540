using System.Globalization;
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
/// rows, and nobody's turn waits.
/// </summary>
internal sealed class HistoryFiles(IStore store, OfficeConfiguration office)
{
    public async Task WriteAsync(HistoryOrder order, Stream output, CancellationToken ct)
    {
        await using var sheet = await ISheetWriter.OpenAsync(order.Format, HistorySheet.Plan(order), output, ct);
        var rows = new HistorySheet(order.Language, office.Divisions);
        for (var skip = 0; await VenuesAsync(order.Filter, skip, ct) is { Count: > 0 } venues; skip += venues.Count)
        {
            foreach (var venue in venues)
            {
                await WriteVenueAsync(sheet, rows, order.Filter with { Venue = venue }, ct);
            }

            if (order.Filter.Venue is not null)
            {
                break;
            }
        }

        await sheet.CompleteAsync(ct);
    }

    private async Task WriteVenueAsync(ISheetWriter sheet, HistorySheet rows, HistoryFilter filter, CancellationToken ct)
    {
        RowMark? mark = null;
        IReadOnlyList<Visit> page;
        do
        {
            page = await store.ReadAsync(t => rows.ReadAsync(t, filter, mark, ct), ct);
            foreach (var visit in page)
            {
                await sheet.AddAsync(rows.Row(visit), ct);
                mark = visit.Mark;
            }
        }
        while (page.Count == HistoryPolicy.RowsAtOnce);
    }

    private async Task<IReadOnlyList<VenueId>> VenuesAsync(HistoryFilter filter, int skip, CancellationToken ct) => filter.Venue is { } only
        ? [only]
        : [.. (await store.ReadAsync(t => t.VenueHistory.VenuesAsync(filter.Asker, skip, HistoryPolicy.VenuesAtOnce, ct), ct)).Select(v => v.Id)];
}
