using Bot.Domain.Calendar;
using Bot.Domain.Text;

namespace Bot.Tests.Domain.Calendar;

public class QuietHoursTests
{
    private static readonly QuietHours Quiet = new(new TimeOnly(20, 0), new TimeOnly(7, 0));

    [Theory]
    [InlineData("30T19:59", "30T19:59")]
    [InlineData("30T20:00", "31T07:00")]
    [InlineData("30T23:59", "31T07:00")]
    [InlineData("30T00:00", "30T07:00")]
    [InlineData("30T06:59", "30T07:00")]
    [InlineData("30T07:00", "30T07:00")]
    public void What_would_fall_into_the_night_waits_until_its_end(string instant, string expected) =>
        Quiet.OnOrAfter(At(instant)).ShouldBe(At(expected));

    [Fact]
    public void Instants_are_given_back_in_UTC() => Quiet.OnOrAfter(At("30T12:00").ToOffset(VietnamTime.Offset)).Offset.ShouldBe(TimeSpan.Zero);

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse($"2026-12-{text}:00+07:00").ToUniversalTime();
}
