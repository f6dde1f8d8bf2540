using Bot.Domain.CheckIns;
using Bot.Domain.Residents;
using Bot.Domain.VenueHistory;
using Bot.Domain.Venues;

namespace Bot.Tests.Domain.VenueHistory;

public class DayCountTests
{
    private static readonly DateTimeOffset Midnight = new(2026, 11, 19, 17, 0, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset Now = Midnight.AddHours(10);

    [Fact]
    public void Present_is_whose_latest_scan_there_is_an_entry_and_repeats_count_once()
    {
        var scans = new[]
        {
            Scan(1, person: 1, hours: 8, Direction.In),
            Scan(2, person: 1, hours: 8.01, Direction.In, isRepeat: true),
            Scan(3, person: 2, hours: 8, Direction.In),
            Scan(4, person: 2, hours: 9, Direction.Out),
            Scan(5, person: 3, hours: -1, Direction.In),
            Scan(6, person: 4, hours: 9, Direction.In, venue: 2),
        };

        DayCount.Of(scans, Midnight, Now, isMore: false).ShouldBe(new DayCount(Present: 3, In: 3, Out: 1, IsMore: false));
    }

    [Fact]
    public void Who_entered_longer_ago_than_a_visit_lasts_is_not_there_any_more() =>
        DayCount.Of([Scan(1, 1, -2.5, Direction.In)], Midnight, Now, isMore: false).Present.ShouldBe(0);

    private static CheckIn Scan(long id, long person, double hours, Direction direction, bool isRepeat = false, long venue = 1) => new()
    {
        Id = id,
        Venue = new VenueId(venue),
        Resident = new ResidentId(person),
        At = Midnight.AddHours(hours),
        Direction = direction,
        Source = ScanSource.Link,
        IsRepeat = isRepeat,
    };
}
