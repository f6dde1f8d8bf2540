using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Text;
using Bot.Domain.Venues;

namespace Bot.Host.Demo;

/// <summary>Scans of the last weeks at the demo units' venues, the same ones at every first start on the same day. Their persons are bare numbers.</summary>
internal static class DemoScans
{
    /// <summary>Own choice: this month and the last one, so that they can be compared.</summary>
    private const int Days = 61;
    private const int People = 160;
    private const int FirstPerson = 900_001;
    private const int OpensAt = 7;
    private const int OpenHours = 10;

    public static IEnumerable<CheckIn> Of(IReadOnlyList<(VenueId Venue, int Daily)> venues, DateTimeOffset now)
    {
        var random = new Random(20261130);
        var ids = new IdSource(new Random(30));
        var today = VietnamTime.Date(now);
        return Enumerable.Range(0, Days).Select(back => today.AddDays(back - Days + 1))
            .SelectMany(day => OnDay(day, venues, random)).Where(s => s.At <= now.AddMinutes(-1)).OrderBy(s => s.At)
            .Select(s => new CheckIn
            {
                Id = ids.Next(s.At), Venue = s.Venue, Resident = new ResidentId(FirstPerson + s.Person), At = s.At.Whole(), Direction = Direction.In, Source = ScanSource.Link,
            });
    }

    private static List<(VenueId Venue, int Person, DateTimeOffset At)> OnDay(DateOnly day, IReadOnlyList<(VenueId Venue, int Daily)> venues, Random random)
    {
        var scans = new List<(VenueId Venue, int Person, DateTimeOffset At)>();
        var isWorking = day.DayOfWeek is not DayOfWeek.Saturday and not DayOfWeek.Sunday;
        foreach (var (venue, daily) in venues)
        {
            var count = isWorking ? random.Next(daily * 3 / 4, (daily * 5 / 4) + 1) : random.Next((daily / 6) + 1);
            for (var i = 0; i < count; i++)
            {
                // Everybody has a venue of their own, as pupils have a school.
                var person = ((int)(venue.Value * 37) + random.Next(Math.Max(3, daily * 2))) % People;
                scans.Add((venue, person, VietnamTime.StartOf(day).AddHours(OpensAt).AddSeconds(random.Next(OpenHours * 3600))));
            }
        }

        return scans;
    }
}
