using Bot.Domain.Calendar;
using Bot.Domain.Privacy;
using Bot.Tests.Fakes;
using FsCheck;
using FsCheck.Fluent;

namespace Bot.Tests.Domain.Calendar;

public class WorkCalendarTests
{
    private static readonly WorkCalendar Shipped = OfficeFiles.Shipped.Calendar;

    [Theory]
    [InlineData("2026-11-27", true, "an ordinary Friday")]
    [InlineData("2026-11-28", false, "Saturday")]
    [InlineData("2026-11-29", false, "Sunday")]
    [InlineData("2026-11-24", false, "Vietnam Culture Day")]
    [InlineData("2025-11-24", true, "before that day was off")]
    [InlineData("2026-04-27", false, "in lieu of Hung Kings' Day")]
    [InlineData("2026-08-31", false, "exchanged for 22 August")]
    [InlineData("2026-08-22", true, "a Saturday worked instead")]
    [InlineData("2026-01-02", false, "exchanged for 10 January")]
    [InlineData("2026-01-10", true, "a Saturday worked instead")]
    [InlineData("2027-02-11", false, "the second day in lieu of Tết")]
    [InlineData("2027-02-12", true, "the first day after Tết")]
    [InlineData("2028-01-25", false, "the last day of the lunar year, by rule")]
    [InlineData("2028-01-31", false, "in lieu of the Saturday of Tết, by rule")]
    [InlineData("2033-02-03", false, "the fourth day of Tết, by rule")]
    [InlineData("2056-02-15", true, "a Tết that nobody has listed yet")]
    public void Days_are_worked_by_list_rule_and_week(string date, bool isWorked, string why) =>
        Shipped.IsWorkingDay(Day(date)).ShouldBe(isWorked, why);

    [Theory]
    [InlineData("2026-11-27", 1, "2026-11-30")]
    [InlineData("2026-11-28", 1, "2026-11-30")]
    [InlineData("2026-11-30", -1, "2026-11-27")]
    [InlineData("2026-11-30", -3, "2026-11-25")]
    [InlineData("2026-11-30", 0, "2026-11-30")]
    [InlineData("2026-11-28", 0, "2026-11-28")]
    [InlineData("2026-02-13", 1, "2026-02-23")]
    [InlineData("2026-08-21", 1, "2026-08-22")]
    [InlineData("2026-08-28", 1, "2026-09-03")]
    public void Working_days_are_added_over_days_off(string from, int days, string to) => Shipped.AddWorkingDays(Day(from), days).ShouldBe(Day(to));

    [Fact]
    public void The_days_around_Tet_are_found_from_within_it()
    {
        Shipped.NextWorkingDay(Day("2026-02-17")).ShouldBe(Day("2026-02-23"));
        Shipped.PreviousWorkingDay(Day("2026-02-17")).ShouldBe(Day("2026-02-13"));
        Shipped.OnOrAfter(Day("2026-08-22")).ShouldBe(Day("2026-08-22"));
        Shipped.CountWorkingDays(Day("2026-02-01"), Day("2026-02-28")).ShouldBe(15);
        Shipped.TryHoliday(Day("2026-02-17"), out var tet).ShouldBeTrue();
        tet!.Name.Vi.ShouldBe("Tết Âm lịch Bính Ngọ");
        Shipped.TryHoliday(Day("2026-02-21"), out _).ShouldBeFalse("a weekend is no holiday");
    }

    [Theory]
    [InlineData("2026-09-30", "")]
    [InlineData("2026-10-01", "2027 provisional")]
    [InlineData("2027-03-01", "2027 provisional")]
    [InlineData("2027-10-01", "2027 provisional, 2028 missing")]
    [InlineData("2055-12-31", "2055 missing, 2056 missing without Tết")]
    public void What_an_office_must_see_to_is_told_in_time(string today, string expected) =>
        string.Join(", ", Shipped.GapsOn(Day(today)).Select(g => $"{g.Year} {(g.IsMissing ? "missing" : "provisional")}{(g.LacksLunar ? " without Tết" : string.Empty)}"))
            .ShouldBe(expected);

    [Fact]
    public void A_list_replaces_the_rules_of_its_year_altogether()
    {
        var rules = new HolidayRules([new FixedHoliday(6, 1, new BilingualText("a", "a"), 1, false)], []);
        var calendar = new WorkCalendar(rules, [new HolidayYear(2026, [], [Day("2026-06-06")])]);

        calendar.IsWorkingDay(Day("2026-06-01")).ShouldBeTrue();
        calendar.IsWorkingDay(Day("2026-06-06")).ShouldBeTrue();
        calendar.IsWorkingDay(Day("2027-06-01")).ShouldBeFalse();
    }

    [Fact]
    public void Adding_days_walks_from_one_working_day_to_the_next()
    {
        var days = Gen.Choose(0, 30 * 365).Select(n => Day("2026-01-01").AddDays(n));
        Prop.ForAll(days.ToArbitrary(), Gen.Choose(1, 60).ToArbitrary(), (from, n) =>
        {
            var to = Shipped.AddWorkingDays(from, n);
            Shipped.IsWorkingDay(to).ShouldBeTrue();
            Shipped.CountWorkingDays(from.AddDays(1), to).ShouldBe(n);
            Shipped.AddWorkingDays(to, -n).ShouldBe(Shipped.OnOrBefore(from));
            Shipped.NextWorkingDay(from).ShouldBeGreaterThan(from);
            Shipped.PreviousWorkingDay(from).ShouldBeLessThan(from);
        }).QuickCheckThrowOnFailure();
    }

    [Fact]
    public void No_loop_over_days_is_endless() =>
        Should.Throw<ArgumentOutOfRangeException>(() => Shipped.AddWorkingDays(Day("2026-01-01"), int.MinValue));

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");
}
