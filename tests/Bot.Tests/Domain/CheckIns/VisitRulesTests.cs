using Bot.Domain.CheckIns;
using Bot.Domain.Residents;
using Bot.Domain.Venues;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Domain.CheckIns;

public class VisitRulesTests
{
    private static readonly DateTimeOffset At = new(2026, 11, 20, 3, 0, 0, TimeSpan.Zero);

    [Fact]
    public void The_first_scan_is_an_entry() => VisitRules.DirectionAfter(null, At).ShouldBe(Direction.In);

    [Theory]
    [InlineData(Direction.In, 4, Direction.In)]
    [InlineData(Direction.In, 5, Direction.Out)]
    [InlineData(Direction.In, 719, Direction.Out)]
    [InlineData(Direction.In, 720, Direction.In)]
    [InlineData(Direction.Out, 4, Direction.Out)]
    [InlineData(Direction.Out, 5, Direction.In)]
    public void The_next_scan_goes_the_other_way_unless_it_repeats_or_comes_too_late(Direction last, int minutes, Direction next) =>
        VisitRules.DirectionAfter(Scan(last), At.AddMinutes(minutes)).ShouldBe(next);

    [Fact]
    public void A_scan_within_five_minutes_in_the_same_direction_is_a_repeat()
    {
        VisitRules.IsRepeat(Scan(Direction.In), Direction.In, At.AddMinutes(4)).ShouldBeTrue();
        VisitRules.IsRepeat(Scan(Direction.In), Direction.In, At.AddMinutes(5)).ShouldBeFalse();
        VisitRules.IsRepeat(Scan(Direction.In), Direction.Out, At.AddMinutes(1)).ShouldBeFalse();
    }

    [Fact]
    public void A_clock_that_jumped_back_does_not_open_a_second_visit() =>
        VisitRules.DirectionAfter(Scan(Direction.In), At.AddHours(-3)).ShouldBe(Direction.In);

    [Fact]
    public void An_automatic_direction_within_five_minutes_is_always_a_repeat() =>
        Prop.ForAll(Gen.Choose(0, 299).ToArbitrary(), Gen.Elements(Direction.In, Direction.Out).ToArbitrary(), (seconds, last) =>
        {
            var now = At.AddSeconds(seconds);
            return VisitRules.IsRepeat(Scan(last), VisitRules.DirectionAfter(Scan(last), now), now);
        }).QuickCheckThrowOnFailure();

    private static CheckIn Scan(Direction direction) => new()
    {
        Id = 1, Venue = new VenueId(1), Resident = new ResidentId(1), At = At, Direction = direction, Source = ScanSource.Link,
    };
}
