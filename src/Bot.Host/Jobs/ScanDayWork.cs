using Bot.Dialogs.Conversations;
using Bot.Domain.Reports;
using Bot.Domain.Text;
using Bot.Domain.Venues;

namespace Bot.Host.Jobs;

/// <summary>
/// Closes the days that are over: keeps their totals, a few venues in each transaction, so that counting a month never reads its scans again
/// and old months add up when the scans are gone. Safe to run at any time and twice.
/// </summary>
public sealed class ScanDayWork(IStore store, TimeProvider time, ILogger<ScanDayWork> log) : IClockWork
{
    public string Name => Schedule.ScanDays;

    public async Task RunAsync(CancellationToken ct)
    {
        var last = VietnamTime.Date(time.GetUtcNow() - ReportPolicy.ClosingDelay).AddDays(-1);
        var day = await FirstAsync(last, ct);
        var closed = 0;
        for (; day <= last; day = day.AddDays(1), closed++)
        {
            await CloseAsync(day, ct);
        }

        if (closed > 0)
        {
            Log.DaysClosed(log, closed);
        }
    }

    // Of the time before the first scan there is nothing to keep.
    private async Task<DateOnly> FirstAsync(DateOnly last, CancellationToken ct)
    {
        if (await store.ReadAsync(s => s.ScanCounts.ClosedThroughAsync(ct), ct) is { } closed)
        {
            return closed.AddDays(1);
        }

        return await store.ReadAsync(s => s.ScanCounts.OldestAsync(ct), ct) is { } oldest && oldest < last ? oldest : last;
    }

    private async Task CloseAsync(DateOnly day, CancellationToken ct)
    {
        VenueId? after = new VenueId(0);
        while (after is { } from)
        {
            ct.ThrowIfCancellationRequested();
            after = await store.WriteAsync(s => s.ScanCounts.KeepTotalsAsync(day, from, ReportPolicy.VenuesAtATime, ct), ct);
        }

        await store.WriteAsync(
            async s =>
            {
                await s.ScanCounts.CloseThroughAsync(day, ct);
                return true;
            },
            ct);
    }
}
