using Bot.Domain.Reports.Cycles;
using FsCheck;
using FsCheck.Fluent;
using static Bot.Tests.Domain.Reports.Cycles.CycleInTests;

namespace Bot.Tests.Domain.Reports.Cycles;

public class StageForTests
{
    private static readonly ReportCycle Monthly = Cycle();
    private static readonly ReportPeriod November = Monthly.Period("2026-11");

    [Theory]
    [InlineData("2026-11-30 08:00", "due-0800")]
    [InlineData("2026-12-01 08:30", "late-2026-12-01")]
    [InlineData("2026-11-30 22:00", null)]
    public void A_unit_hears_its_own_stages(string now, string? key) => Monthly.StageFor(November, ReportStanding.Open, At(now))?.Key.ShouldBe(key);

    [Fact]
    public void Nothing_is_said_once_the_report_is_sent() =>
        Prop.ForAll(Gen.Choose(0, 60 * 24 * 4).ToArbitrary(), quarter =>
        {
            var now = At("2026-11-15 00:00").AddMinutes(15 * quarter);
            Monthly.StageFor(November, new ReportStanding(now.AddMinutes(-1), null), now).ShouldBeNull();
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("2026-11-30 08:10", "2026-11-30 09:10", "2026-11-30 09:09", null)]
    [InlineData("2026-11-30 08:10", "2026-11-30 09:10", "2026-11-30 09:10", "snooze-2026-11-30-0910")]
    [InlineData("2026-11-30 08:10", "2026-11-30 09:10", "2026-11-30 14:00", "snooze-2026-11-30-0910")]
    [InlineData("2026-11-30 08:10", "2026-11-30 09:10", "2026-11-30 15:00", "due-1500")]
    [InlineData("2026-11-30 14:50", "2026-11-30 17:50", "2026-11-30 15:00", null)]
    [InlineData("2026-11-30 14:50", "2026-11-30 17:50", "2026-11-30 18:00", "snooze-2026-11-30-1750")]
    [InlineData("2026-11-30 14:50", "2026-11-30 17:50", "2026-12-01 08:00", "late-2026-12-01")]
    [InlineData("2026-11-25 08:10", "2026-11-26 08:00", "2026-11-25 12:00", null)]
    [InlineData("2026-11-25 08:10", "2026-11-26 08:00", "2026-11-26 08:00", "snooze-2026-11-26-0800")]
    [InlineData("2026-11-27 08:10", "2026-11-30 08:00", "2026-11-30 08:00", "due-0800")]
    public void Whoever_says_later_is_left_alone_until_then(string said, string until, string now, string? key)
    {
        At(said).ShouldBeLessThan(At(until));
        Monthly.StageFor(November, new ReportStanding(null, At(until)), At(now))?.Key.ShouldBe(key);
        (Monthly.StageFor(November, new ReportStanding(null, At(until)), At(now)) is null).ShouldBe(key is null);
    }

    [Theory]
    [InlineData("2026-11-27 09:00", "60m", "2026-11-27 10:00")]
    [InlineData("2026-11-27 18:30", "180m", "2026-11-30 08:00")]
    [InlineData("2026-11-27 09:00", "morning", "2026-11-30 08:00")]
    [InlineData("2026-11-30 00:10", "morning", "2026-12-01 08:00")]
    public void Later_means_no_night_and_no_day_off_unless_asked_for(string now, string word, string expected) =>
        Show(Monthly.WakeAt(CyclePolicy.Snoozes.Single(s => s.Word == word), At(now))).ShouldBe(expected);

    [Theory]
    [InlineData("2026-11-27 09:00", "60m 180m morning")]
    [InlineData("2026-11-30 09:00", "60m 180m")]
    [InlineData("2026-11-30 18:00", "60m")]
    [InlineData("2026-11-30 19:30", "")]
    [InlineData("2026-12-01 09:00", "60m 180m morning")]
    public void No_choice_leads_past_the_deadline_unless_it_has_passed(string now, string words) =>
        string.Join(' ', Monthly.Offered(CyclePolicy.Snoozes, November, At(now)).Select(c => c.Word)).ShouldBe(words);

    [Theory]
    [InlineData("", "2026-11-30 09:00", "2026-11-30 09:00")]
    [InlineData("2026-11-30 08:30", "2026-11-30 09:00", "2026-11-30 12:30")]
    [InlineData("2026-11-30 08:30, 2026-11-30 12:30", "2026-11-30 16:31", "2026-12-01 07:00")]
    [InlineData("2026-11-30 08:30, 2026-11-30 12:30", "2026-12-01 08:00", "2026-12-01 08:00")]
    [InlineData("2026-11-30 17:00", "2026-11-30 18:00", "2026-12-01 07:00")]
    [InlineData("", "2026-11-30 23:00", "2026-12-01 07:00")]
    public void A_supervisor_nudges_a_unit_by_hand_only_so_often(string earlier, string now, string free)
    {
        var button = new NudgeButton(CyclePolicy.ButtonAgainAfter, CyclePolicy.ButtonMostADay);

        Show(button.FreeAt(At(now), [.. earlier.Split(", ", StringSplitOptions.RemoveEmptyEntries).Select(At)], Quiet)).ShouldBe(free);
    }
}
