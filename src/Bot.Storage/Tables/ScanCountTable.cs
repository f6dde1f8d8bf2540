using Bot.Domain.Reports;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Domain.Venues;
using static Bot.Storage.Tables.ScanDays;

namespace Bot.Storage.Tables;

internal sealed class ScanCountTable(Session session) : IScanCountStore
{
    private const int MostFaults = 1000;
    private readonly ScanDays _days = new(session);

    public ValueTask<IReadOnlyList<ReportVenueCount>> OfVenuesAsync(IReadOnlyList<VenueId> venues, CountedDays days, CancellationToken ct)
    {
        var list = IdList.Of(venues.Select(v => v.Value));
        var end = _days.End();
        var counts = Kept(list, days, end);
        using var living = session.Use(ScanDaySql.Living)
            .Bind(list).Bind(Later(days.Start, end.GoneBefore)).Bind(days.End).Bind(Later(days.Start, end.Closed + 1));
        while (living.Step())
        {
            var venue = living.Long(0);
            var (scans, persons) = counts.GetValueOrDefault(venue);
            counts[venue] = (scans + living.Long(1), persons + living.Long(2));
        }

        return new([.. counts.Where(c => c.Value.Scans > 0).Select(c => new ReportVenueCount(new VenueId(c.Key), c.Value.Scans, c.Value.Persons))]);
    }

    public ValueTask<PersonCount> PersonsAsync(IReadOnlyList<VenueId> venues, CountedDays days, CancellationToken ct)
    {
        var list = IdList.Of(venues.Select(v => v.Value));
        var end = _days.End();
        var gone = Kept(list, days, end).Values.Sum(c => c.Persons);
        using var living = session.Use(ScanDaySql.Persons).Bind(list).Bind(Later(days.Start, end.GoneBefore)).Bind(days.End);
        living.Step();
        return new(new PersonCount(living.Long(0) + gone, gone == 0));
    }

    public ValueTask<IReadOnlyDictionary<UnitId, long>> OfUnitsAsync(IReadOnlyList<UnitId> units, CountedDays days, CancellationToken ct)
    {
        var list = IdList.Of(units.Select(u => u.Value));
        var end = _days.End();
        var counts = new Dictionary<UnitId, long>(units.Count);
        using (var kept = session.Use(ScanDaySql.KeptOfUnits).Bind(list).Bind(Of(days.From)).Bind(Of(days.Before)).Bind(end.Closed))
        {
            Add(counts, kept);
        }

        // Where every day is closed there is nothing to look for, venue by venue, among the scans.
        if (end.Closed < Of(days.Before) - 1)
        {
            using var living = session.Use(ScanDaySql.LivingOfUnits).Bind(list).Bind(Later(days.Start, end.Closed + 1)).Bind(days.End);
            Add(counts, living);
        }

        return new(counts);
    }

    public ValueTask<IReadOnlyList<DayScans>> ByDayAsync(IReadOnlyList<VenueId> venues, CountedDays days, CancellationToken ct)
    {
        var list = IdList.Of(venues.Select(v => v.Value));
        var end = _days.End();
        var found = new SortedDictionary<long, (long Scans, long Persons)>();
        using (var kept = session.Use(ScanDaySql.KeptByDay).Bind(list).Bind(Of(days.From)).Bind(Of(days.Before)).Bind(end.Closed))
        {
            Add(found, kept);
        }

        if (end.Closed < Of(days.Before) - 1)
        {
            using var living = session.Use(ScanDaySql.LivingByDay).Bind(list).Bind(Later(days.Start, end.Closed + 1)).Bind(days.End);
            Add(found, living);
        }

        return new([.. found.Where(d => d.Value.Scans > 0).Select(d => new DayScans(DayOf(d.Key), d.Value.Scans, d.Value.Persons))]);
    }

    public ValueTask<IReadOnlyDictionary<VenueId, DateOnly>> LastDaysAsync(IReadOnlyList<VenueId> venues, CancellationToken ct)
    {
        var list = IdList.Of(venues.Select(v => v.Value));
        var end = _days.End();
        var last = new Dictionary<VenueId, DateOnly>();
        using (var kept = session.Use(ScanDaySql.LastKept).Bind(list).Bind(end.Closed))
        {
            while (kept.Step())
            {
                last[new VenueId(kept.Long(0))] = DayOf(kept.Long(1));
            }
        }

        using var living = session.Use(ScanDaySql.LastLiving).Bind(list).Bind(StartOf(end.Closed + 1));
        while (living.Step())
        {
            last[new VenueId(living.Long(0))] = VietnamTime.Date(living.Time(1));
        }

        return new(last);
    }

    public ValueTask<DateOnly?> ClosedThroughAsync(CancellationToken ct) => new(_days.End() is { Closed: > 0 } end ? DayOf(end.Closed) : null);

    public ValueTask<DateOnly?> OldestAsync(CancellationToken ct)
    {
        using var row = session.Use(ScanDaySql.Oldest);
        return new(row.Step() && !row.IsNull(0) ? VietnamTime.Date(row.Time(0)) : null);
    }

    public ValueTask<VenueId?> KeepTotalsAsync(DateOnly day, VenueId after, int take, CancellationToken ct)
    {
        _days.Hold();
        using var page = session.Use(ScanDaySql.LastVenue).Bind(after.Value).Bind(take);
        if (!page.Step() || page.IsNull(0))
        {
            return default;
        }

        var last = page.Long(0);
        session.Use(ScanDaySql.Keep)
            .Bind(Of(day)).Bind(after.Value).Bind(last).Bind(VietnamTime.StartOf(day)).Bind(VietnamTime.StartOf(day.AddDays(1))).Run();
        return new(new VenueId(last));
    }

    public ValueTask CloseThroughAsync(DateOnly day, CancellationToken ct)
    {
        session.Use(ScanDaySql.Close).Bind(Of(day)).Bind(Of(day)).Run();
        return default;
    }

    public ValueTask<IReadOnlyList<CountFault>> FaultsAsync(CountedDays days, CancellationToken ct)
    {
        var end = _days.End();
        var (from, before) = (Math.Max(Of(days.From), end.GoneBefore), Math.Min(Of(days.Before), end.Closed + 1));
        var faults = new List<CountFault>();
        if (from < before)
        {
            using var rows = session.Use(ScanDaySql.Faults).Bind(from).Bind(before).Bind(StartOf(from)).Bind(StartOf(before)).Bind(MostFaults);
            while (rows.Step())
            {
                faults.Add(new CountFault(new VenueId(rows.Long(0)), DayOf(rows.Long(1)), rows.Long(2), rows.Long(3), rows.Long(4)));
            }
        }

        return new(faults);
    }

    private static DateTimeOffset Later(DateTimeOffset start, long day) => StartOf(day) > start ? StartOf(day) : start;

    private static void Add(Dictionary<UnitId, long> counts, Statement rows)
    {
        while (rows.Step())
        {
            if (rows.IsNull(1))
            {
                continue;
            }

            var unit = new UnitId(rows.Long(0));
            counts[unit] = counts.GetValueOrDefault(unit) + rows.Long(1);
        }
    }

    private static void Add(SortedDictionary<long, (long Scans, long Persons)> found, Statement rows)
    {
        while (rows.Step())
        {
            var (scans, persons) = found.GetValueOrDefault(rows.Long(0));
            found[rows.Long(0)] = (scans + rows.Long(1), persons + rows.Long(2));
        }
    }

    private Dictionary<long, (long Scans, long Persons)> Kept(string list, CountedDays days, (long Closed, long GoneBefore) end)
    {
        using var rows = session.Use(ScanDaySql.Kept).Bind(list).Bind(Of(days.From)).Bind(Of(days.Before)).Bind(end.Closed).Bind(end.GoneBefore);
        var counts = new Dictionary<long, (long, long)>();
        while (rows.Step())
        {
            counts[rows.Long(0)] = (rows.Long(1), rows.Long(2));
        }

        return counts;
    }
}
