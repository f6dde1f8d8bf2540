using Bot.Domain.Reports;

namespace Bot.Tests.Domain.Reports;

public sealed class ReportNumberTests
{
    [Theory]
    [InlineData("1234", 1234)]
    [InlineData("1.234", 1234)]
    [InlineData("1,234", 1234)]
    [InlineData("1 234", 1234)]
    [InlineData("1\u00a0234", 1234)]
    [InlineData("1\u202f234", 1234)]
    [InlineData("１２３４", 1234)]
    [InlineData(" 0012 ", 12)]
    [InlineData("0", 0)]
    [InlineData("-0", 0)]
    [InlineData("9.999.999", 9_999_999)]
    public void Numbers_are_read_as_people_type_them(string text, long expected)
    {
        ReportNumber.TryParse(text, out var number).ShouldBe(ReportNumberReading.Ok);
        number.ShouldBe(expected);
    }

    [Theory]
    [InlineData(null, ReportNumberReading.NotANumber)]
    [InlineData("", ReportNumberReading.NotANumber)]
    [InlineData("một nghìn", ReportNumberReading.NotANumber)]
    [InlineData("12a", ReportNumberReading.NotANumber)]
    [InlineData("1e6", ReportNumberReading.NotANumber)]
    [InlineData("0x10", ReportNumberReading.NotANumber)]
    [InlineData("12.5", ReportNumberReading.NotANumber)]
    [InlineData("1.23", ReportNumberReading.NotANumber)]
    [InlineData("1.234,5", ReportNumberReading.NotANumber)]
    [InlineData("1234.567", ReportNumberReading.NotANumber)]
    [InlineData(".234", ReportNumberReading.NotANumber)]
    [InlineData("1..234", ReportNumberReading.NotANumber)]
    [InlineData("-5", ReportNumberReading.Negative)]
    [InlineData("−1.234", ReportNumberReading.Negative)]
    [InlineData("10.000.000", ReportNumberReading.TooLarge)]
    [InlineData("0710000001", ReportNumberReading.TooLarge)]
    [InlineData("99999999999999999999999999999999", ReportNumberReading.TooLarge)]
    public void What_is_no_number_of_scans_is_not_guessed_at(string? text, ReportNumberReading expected)
    {
        ReportNumber.TryParse(text, out var number).ShouldBe(expected);
        number.ShouldBe(0);
    }

    [Theory]
    [InlineData(0, "0")]
    [InlineData(999, "999")]
    [InlineData(1234, "1.234")]
    [InlineData(1234567, "1.234.567")]
    public void Numbers_are_shown_with_dots(long number, string expected) => ReportNumber.Show(number).ShouldBe(expected);
}
