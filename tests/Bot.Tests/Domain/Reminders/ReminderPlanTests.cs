using Bot.Domain.CheckIns;
using Bot.Domain.Reminders;
using Bot.Domain.Text;

namespace Bot.Tests.Domain.Reminders;

public class ReminderPlanTests
{
    [Theory]
    [InlineData(20, 59, false)]
    [InlineData(21, 0, true)]
    [InlineData(0, 30, true)]
    [InlineData(6, 59, true)]
    [InlineData(7, 0, false)]
    [InlineData(12, 0, false)]
    public void The_night_is_quiet_by_Vietnamese_clocks(int hour, int minute, bool isQuiet) =>
        new ReminderPlan().IsQuiet(new DateTimeOffset(2026, 11, 20, hour, minute, 0, VietnamTime.Offset).ToUniversalTime()).ShouldBe(isQuiet);

    [Fact]
    public void A_reminder_never_comes_when_the_visit_counts_as_over_already() =>
        (ReminderPolicy.LongestAfter + ReminderPolicy.CheckOutLatest).ShouldBeLessThanOrEqualTo(CheckInPolicy.LongestVisit);

    [Fact]
    public void What_ended_when_the_night_began_is_still_told_of_in_the_morning() =>
        new DeclarationReminder(new ReminderPlan()).Latest.ShouldBeGreaterThan(new ReminderPlan().Night);

    [Fact]
    public void An_office_that_does_not_remind_of_check_outs_never_speaks() =>
        new CheckOutReminder(new ReminderPlan { RemindsOfCheckOut = false }).MaySpeak(new DateTimeOffset(2026, 11, 20, 3, 0, 0, TimeSpan.Zero)).ShouldBeFalse();

    [Fact]
    public void Each_time_of_the_plan_is_looked_after_once()
    {
        var plan = new ReminderPlan
        {
            CheckOutAfter = TimeSpan.FromHours(4),
            CheckOutAfterIn = new Dictionary<string, TimeSpan> { ["food"] = TimeSpan.FromHours(2), ["market"] = TimeSpan.FromHours(2), ["bar"] = TimeSpan.FromHours(4) },
        };

        new CheckOutReminder(plan).Delays.ShouldBe([TimeSpan.FromHours(2), TimeSpan.FromHours(4)]);
    }
}
