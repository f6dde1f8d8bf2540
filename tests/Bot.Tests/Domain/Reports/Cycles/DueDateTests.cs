using Bot.Domain.Reports.Cycles;
using Bot.Tests.Fakes;
using Bot.Tests.Guards;
using FsCheck;
using FsCheck.Fluent;
using static Bot.Tests.Domain.Reports.Cycles.CycleInTests;

namespace Bot.Tests.Domain.Reports.Cycles;

public class DueDateTests
{
    private const string Table = "tests/Bot.Tests/Domain/Reports/Cycles/due-dates.csv";

    [Fact]
    public void Due_dates_of_thirty_years_equal_the_independent_table()
    {
        var cycles = new[] { DueShift.Next, DueShift.Previous, DueShift.None }.Select(s => Cycle(Plan with { Due = new DueRule(30, false, s) })).ToList();
        var rows = Repository.Read(Table).Split('\n', StringSplitOptions.RemoveEmptyEntries)[1..];

        rows.Length.ShouldBe(30 * 12);
        rows.Select(row => row[..7]).Select(key => string.Join(',', cycles.Select(c => $"{c.Due(c.Period(key)):yyyy-MM-dd}").Prepend(key))).ShouldBe(rows);
    }

    [Theory]
    [InlineData("2026-02", "2026-03-02")]
    [InlineData("2026-04", "2026-05-04")]
    [InlineData("2026-05", "2026-06-01")]
    [InlineData("2026-08", "2026-09-03")]
    [InlineData("2026-11", "2026-11-30")]
    [InlineData("2026-12", "2026-12-30")]
    [InlineData("2027-01", "2027-02-01")]
    [InlineData("2027-02", "2027-03-01")]
    [InlineData("2027-04", "2027-05-04")]
    [InlineData("2027-05", "2027-05-31")]
    [InlineData("2027-10", "2027-11-01")]
    [InlineData("2028-02", "2028-02-29")]
    public void Day_30_moves_on_to_the_next_working_day(string period, string due) => Cycle().Due(Cycle().Period(period)).ShouldBe(Day(due));

    [Fact]
    public void A_due_day_is_worked_and_nothing_worked_lies_between_it_and_day_30()
    {
        var calendar = OfficeFiles.Shipped.Calendar;
        Prop.ForAll(Months().ToArbitrary(), Gen.Choose(1, 31).ToArbitrary(), Gen.Elements(DueShift.Next, DueShift.Previous, DueShift.None).ToArbitrary(), (month, day, shift) =>
        {
            var cycle = Cycle(Plan with { Due = new DueRule(day, false, shift) });
            var nominal = new DateOnly(month.Year, month.Month, Math.Min(day, DateTime.DaysInMonth(month.Year, month.Month)));
            var due = cycle.Due(cycle.PeriodFor(month));

            (due == nominal || (shift == DueShift.Next && due > nominal) || (shift == DueShift.Previous && due < nominal)).ShouldBeTrue();
            if (shift != DueShift.None)
            {
                calendar.IsWorkingDay(due).ShouldBeTrue();
                calendar.CountWorkingDays(due < nominal ? due : nominal, due < nominal ? nominal : due).ShouldBe(1);
            }
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void A_later_period_is_never_due_before_an_earlier_one() =>
        Prop.ForAll(Months().ToArbitrary(), Plans().ToArbitrary(), (month, plan) =>
        {
            var cycle = Cycle(plan);
            var period = cycle.PeriodFor(month);

            cycle.Due(cycle.Next(period)).ShouldBeGreaterThan(cycle.Due(period));
            cycle.Deadline(period).ShouldBeGreaterThan(cycle.CutOff(period));
        }).QuickCheckThrowOnFailure();

    internal static Gen<DateOnly> Months() => Gen.Choose(0, (30 * 12) - 1).Select(n => new DateOnly(2026, 1, 1).AddMonths(n));

    /// <summary>Every plan that the reader of the file lets through.</summary>
    internal static Gen<CyclePlan> Plans() =>
        from fromDay in Gen.Choose(1, 28)
        from isNext in Gen.Elements(true, false)
        from day in Gen.Choose(isNext ? 1 : fromDay == 1 ? CyclePolicy.EarliestDueDayOfOpenMonth : fromDay, 31)
        from shift in Gen.Elements(DueShift.Next, DueShift.Previous, DueShift.None)
        from hour in Gen.Choose(0, 8)
        from before in Gen.SubListOf(1, 2, 3, 5, 10).Select(l => l.OrderDescending().Take(CyclePolicy.MostStagesAhead).ToList())
        from late in Gen.Choose(1, CyclePolicy.MostLateDays)
        select Plan with
        {
            FromDay = fromDay,
            Due = new DueRule(day, isNext, shift),
            CutOff = new TimeOnly(hour, 0),
            Nudges = new NudgePlan { BeforeDays = before, LateDays = late },
        };
}
