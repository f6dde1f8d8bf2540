using Bot.Domain.Reports;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Domain.Reports;

public sealed class FixCountTests
{
    [Fact]
    public async Task The_number_lives_until_the_cut_off_and_stands_still_from_then_on()
    {
        await using var world = await BeginAsync();
        (await world.LookAsync(Head, at: Before))!.Counted.Count.IsFixed.ShouldBeFalse();
        (await world.FixAsync(Term.CutOff.AddTicks(-1))).ShouldBe(FixAnswer.TooEarly);
        (await world.FixAsync(Term.CutOff)).ShouldBe(FixAnswer.Fixed);

        await world.ScanAsync(1, 30, new DateOnly(2026, 11, 20));

        (await world.FixAsync(Due)).ShouldBe(FixAnswer.AlreadyFixed);
        var view = (await world.LookAsync(Head))!;
        (view.Counted.Count.Scans, view.Counted.Count.IsFixed, view.State).ShouldBe((12, true, ReportState.Draft));
        view.Counted.Venues.Sum(v => v.Scans).ShouldBe(12);
    }

    [Fact]
    public async Task Scans_of_the_day_of_the_cut_off_belong_to_the_next_period()
    {
        await using var world = await BeginAsync();
        await world.ScanAsync(1, 30, new DateOnly(2026, 11, 30));
        await world.ScanAsync(1, 30, new DateOnly(2026, 10, 29));

        (await world.LookAsync(Head))!.Counted.Count.Scans.ShouldBe(12);
    }

    [Fact]
    public async Task A_report_sent_before_the_cut_off_gets_a_version_more_when_scans_came_after_it()
    {
        await using var world = await BeginAsync();
        var early = (SubmitResult.Accepted)await world.ConfirmAsync(Head, Before);
        early.Version.Count.IsFixed.ShouldBeFalse();
        await world.ScanAsync(1, 30, new DateOnly(2026, 11, 29));

        (await world.FixAsync(Term.CutOff)).ShouldBe(FixAnswer.Fixed);

        var versions = await world.Store.ReadAsync(r => r.Reports.VersionsAsync(early.Report.Id, default));
        versions.Select(v => (v.Number, v.Scans, v.By?.Resident, v.Count.IsFixed)).ShouldBe([(1, 12, Head, false), (2, 13, null, true)]);
        (await world.ReportAsync())!.State.ShouldBe(ReportState.Submitted);
        (await world.StepsAsync(early.Report.Id.Value)).Select(s => s.Deed).ShouldBe([ReportDeed.Submit, ReportDeed.FixCount]);
    }

    [Fact]
    public async Task What_a_unit_corrected_before_the_cut_off_stays_what_it_said()
    {
        await using var world = await BeginAsync();
        await world.SubmitAsync(Head, new ReportSubmission(0) { Scans = 50, Reason = "sổ giấy" }, at: Before);
        await world.ScanAsync(1, 30, new DateOnly(2026, 11, 29));

        await world.FixAsync(Term.CutOff);

        var report = (await world.ReportAsync())!;
        (report.Version, report.Fixed!.Scans).ShouldBe((1, 13));
    }

    [Fact]
    public async Task Who_sends_after_the_cut_off_before_the_clock_came_round_fixes_the_number()
    {
        await using var world = await BeginAsync();

        var accepted = (await world.ConfirmAsync(Head)).ShouldBeOfType<SubmitResult.Accepted>();

        accepted.Report.Fixed!.Scans.ShouldBe(12);
        (await world.FixAsync(Due)).ShouldBe(FixAnswer.AlreadyFixed);
        (await world.Store.ReadAsync(r => r.Reports.MakingAsync(accepted.Report.Id, 0, default))).Sum(v => v.Scans).ShouldBe(12);
    }

    [Fact]
    public async Task Of_a_unit_that_does_not_report_nothing_is_fixed()
    {
        await using var world = await BeginAsync();

        (await world.FixAsync(Due, Division)).ShouldBe(FixAnswer.NotReporting);
        (await world.FixAsync(Due, OtherSchool)).ShouldBe(FixAnswer.Fixed);
    }
}
