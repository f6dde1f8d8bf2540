using Bot.Domain.Residents;

namespace Bot.Tests.Domain.Residents;

public class BirthYearTests
{
    private static readonly DateOnly Today = new(2026, 11, 20);

    [Theory]
    [InlineData(1899, false)]
    [InlineData(1900, true)]
    [InlineData(2026, true)]
    [InlineData(2027, false)]
    [InlineData(85, false)]
    public void A_year_lies_between_1900_and_this_year(int year, bool plausible) => BirthYear.IsPlausible(year, Today).ShouldBe(plausible);

    [Theory]
    [InlineData(2011, true)]
    [InlineData(2010, false)]
    public void Under_sixteen_a_guardian_must_agree(int year, bool needs) => BirthYear.NeedsGuardian(year, Today).ShouldBe(needs);
}
