using Bot.Domain.Progress;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Tests.Domain.Reports;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Domain.Progress;

public sealed class LookAtProgressTests
{
    [Fact]
    public async Task Coverage_scans_silence_and_ranking_are_of_the_units_asked_about()
    {
        await using var world = await BeginAsync();

        var progress = await world.DoAsync(Due, async t =>
        {
            var units = (await t.Records.Units.SubtreeAsync(Department, VietnamTime.Date(Due), UnitFilter.All, default)).Where(u => u.Reports).ToList();
            return await LookAtProgress.ExecuteAsync(t.Records, units, Due, default);
        });

        (progress.Units, progress.Covered, progress.Venues).ShouldBe((2, 1, 2));
        progress.Kinds.ShouldBe([new KindCoverage("school", 1, 2)]);
        (progress.Days.Count, progress.Scans, progress.Persons, progress.Heads).ShouldBe((ProgressPolicy.ChartDays, 12, 5, 20));
        progress.Ranking.Select(r => (r.Unit.Id, r.Scans)).ShouldBe([(School, 12L), (OtherSchool, 0L)]);
        progress.Silent.Count.ShouldBe(2, "both were scanned at ten days ago last");
    }

    [Fact]
    public async Task Without_any_place_there_is_nothing_but_the_known_list()
    {
        await using var world = await BeginAsync(scans: 0);

        var progress = await world.DoAsync(Due, async t => await LookAtProgress.ExecuteAsync(t.Records, [(await t.Records.Units.FindAsync(OtherSchool, default))!], Due, default));

        (progress.Units, progress.Covered, progress.Venues, progress.Scans, progress.Persons).ShouldBe((1, 0, 0, 0, 0));
        progress.Days.ShouldBeEmpty();
    }
}
