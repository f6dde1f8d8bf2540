using Bot.Domain.Calendar;
using Bot.Domain.Privacy;

namespace Bot.Tests.Domain.Calendar;

public class HolidayRulesTests
{
    private static readonly BilingualText Name = new("Lễ", "Holiday");

    [Theory]
    [InlineData(2021, "02 03")]
    [InlineData(2022, "01 02")]
    [InlineData(2023, "01 02 04")]
    [InlineData(2024, "02 03")]
    [InlineData(2025, "01 02")]
    [InlineData(2026, "01 02")]
    [InlineData(2029, "02 03 04")]
    public void National_Day_has_the_neighbour_that_joins_the_weekend(int year, string days) =>
        Days(new HolidayRules([new FixedHoliday(9, 2, Name, 1, true)], []), year).ShouldBe(string.Join(' ', days.Split(' ').Select(d => "09-" + d)));

    [Fact]
    public void Holidays_at_a_weekend_are_made_good_on_the_next_free_working_days() =>
        Days(new HolidayRules([], [new LunarHoliday(Name, [new DateOnly(2027, 2, 6)], 1, 5)]), 2027).ShouldBe("02-05 02-06 02-07 02-08 02-09 02-10 02-11");

    [Fact]
    public void A_holiday_in_lieu_of_the_old_year_falls_into_the_new_one()
    {
        var rules = new HolidayRules([new FixedHoliday(12, 31, Name, 1, false)], []);

        Days(rules, 2022).ShouldBe("12-31");
        Days(rules, 2023).ShouldBe("01-02 12-31");
    }

    [Fact]
    public void A_holiday_begins_in_its_first_year()
    {
        var rules = new HolidayRules([new FixedHoliday(11, 24, Name, 2026, false)], []);

        Days(rules, 2025).ShouldBeEmpty();
        Days(rules, 2026).ShouldBe("11-24");
    }

    [Fact]
    public void All_that_comes_from_rules_is_provisional() =>
        new HolidayRules([new FixedHoliday(1, 1, Name, 1, false)], []).YearOf(2028).IsProvisional.ShouldBeTrue();

    private static string Days(HolidayRules rules, int year) => string.Join(' ', rules.YearOf(year).Off.Select(d => d.Date.ToString("MM-dd")));
}
