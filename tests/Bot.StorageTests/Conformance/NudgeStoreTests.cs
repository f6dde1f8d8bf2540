using Bot.Domain.Reports;
using Bot.Domain.Reports.Nudges;
using Bot.Domain.Residents;
using Bot.Domain.Units;

namespace Bot.StorageTests.Conformance;

/// <summary>Who was told of which missing report.</summary>
public abstract class NudgeStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    private static readonly ReportPeriodKey Period = new("monthly", "2026-11");

    [Fact]
    public async Task A_nudge_is_added_once_for_its_unit_stage_and_person()
    {
        (await AddAsync(Nudge(1, 1))).ShouldBeTrue();
        (await AddAsync(Nudge(1, 1) with { At = Now.AddHours(1) })).ShouldBeFalse();

        (await AddAsync(Nudge(1, 2))).ShouldBeTrue();
        (await AddAsync(Nudge(2, 1))).ShouldBeTrue();
        (await AddAsync(Nudge(1, 1, "due-1500"))).ShouldBeTrue();
        (await AddAsync(Nudge(1, 1) with { Key = new ReportKey("monthly", "2026-12", new UnitId(1)) })).ShouldBeTrue();
        (await AddAsync(Nudge(1, 1) with { Key = new ReportKey("weekly", "2026-11", new UnitId(1)) })).ShouldBeTrue();

        (await ReadAsync(t => t.Nudges.AtStageAsync(Period, "due-0800", default)))
            .ShouldBe([new(new UnitId(1), new ResidentId(1)), new(new UnitId(1), new ResidentId(2)), new(new UnitId(2), new ResidentId(1))], ignoreOrder: true);
    }

    [Fact]
    public async Task Of_two_transactions_at_once_one_adds_the_nudge()
    {
        var added = await Task.WhenAll(Enumerable.Range(0, 20).Select(_ => AddAsync(Nudge(1, 1))));

        added.Count(a => a).ShouldBe(1);
    }

    [Fact]
    public async Task The_nudges_about_units_come_newest_first()
    {
        var first = Nudge(1, 1);
        var second = Nudge(1, 1, "due-1500") with { At = Now.AddHours(2) };
        var other = Nudge(2, 2) with { At = Now.AddHours(1) };
        foreach (var nudge in new[] { first, second, other, Nudge(3, 3) })
        {
            await AddAsync(nudge);
        }

        (await ReadAsync(t => t.Nudges.OfUnitsAsync(Period, [new(1), new(2)], default))).ShouldBe([second, other, first]);
        (await ReadAsync(t => t.Nudges.OfUnitsAsync(Period, [], default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task What_a_person_was_told_comes_oldest_first_and_goes_along_when_two_people_turn_out_to_be_one()
    {
        var late = Nudge(1, 1, "late-1") with { At = Now.AddHours(5) };
        foreach (var nudge in new[] { late, Nudge(1, 1), Nudge(1, 2), Nudge(2, 2) })
        {
            await AddAsync(nudge);
        }

        (await ReadAsync(t => t.Nudges.OfPersonAsync(new ResidentId(1), 0, 9, default))).ShouldBe([Nudge(1, 1), late]);
        (await ReadAsync(t => t.Nudges.OfPersonAsync(new ResidentId(1), 1, 9, default))).ShouldBe([late]);
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(2), default));
        await WriteAsync(t => t.Residents.MergeAsync(new ResidentId(1), new ResidentId(2), default));
        (await ReadAsync(t => t.Nudges.OfPersonAsync(new ResidentId(2), 0, 9, default))).Select(n => (n.Key.Unit.Value, n.Stage)).ShouldBe(
            [(1L, "due-0800"), (2L, "due-0800"), (1L, "late-1")]);
        (await ReadAsync(t => t.Nudges.OfPersonAsync(new ResidentId(1), 0, 9, default))).ShouldBeEmpty();
    }

    [Fact]
    public async Task Snoozes_of_a_period_come_together()
    {
        await WriteAsync(t => t.Reports.SnoozeAsync(Period.Of(new UnitId(1)), new ResidentId(1), Now.AddHours(1), default));
        await WriteAsync(t => t.Reports.SnoozeAsync(Period.Of(new UnitId(1)), new ResidentId(1), Now.AddHours(3), default));
        await WriteAsync(t => t.Reports.SnoozeAsync(new ReportKey("monthly", "2026-12", new UnitId(1)), new ResidentId(1), Now, default));

        (await ReadAsync(t => t.Nudges.SnoozesAsync(Period, default))).ShouldBe([new NudgeSnooze(new UnitId(1), new ResidentId(1), Now.AddHours(3))]);
    }

    [Fact]
    public async Task What_a_person_was_told_can_be_removed_and_the_rest_stays()
    {
        await AddAsync(Nudge(1, 9));
        await AddAsync(Nudge(1, 1));

        (await WriteAsync(t => t.Nudges.RemoveOfAsync(new ResidentId(9), default))).ShouldBe(1);

        (await ReadAsync(t => t.Nudges.OfUnitsAsync(Period, [new(1)], default))).Select(n => n.Person.Value).ShouldBe([1]);
    }

    [Fact]
    public async Task Old_nudges_go_piece_by_piece()
    {
        for (var unit = 1; unit <= 5; unit++)
        {
            await AddAsync(Nudge(unit, 1) with { At = Now.AddMinutes(unit) });
        }

        (await WriteAsync(t => t.Nudges.PurgeAsync(Now.AddMinutes(4), 2, default))).ShouldBe(2);
        (await WriteAsync(t => t.Nudges.PurgeAsync(Now.AddMinutes(4), 2, default))).ShouldBe(1);
        (await WriteAsync(t => t.Nudges.PurgeAsync(Now.AddMinutes(4), 2, default))).ShouldBe(0);
        (await ReadAsync(t => t.Nudges.AtStageAsync(Period, "due-0800", default))).Select(n => n.Unit.Value).Order().ShouldBe([4, 5]);
    }

    private static ReportNudge Nudge(long unit, long person, string stage = "due-0800") =>
        new(Period.Of(new UnitId(unit)), stage, new ResidentId(person), Now);

    private Task<bool> AddAsync(ReportNudge nudge) => WriteAsync(t => t.Nudges.AddAsync(nudge, default));
}
