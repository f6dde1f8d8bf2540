using Bot.Domain.Records;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.Domain.Reports;

/// <summary>Counts a unit's scans over the venues linked to it now, closed ones too, because people were there.</summary>
public static class CountReport
{
    public static async ValueTask<CountedReport> ExecuteAsync(IRecords records, UnitId unit, ReportTerm term, DateTimeOffset now, CancellationToken ct)
    {
        VenueId[] venues = [.. (await records.UnitVenues.VenuesOfAsync(unit, ct)).Select(v => v.Venue.Id)];
        var counted = (await records.ScanCounts.OfVenuesAsync(venues, term.Days, ct)).ToDictionary(c => c.Venue);
        var persons = venues.Length == 0 ? new PersonCount(0, true) : await records.ScanCounts.PersonsAsync(venues, term.Days, ct);
        var shares = venues.Select(v => counted.GetValueOrDefault(v) ?? new ReportVenueCount(v, 0, 0)).OrderByDescending(s => s.Scans).ToList();
        var count = new ReportCount
        {
            Days = term.Days,
            Scans = shares.Sum(s => s.Scans),
            Persons = persons.Persons,
            ArePersonsExact = persons.IsExact,
            Venues = venues.Length,
            CountedAt = now.Whole(),
            IsFixed = now >= term.CutOff,
        };
        return new CountedReport(count, shares);
    }
}
