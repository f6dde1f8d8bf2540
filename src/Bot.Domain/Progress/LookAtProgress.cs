using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Domain.Progress;

/// <summary>
/// Counts the progress of units without waiting for reports: coverage of the known list (S86 of the letters: "tất cả đối tượng"), silent places, scans a
/// day, people who scan against the head-count (S108), and a ranking. Whoever asks must be allowed to see the units' counts already.
/// </summary>
public static class LookAtProgress
{
    public static async ValueTask<UnitsProgress> ExecuteAsync(IRecords records, IReadOnlyList<Unit> units, DateTimeOffset now, CancellationToken ct)
    {
        var today = VietnamTime.Date(now);
        UnitId[] ids = [.. units.Select(u => u.Id)];
        var links = await records.UnitVenues.VenuesOfManyAsync(ids, ct);
        VenueId[] venues = [.. links.Select(l => l.Venue)];
        var covered = links.Select(l => l.Unit).ToHashSet();
        var chart = CountedDays.Through(today.AddDays(1 - ProgressPolicy.ChartDays), today);
        var scans = await records.ScanCounts.OfUnitsAsync(ids, chart, ct);
        var month = CountedDays.Through(today.AddDays(1 - ProgressPolicy.AdoptionDays), today);
        return new UnitsProgress
        {
            Units = units.Count,
            Covered = units.Count(u => covered.Contains(u.Id)),
            Kinds = Kinds(units, covered),
            Venues = venues.Length,
            Silent = await SilentAsync(records, venues, today, ct),
            Days = venues.Length == 0 ? [] : AllDays(chart, await records.ScanCounts.ByDayAsync(venues, chart, ct)),
            Persons = venues.Length == 0 ? 0 : (await records.ScanCounts.PersonsAsync(venues, month, ct)).Persons,
            Heads = units.Sum(u => (long)(u.HeadCount ?? 0)),
            Ranking = [.. units.Select(u => new RankedUnit(u, scans.GetValueOrDefault(u.Id))).OrderByDescending(r => r.Scans).ThenBy(r => r.Unit.Code.Value, StringComparer.Ordinal)],
        };
    }

    private static IReadOnlyList<KindCoverage> Kinds(IReadOnlyList<Unit> units, HashSet<UnitId> covered) =>
    [
        .. units.GroupBy(u => u.Kind).Select(g => new KindCoverage(g.Key, g.Count(u => covered.Contains(u.Id)), g.Count()))
            .OrderBy(k => (double)k.Covered / k.Known).ThenBy(k => k.Kind, StringComparer.Ordinal),
    ];

    private static async ValueTask<IReadOnlyList<string>> SilentAsync(IRecords records, VenueId[] venues, DateOnly today, CancellationToken ct)
    {
        if (venues.Length == 0)
        {
            return [];
        }

        var last = await records.ScanCounts.LastDaysAsync(venues, ct);
        var since = today.AddDays(1 - ProgressPolicy.SilentDays);
        var silent = new List<string>();
        foreach (var id in venues.Where(v => !last.TryGetValue(v, out var day) || day < since).OrderBy(v => last.GetValueOrDefault(v)))
        {
            // Closed places are silent by right.
            if (await records.Venues.FindAsync(id, ct) is { IsRetired: false } venue)
            {
                silent.Add(venue.Name);
            }
        }

        return silent;
    }

    private static IReadOnlyList<DayScans> AllDays(CountedDays days, IReadOnlyList<DayScans> counted)
    {
        var byDay = counted.ToDictionary(d => d.Day);
        return [.. Enumerable.Range(0, days.Before.DayNumber - days.From.DayNumber).Select(n => days.From.AddDays(n)).Select(d => byDay.GetValueOrDefault(d) ?? new DayScans(d, 0, 0))];
    }
}
