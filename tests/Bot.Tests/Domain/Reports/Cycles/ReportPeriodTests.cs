using Bot.Domain.Reports.Cycles;
using Bot.Domain.Text;
using FsCheck;
using FsCheck.Fluent;
using static Bot.Tests.Domain.Reports.Cycles.CycleInTests;

namespace Bot.Tests.Domain.Reports.Cycles;

public class ReportPeriodTests
{
    [Theory]
    [InlineData(1, "2026-11-01", "2026-11", "2026-11-01", "2026-11-30")]
    [InlineData(1, "2026-11-30", "2026-11", "2026-11-01", "2026-11-30")]
    [InlineData(1, "2028-02-29", "2028-02", "2028-02-01", "2028-02-29")]
    [InlineData(15, "2026-11-14", "2026-11", "2026-10-15", "2026-11-14")]
    [InlineData(15, "2026-11-15", "2026-12", "2026-11-15", "2026-12-14")]
    [InlineData(15, "2026-12-31", "2027-01", "2026-12-15", "2027-01-14")]
    [InlineData(28, "2027-02-28", "2027-03", "2027-02-28", "2027-03-27")]
    public void A_period_runs_from_its_day_to_the_day_before(int fromDay, string date, string key, string first, string last)
    {
        var cycle = Cycle(Plan with { FromDay = fromDay });

        var period = cycle.PeriodFor(Day(date));

        period.ShouldBe(new ReportPeriod("monthly", Day(first), Day(last)));
        period.Key.ShouldBe(key);
        cycle.Period(key).ShouldBe(period);
    }

    [Theory]
    [InlineData("2026-13")]
    [InlineData("2026-1")]
    [InlineData("11-2026")]
    [InlineData("0001-01")]
    [InlineData("9999-12")]
    [InlineData("")]
    public void What_is_no_period_is_refused(string key) => Cycle().TryPeriod(key, out _).ShouldBeFalse();

    [Theory]
    [InlineData("2026-11", "2026-10-30 00:00", "2026-11-30 00:00")]
    [InlineData("2026-12", "2026-11-30 00:00", "2026-12-30 00:00")]
    [InlineData("2027-02", "2027-01-30 00:00", "2027-02-28 00:00")]
    [InlineData("2026-05", "2026-04-30 00:00", "2026-05-30 00:00")]
    public void Scans_count_from_one_cut_off_to_the_next(string key, string from, string until)
    {
        var window = Cycle().Window(Cycle().Period(key));

        (Show(window.From), Show(window.Until)).ShouldBe((from, until));
        window.From.Offset.ShouldBe(TimeSpan.Zero);
    }

    [Fact]
    public void A_period_that_ends_before_its_report_is_due_is_counted_to_its_end()
    {
        var cycle = Cycle(Plan with { FromDay = 15 });

        Show(cycle.CutOff(cycle.Period("2026-11"))).ShouldBe("2026-11-15 00:00");
        Show(cycle.Deadline(cycle.Period("2026-11"))).ShouldBe("2026-12-01 00:00");
    }

    [Fact]
    public void A_due_day_that_moves_forward_takes_the_cut_off_with_it()
    {
        var cycle = Cycle(Plan with { Due = new DueRule(30, false, DueShift.Previous) });

        Show(cycle.CutOff(cycle.Period("2026-08"))).ShouldBe("2026-08-28 00:00");
    }

    [Fact]
    public void A_report_of_the_month_before_has_that_month_whole()
    {
        var cycle = Cycle(Plan with { Due = new DueRule(5, true, DueShift.Next) });
        var window = cycle.Window(cycle.Period("2026-11"));

        (Show(window.From), Show(window.Until)).ShouldBe(("2026-11-01 00:00", "2026-12-01 00:00"));
        cycle.Due(cycle.Period("2026-11")).ShouldBe(Day("2026-12-07"));
    }

    [Fact]
    public void Every_instant_counts_in_exactly_one_period() =>
        Prop.ForAll(Gen.Choose(0, 30 * 365 * 24).ToArbitrary(), DueDateTests.Plans().ToArbitrary(), (hour, plan) =>
        {
            var cycle = Cycle(plan);
            var at = VietnamTime.StartOf(Day("2026-01-01")).AddHours(hour);
            var period = cycle.CountedIn(at);

            cycle.Window(period).Includes(at).ShouldBeTrue();
            cycle.Window(cycle.Next(period)).From.ShouldBe(cycle.Window(period).Until);
            cycle.Window(cycle.Previous(period)).Includes(at).ShouldBeFalse();
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Periods_follow_each_other_day_by_day() =>
        Prop.ForAll(DueDateTests.Months().ToArbitrary(), Gen.Choose(1, 28).ToArbitrary(), (month, fromDay) =>
        {
            var cycle = Cycle(Plan with { FromDay = fromDay });
            var period = cycle.PeriodFor(month);

            cycle.Next(period).First.ShouldBe(period.Last.AddDays(1));
            cycle.Next(cycle.Previous(period)).ShouldBe(period);
            period.First.Day.ShouldBe(fromDay);
            (month >= period.First && month <= period.Last).ShouldBeTrue();
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(0, 0, true, "no scans at all")]
    [InlineData(0, 50, true, "no scans at all")]
    [InlineData(1, 0, false, "nobody knows the head-count")]
    [InlineData(199, 50, true, "under a fifth of 50 heads on 20 days")]
    [InlineData(200, 50, false, "a fifth")]
    [InlineData(long.MaxValue / 100, int.MaxValue, false, "as many as can be counted")]
    public void A_unit_with_too_few_scans_is_asked_for_a_note(long scans, int heads, bool isAsked, string why)
    {
        // 30 October to 29 November 2026: 21 weekdays, one of them Vietnam Culture Day.
        Cycle().AsksForNote(scans, heads, Cycle().Period("2026-11")).ShouldBe(isAsked, why);
    }
}
