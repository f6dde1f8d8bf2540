using Bot.Domain.Text;
using Bot.Domain.VenueHistory;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Domain.VenueHistory;

public class HistoryPeriodTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData(PeriodKind.Today, "2026-11-20")]
    [InlineData(PeriodKind.Week, "2026-11-14")]
    [InlineData(PeriodKind.Month, "2026-11-01")]
    public void A_period_is_whole_vietnamese_days_up_to_the_end_of_today(PeriodKind kind, string first)
    {
        var period = HistoryPeriod.Of(kind, Today);

        period.From.ShouldBe(VietnamTime.StartOf(DateOnly.Parse(first, System.Globalization.CultureInfo.InvariantCulture)));
        period.Before.ShouldBe(VietnamTime.StartOf(Today.AddDays(1)));
    }

    [Fact]
    public void Two_days_in_either_order_are_one_period_and_never_longer_than_allowed() => Prop.ForAll<int, int>((one, other) =>
    {
        var (a, b) = (Today.AddDays(one % 5_000), Today.AddDays(other % 5_000));
        var period = HistoryPeriod.Between(a, b);
        period.ShouldBe(HistoryPeriod.Between(b, a));
        (period.Last.DayNumber - period.First.DayNumber).ShouldBeInRange(0, HistoryPolicy.LongestDays - 1);
        period.Last.ShouldBe(a > b ? a : b);
        HistoryPeriod.Read(period.Written, Today).ShouldBe(period);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void The_first_and_the_last_day_there_is_do_no_harm()
    {
        foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
        {
            var period = HistoryPeriod.Between(day, day);
            period.Before.ShouldBeGreaterThan(period.From);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("yesterday")]
    [InlineData("custom 2026-13-01 2026-11-05")]
    [InlineData("custom")]
    public void What_was_never_written_is_everything(string written) => HistoryPeriod.Read(written, Today).Kind.ShouldBe(PeriodKind.All);
}
