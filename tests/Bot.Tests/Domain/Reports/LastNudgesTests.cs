using Bot.Domain.Reports;
using Bot.Domain.Reports.Cycles;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Units;
using Bot.Tests.Fakes;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Domain.Reports;

public sealed class LastNudgesTests
{
    private static readonly ReportCycles Cycles = OfficeFiles.Shipped.Reports;

    [Fact]
    public async Task The_clock_and_a_tap_count_alike_and_the_later_one_is_told()
    {
        await using var world = await BeginAsync();
        await AddAsync(world, School, "due-1", Due);
        await AddAsync(world, School, "late-1", Due.AddHours(24));
        await AddAsync(world, OtherSchool, "due-1", Due);
        await ByHandAsync(world, OtherSchool, Due.AddHours(2));

        var last = await FindAsync(world);

        last[School].ShouldBe(new LastNudge(Due.AddHours(24), IsByHand: false));
        last[OtherSchool].ShouldBe(new LastNudge(Due.AddHours(2), IsByHand: true));
        last.ContainsKey(Division).ShouldBeFalse("nobody reminded it");
        await AddAsync(world, OtherSchool, "late-1", Due.AddHours(24));
        (await FindAsync(world))[OtherSchool].ShouldBe(new LastNudge(Due.AddHours(24), IsByHand: false));
    }

    [Fact]
    public async Task What_a_supervisor_is_told_reminds_no_unit()
    {
        await using var world = await BeginAsync();
        Cycles.All[0].TryPeriod(Term.Key.Period, out var period).ShouldBeTrue();
        await AddAsync(world, Division, Cycles.All[0].Stages(period!).First(s => s.IsForSupervisors).Key, Due);

        (await FindAsync(world)).ShouldBeEmpty();
    }

    private static Task<bool> AddAsync(ReportWorld world, UnitId unit, string stage, DateTimeOffset at) =>
        world.DoAsync(at, t => t.Records.Nudges.AddAsync(new ReportNudge(Term.Key.Of(unit), stage, Head, at), default));

    private static Task<bool> ByHandAsync(ReportWorld world, UnitId unit, DateTimeOffset at) => world.DoAsync(at, async t =>
    {
        await NudgeByHand.NoteAsync(t, Supervisor, Term.Key.Of(unit), 1, default);
        return true;
    });

    private static Task<IReadOnlyDictionary<UnitId, LastNudge>> FindAsync(ReportWorld world) =>
        world.Store.ReadAsync(r => new LastNudges(Cycles).FindAsync(r, Term.Key, [Division, School, OtherSchool], default));
}
