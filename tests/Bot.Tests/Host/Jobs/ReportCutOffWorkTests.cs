using Bot.Domain.Reports;
using Bot.Domain.Units;
using Bot.Host.Jobs;
using Bot.Tests.Domain.Reports;
using Bot.Tests.Fakes;
using Microsoft.Extensions.Logging.Abstractions;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Host.Jobs;

public sealed class ReportCutOffWorkTests
{
    private readonly SetClock _clock = new(Term.CutOff);

    [Fact]
    public async Task Until_the_cut_off_no_number_is_fixed()
    {
        await using var world = await BeginAsync();
        _clock.Now = Term.CutOff.AddSeconds(-1);

        await Work(world).RunAsync(default);

        (await world.ReportAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task From_the_cut_off_on_the_number_of_each_unit_stands_still()
    {
        await using var world = await BeginAsync();
        var work = Work(world);

        await work.RunAsync(default);
        await world.ScanAsync(1, 40, new DateOnly(2026, 11, 20));
        await work.RunAsync(default);
        await Work(world).RunAsync(default);

        var report = (await world.ReportAsync())!;
        (report.Fixed!.Scans, report.Fixed.IsFixed, report.State, report.Revision).ShouldBe((12, true, ReportState.Draft, 1));
        (await world.ReportAsync(OtherSchool))!.Fixed!.Scans.ShouldBe(0);
        (await world.ReportAsync(Department)).ShouldBeNull("no report is expected of it");
        (await world.StepsAsync(report.Id.Value)).Select(s => s.Deed).ShouldBe([ReportDeed.FixCount]);
    }

    [Fact]
    public async Task After_a_standstill_the_days_of_the_period_are_counted_and_not_those_since()
    {
        await using var world = await BeginAsync();
        await world.ScanAsync(1, 40, new DateOnly(2026, 12, 2));
        _clock.Now = Term.CutOff.AddDays(9);

        await Work(world).RunAsync(default);

        var fixedCount = (await world.ReportAsync())!.Fixed!;
        (fixedCount.Scans, fixedCount.Days, fixedCount.CountedAt).ShouldBe((12, Term.Days, _clock.Now));
    }

    [Fact]
    public async Task More_units_than_one_transaction_takes_are_all_fixed()
    {
        await using var world = await BeginAsync(scans: 0);
        var school = await world.Store.ReadAsync(r => r.Units.FindAsync(School, default));
        var more = Enumerable.Range(100, (2 * ReportPolicy.UnitsAtATime) + 1).Select(i => new UnitId(i)).ToList();
        await world.DoAsync(Before, async t =>
        {
            foreach (var id in more)
            {
                await t.Records.Units.SaveAsync(school! with { Id = id, Code = UnitCode.FromStored($"DV-{id.Value}") }, default);
            }

            return true;
        });

        await Work(world).RunAsync(default);

        var standings = await world.Store.ReadAsync(r => r.Reports.StandingsAsync(Term.Key, [.. more, School, OtherSchool], default));
        standings.Count.ShouldBe(more.Count + 2);
    }

    [Fact]
    public async Task A_run_that_was_cut_short_is_made_good_by_the_next()
    {
        await using var world = await BeginAsync();
        var work = Work(world);
        await Should.ThrowAsync<OperationCanceledException>(() => work.RunAsync(new CancellationToken(canceled: true)));

        await work.RunAsync(default);

        (await world.ReportAsync())!.Fixed.ShouldNotBeNull();
    }

    private ReportCutOffWork Work(ReportWorld world) =>
        new(world.Store.Store, OfficeFiles.Shipped, new FixCount(world.Ids), _clock, NullLogger<ReportCutOffWork>.Instance);
}
