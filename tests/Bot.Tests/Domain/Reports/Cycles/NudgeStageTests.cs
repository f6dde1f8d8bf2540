using Bot.Domain.Calendar;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Text;
using Bot.Tests.Fakes;
using FsCheck;
using FsCheck.Fluent;
using static Bot.Tests.Domain.Reports.Cycles.CycleInTests;

namespace Bot.Tests.Domain.Reports.Cycles;

public class NudgeStageTests
{
    private static readonly WorkCalendar Calendar = OfficeFiles.Shipped.Calendar;
    private static readonly CyclePlan Short = Plan with { Nudges = new NudgePlan { LateDays = 3, EscalateAfter = 2 } };

    [Fact]
    public void The_stages_of_November_are_these()
    {
        var cycle = Cycle(Short);

        cycle.Stages(cycle.Period("2026-11")).Select(s => $"{s.Key} {s.Kind} {Show(s.At)} - {Show(s.Until)}").ShouldBe(
        [
            "before-3 Before 2026-11-25 08:00 - 2026-11-27 00:00",
            "before-1 Before 2026-11-27 08:00 - 2026-11-30 00:00",
            "due-0800 DueDay 2026-11-30 08:00 - 2026-11-30 15:00",
            "due-1500 DueDay 2026-11-30 15:00 - 2026-12-01 00:00",
            "late-2026-12-01 Late 2026-12-01 08:00 - 2026-12-02 00:00",
            "supervisor-2026-12-01 SupervisorList 2026-12-01 08:30 - 2026-12-02 00:00",
            "late-2026-12-02 Late 2026-12-02 08:00 - 2026-12-03 00:00",
            "supervisor-2026-12-02 Escalation 2026-12-02 08:30 - 2026-12-03 00:00",
            "late-2026-12-03 Late 2026-12-03 08:00 - 2026-12-04 00:00",
            "supervisor-2026-12-03 Escalation 2026-12-03 08:30 - 2026-12-04 00:00",
        ]);
    }

    [Theory]
    [InlineData("2026-11-25 07:59", "")]
    [InlineData("2026-11-25 08:00", "before-3")]
    [InlineData("2026-11-25 19:59", "before-3")]
    [InlineData("2026-11-25 20:00", "")]
    [InlineData("2026-11-26 06:59", "")]
    [InlineData("2026-11-26 07:00", "before-3")]
    [InlineData("2026-11-27 07:59", "")]
    [InlineData("2026-11-27 08:00", "before-1")]
    [InlineData("2026-11-28 10:00", "")]
    [InlineData("2026-11-30 07:30", "")]
    [InlineData("2026-11-30 08:00", "due-0800")]
    [InlineData("2026-11-30 14:59", "due-0800")]
    [InlineData("2026-11-30 15:00", "due-1500")]
    [InlineData("2026-12-01 07:59", "")]
    [InlineData("2026-12-01 08:00", "late-2026-12-01")]
    [InlineData("2026-12-01 08:30", "late-2026-12-01 supervisor-2026-12-01")]
    [InlineData("2026-12-03 19:59", "late-2026-12-03 supervisor-2026-12-03")]
    [InlineData("2026-12-04 08:30", "")]
    public void Only_the_latest_stage_is_said_whenever_the_service_comes_back(string now, string keys) =>
        string.Join(' ', Cycle(Short).StagesDue(At(now)).Select(d => d.Stage.Key)).ShouldBe(keys);

    [Fact]
    public void A_due_day_that_nobody_works_on_is_said_all_the_same_where_it_stays()
    {
        var cycle = Cycle(Short with { Due = new DueRule(30, false, DueShift.None) });

        cycle.StagesDue(At("2026-05-30 09:00")).ShouldHaveSingleItem().Stage.Key.ShouldBe("due-0800");
        cycle.StagesDue(At("2026-06-01 08:00")).ShouldHaveSingleItem().Stage.Key.ShouldBe("late-2026-06-01");
    }

    [Fact]
    public void Late_mornings_leave_out_Tet()
    {
        var cycle = Cycle(Plan with { Due = new DueRule(10, true, DueShift.Next) });

        cycle.Stages(cycle.Period("2026-01")).Where(s => s.Kind == NudgeKind.Late).Take(5).Select(s => s.Key)
            .ShouldBe(["late-2026-02-11", "late-2026-02-12", "late-2026-02-13", "late-2026-02-23", "late-2026-02-24"]);
        cycle.StagesDue(At("2026-02-17 09:00")).ShouldBeEmpty();
    }

    [Fact]
    public void An_old_report_and_the_next_one_are_told_apart_the_old_one_first() =>
        Cycle().StagesDue(At("2026-12-25 08:00")).Select(d => $"{d.Period.Key} {d.Stage.Key}").ShouldBe(["2026-11 late-2026-12-25", "2026-12 before-3"]);

    [Fact]
    public void Nobody_is_nudged_for_a_period_before_the_first()
    {
        var cycle = Cycle(Plan with { Since = new DateOnly(2026, 12, 1) });

        cycle.StagesDue(At("2026-11-30 08:00")).ShouldBeEmpty();
        cycle.StagesDue(At("2026-12-30 08:00")).ShouldHaveSingleItem().Period.Key.ShouldBe("2026-12");
        cycle.StageFor(cycle.Period("2026-11"), ReportStanding.Open, At("2026-11-30 08:00")).ShouldBeNull();
    }

    [Fact]
    public void A_holiday_entered_late_moves_stages_and_repeats_none()
    {
        var before = StagesOfDecember();
        var after = StagesOfDecember(new DayOff(Day("2026-12-28"), Plan.Name, false));

        after.Take(4).Select(s => s.Key).ShouldBe(before.Take(4).Select(s => s.Key));
        (Show(before[0].At), Show(after[0].At)).ShouldBe(("2026-12-25 08:00", "2026-12-24 08:00"));
    }

    [Fact]
    public void Stages_follow_each_other_without_overlap_and_with_keys_of_their_own() =>
        Prop.ForAll(DueDateTests.Months().ToArbitrary(), DueDateTests.Plans().ToArbitrary(), (month, plan) =>
        {
            var cycle = Cycle(plan);
            var stages = cycle.Stages(cycle.PeriodFor(month));

            stages.Select(s => s.Key).ShouldBeUnique();
            stages.ShouldAllBe(s => s.At < s.Until && s.At.Offset == TimeSpan.Zero && s.Until.Offset == TimeSpan.Zero && !Quiet.Includes(s.At));
            foreach (var told in stages.GroupBy(s => s.IsForSupervisors))
            {
                told.Zip(told.Skip(1)).ShouldAllBe(pair => pair.First.Until <= pair.Second.At);
            }
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_is_due_is_what_a_look_at_years_of_stages_finds() =>
        Prop.ForAll(Gen.Choose(0, 5 * 365 * 24 * 4).ToArbitrary(), DueDateTests.Plans().ToArbitrary(), (quarter, plan) =>
        {
            var cycle = Cycle(plan);
            var now = At("2026-06-01 00:00").AddMinutes(15 * quarter);
            var all = Enumerable.Range(0, 7 * 12).Select(n => cycle.PeriodFor(Day("2026-01-01").AddMonths(n)));
            var open = all.SelectMany(p => cycle.Stages(p).Where(s => s.At <= now && now < s.Until).Select(s => $"{p.Key} {s.Key}")).ToList();
            var due = cycle.StagesDue(now).Select(d => $"{d.Period.Key} {d.Stage.Key}").ToList();

            due.ShouldBeSubsetOf(open);
            if (Quiet.Includes(now))
            {
                due.ShouldBeEmpty();
            }
            else if (Calendar.IsWorkingDay(VietnamTime.Date(now)))
            {
                due.ShouldBe(open, ignoreOrder: true);
            }
        }).QuickCheckThrowOnFailure();

    private static IReadOnlyList<NudgeStage> StagesOfDecember(params DayOff[] off)
    {
        var cycle = new ReportCycle(Plan, Quiet, new WorkCalendar(HolidayRules.None, [new HolidayYear(2026, off, [])]));
        return cycle.Stages(cycle.Period("2026-12"));
    }
}
