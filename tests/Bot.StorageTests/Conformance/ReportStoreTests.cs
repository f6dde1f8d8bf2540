using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using Bot.Domain.Venues;

namespace Bot.StorageTests.Conformance;

public abstract class ReportStoreTests<TFixture> : StoreTests<TFixture>
    where TFixture : StoreFixture, new()
{
    [Fact]
    public async Task A_report_is_found_as_it_was_written()
    {
        var report = Some.Report(1) with { Fixed = Some.ReportCount() with { IsFixed = true, ArePersonsExact = false } };
        (await SaveAsync(report)).ShouldBeTrue();

        (await ReadAsync(t => t.Reports.FindAsync(report.Id, default))).ShouldBe(report);
        (await ReadAsync(t => t.Reports.ByKeyAsync(report.Key, default))).ShouldBe(report);
        (await ReadAsync(t => t.Reports.ByKeyAsync(report.Key with { Period = "2026-12" }, default))).ShouldBeNull();
        (await ReadAsync(t => t.Reports.FixedAsync(report.Key.PeriodKey, new ReportId(0), 9, default))).ShouldBe([report]);
    }

    [Fact]
    public async Task Only_one_report_has_a_key_and_only_the_next_revision_is_taken()
    {
        var report = Some.Report(1);
        await SaveAsync(report);

        (await SaveAsync(Some.Report(2))).ShouldBeFalse("the key is taken");
        (await SaveAsync(report with { Revision = 2, State = ReportState.Submitted })).ShouldBeTrue();
        (await SaveAsync(report with { Revision = 2, State = ReportState.Returned })).ShouldBeFalse("somebody was faster");
        (await SaveAsync(report with { Revision = 4 })).ShouldBeFalse();
        (await ReadAsync(t => t.Reports.FindAsync(report.Id, default)))!.State.ShouldBe(ReportState.Submitted);
    }

    [Fact]
    public async Task Versions_their_making_and_steps_stay()
    {
        await SaveAsync(Some.Report(1));
        var first = Some.ReportVersion(11, number: 1);
        var second = Some.ReportVersion(12, number: 2) with { By = null, Corrected = null, HeadCount = null, IsLate = true, Reason = string.Empty, Note = string.Empty };
        var step = new ReportStep { Id = 21, About = 1, At = Now, Deed = ReportDeed.Return, State = ReportState.Returned, By = Some.ReportPerson(), Reason = "Thiếu cổng sau" };
        await WriteAsync(t => t.Reports.AddVersionAsync(first, default));
        await WriteAsync(t => t.Reports.AddVersionAsync(second, default));
        await WriteAsync(t => t.Reports.AddMakingAsync(new ReportId(1), 1, [new(new VenueId(3), 5, 2), new(new VenueId(4), 9, 1)], default));
        await WriteAsync(t => t.Reports.AddStepAsync(step, default));
        await WriteAsync(t => t.Reports.AddStepAsync(step with { Id = 22, By = null, Deed = ReportDeed.FixCount, Reason = string.Empty }, default));

        (await ReadAsync(t => t.Reports.VersionsAsync(new ReportId(1), default))).ShouldBe([first, second]);
        (await ReadAsync(t => t.Reports.VersionAsync(new ReportId(1), 2, default))).ShouldBe(second);
        (await ReadAsync(t => t.Reports.VersionsOfManyAsync([new(1), new(2)], default))).ShouldBe([first, second], ignoreOrder: true);
        (await ReadAsync(t => t.Reports.VersionsOfManyAsync([new(2)], default))).ShouldBeEmpty();
        (await ReadAsync(t => t.Reports.MakingAsync(new ReportId(1), 1, default))).ShouldBe([new(new VenueId(4), 9, 1), new(new VenueId(3), 5, 2)]);
        (await ReadAsync(t => t.Reports.MakingAsync(new ReportId(1), 2, default))).ShouldBeEmpty();
        (await ReadAsync(t => t.Reports.StepsAsync(1, default))).ShouldBe([step, step with { Id = 22, By = null, Deed = ReportDeed.FixCount, Reason = string.Empty }]);
    }

    [Fact]
    public async Task What_a_person_did_is_found_again_and_with_a_sheet_once()
    {
        await SaveAsync(Some.Report(1));
        var by = Some.ReportPerson();
        var sent = new ReportStep { Id = 21, About = 1, At = Now, Deed = ReportDeed.Submit, State = ReportState.Submitted, By = by, Reason = "Đếm lại" };
        var inSheet = new ReportStep { Id = 22, About = 1, At = Now, Deed = ReportDeed.Sign, State = ReportState.Signed, By = by };
        var sheet = new ReportSheet
        {
            Id = new SheetId(5), Key = new ReportKey("monthly", "2026-11", new(1)), Version = 1, State = ReportState.Signed, Days = Some.Report(1).Days, MadeAt = Now, Scans = 1, Units = 1,
            Missing = 0,
        };
        await WriteAsync(t => t.Sheets.AddAsync(sheet, [], default));
        foreach (var step in new[] { sent, inSheet, inSheet with { Id = 23, About = 5 }, sent with { Id = 24, By = null }, sent with { Id = 25, By = by with { Resident = new(99) } } })
        {
            await WriteAsync(t => t.Reports.AddStepAsync(step, default));
        }

        (await ReadAsync(t => t.Reports.StepsByAsync(by.Resident, 0, 9, default))).ShouldBe([sent, inSheet with { Id = 23, About = 5 }]);
        (await ReadAsync(t => t.Reports.StepsByAsync(by.Resident, 21, 9, default))).Single().Id.ShouldBe(23);
        (await ReadAsync(t => t.Reports.StepsByAsync(by.Resident, 0, 1, default))).Single().Id.ShouldBe(21);
        await WriteAsync(t => t.Residents.SaveAsync(Some.Resident(98), default));
        await WriteAsync(t => t.Residents.MergeAsync(by.Resident, new(98), default));
        (await ReadAsync(t => t.Reports.StepsByAsync(new(98), 0, 9, default))).Count.ShouldBe(2);
    }

    [Fact]
    public async Task Standings_tell_the_number_of_the_newest_version()
    {
        await SaveAsync(Some.Report(1) with { State = ReportState.Submitted, Version = 2 });
        await SaveAsync(Some.Report(2, unit: 2));
        await SaveAsync(Some.Report(3, unit: 3));
        await WriteAsync(t => t.Reports.AddVersionAsync(Some.ReportVersion(11, number: 1), default));
        await WriteAsync(t => t.Reports.AddVersionAsync(Some.ReportVersion(12, number: 2) with { Corrected = 77, IsLate = true }, default));

        (await ReadAsync(t => t.Reports.StandingsAsync(Some.Report(1).Key.PeriodKey, [new UnitId(1), new UnitId(2), new UnitId(9)], default))).ShouldBe(
            [
                new ReportStanding(new UnitId(1), new ReportId(1), ReportState.Submitted, 2, 77, 40, IsLate: true),
                new ReportStanding(new UnitId(2), new ReportId(2), ReportState.Draft, 0, null, null, IsLate: false),
            ],
            ignoreOrder: true);
    }

    [Fact]
    public async Task Reports_move_together_from_the_state_they_are_in()
    {
        await SaveAsync(Some.Report(1) with { State = ReportState.Submitted });
        await SaveAsync(Some.Report(2, unit: 2));

        (await WriteAsync(t => t.Reports.MoveAsync([new ReportId(1), new ReportId(2)], ReportState.Submitted, ReportState.Aggregated, default))).ShouldBe(1);

        var moved = await ReadAsync(t => t.Reports.FindAsync(new ReportId(1), default));
        (moved!.State, moved.Revision).ShouldBe((ReportState.Aggregated, 2));
        (await ReadAsync(t => t.Reports.FindAsync(new ReportId(2), default)))!.State.ShouldBe(ReportState.Draft);
    }

    [Fact]
    public async Task A_snooze_is_ones_own_and_goes_with_its_person_or_its_time()
    {
        var key = Some.Report(1).Key;
        foreach (var (resident, hours) in new[] { (1, 9), (1, 5), (2, 6) })
        {
            await WriteAsync(t => t.Reports.SnoozeAsync(key, new ResidentId(resident), Now.AddHours(hours), default));
        }

        (await ReadAsync(t => t.Reports.SnoozedUntilAsync(key, new ResidentId(1), default))).ShouldBe(Now.AddHours(5));
        (await ReadAsync(t => t.Reports.SnoozedUntilAsync(key with { Period = "x" }, new ResidentId(1), default))).ShouldBeNull();
        (await WriteAsync(t => t.Reports.PurgeSnoozesAsync(Now.AddHours(6), 9, default))).ShouldBe(1);
        (await WriteAsync(t => t.Reports.RemoveSnoozesOfAsync(new ResidentId(2), default))).ShouldBe(1);
        (await ReadAsync(t => t.Reports.SnoozedUntilAsync(key, new ResidentId(2), default))).ShouldBeNull();
    }

    [Fact]
    public async Task A_sheet_keeps_its_rows_in_their_order_and_moves_on()
    {
        var sheet = Some.ReportSheet(5);
        SheetRow[] rows =
        [
            new() { Unit = new(2), Name = "Trường Mơ", Report = new ReportId(1), Version = 2, Scans = 77, Persons = 40, Before = 70, IsLate = true },
            new() { Unit = new(1), Name = "Trường Mận", Group = "Giáo dục" },
        ];
        (await WriteAsync(t => t.Sheets.AddAsync(sheet, rows, default))).ShouldBeTrue();
        (await WriteAsync(t => t.Sheets.AddAsync(sheet with { Id = new SheetId(6) }, rows, default))).ShouldBeFalse("this version is there");
        (await WriteAsync(t => t.Sheets.AddAsync(sheet with { Id = new SheetId(7), Version = 2 }, [], default))).ShouldBeTrue();

        (await ReadAsync(t => t.Sheets.FindAsync(sheet.Id, default))).ShouldBe(sheet);
        (await ReadAsync(t => t.Sheets.RowsAsync(sheet.Id, default))).ShouldBe(rows);
        (await ReadAsync(t => t.Sheets.LatestAsync(sheet.Key, default)))!.Version.ShouldBe(2);
        (await ReadAsync(t => t.Sheets.VersionsAsync(sheet.Key, default))).Select(s => s.Version).ShouldBe([1, 2]);
        (await WriteAsync(t => t.Sheets.MoveAsync(sheet.Id, ReportState.Aggregated, ReportState.Signed, default))).ShouldBeTrue();
        (await WriteAsync(t => t.Sheets.MoveAsync(sheet.Id, ReportState.Aggregated, ReportState.Signed, default))).ShouldBeFalse();
    }

    private Task<bool> SaveAsync(Report report) => WriteAsync(t => t.Reports.SaveAsync(report, default));
}
