using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Domain.Units;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Domain.Reports;

public sealed class SubmitReportTests
{
    [Fact]
    public async Task A_head_sees_the_count_with_its_making_and_confirms_it_with_one_tap()
    {
        await using var world = await BeginAsync();

        var view = (await world.LookAsync(Head))!;
        (view.Counted.Count.Scans, view.Counted.Count.Persons, view.Counted.Count.Venues, view.Revision, view.Need).ShouldBe((12, 5, 2, 0, NoteNeed.None));
        view.Counted.Venues.Select(v => (v.Venue.Value, v.Scans)).ShouldBe([(1, 8), (2, 4)]);

        var accepted = (await world.SubmitAsync(Head, new ReportSubmission(view.Revision))).ShouldBeOfType<SubmitResult.Accepted>();
        (accepted.Version.Scans, accepted.Version.Number, accepted.Version.IsLate, accepted.IsCorrection).ShouldBe((12, 1, false, false));
        accepted.Version.By.ShouldBe(new ReportPerson(Head, "Lê Thị Mẫu", UnitRole.Head) { Title = "Hiệu trưởng" });
        (await world.StepsAsync(accepted.Report.Id.Value)).Select(s => (s.Deed, s.State)).ShouldBe([(ReportDeed.Submit, ReportState.Submitted)]);
        (await world.Store.ReadAsync(r => r.Audit.AboutAsync(accepted.Report.Id.ToString(), 9, default))).Single().Action.ShouldBe("report.submitted");
    }

    [Fact]
    public async Task Only_head_and_clerk_of_the_unit_send_its_report()
    {
        await using var world = await BeginAsync();

        foreach (var other in new[] { Supervisor, Office, Leader, OtherHead, Stranger })
        {
            (await world.SubmitAsync(other, new ReportSubmission(0))).ShouldBeOfType<SubmitResult.NotAllowed>();
        }

        (await world.LookAsync(Stranger)).ShouldBeNull();
        (await world.LookAsync(OtherHead)).ShouldBeNull();
        (await world.ConfirmAsync(Clerk)).ShouldBeOfType<SubmitResult.Accepted>().Version.By!.Role.ShouldBe(UnitRole.Clerk);
    }

    [Fact]
    public async Task The_same_tap_twice_is_one_report()
    {
        await using var world = await BeginAsync();
        await world.SubmitAsync(Head, new ReportSubmission(0));

        (await world.SubmitAsync(Head, new ReportSubmission(0))).ShouldBeOfType<SubmitResult.AlreadySent>().Version.Number.ShouldBe(1);
        (await world.ReportAsync())!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Whoever_sends_from_a_second_phone_is_told_that_it_is_in()
    {
        await using var world = await BeginAsync();
        await world.SubmitAsync(Head, new ReportSubmission(0));

        var changed = (await world.SubmitAsync(Clerk, new ReportSubmission(0) { Scans = 20, Reason = "đếm lại" })).ShouldBeOfType<SubmitResult.Changed>();
        changed.Latest!.By!.Resident.ShouldBe(Head);
        (await world.ReportAsync())!.Version.ShouldBe(1);
    }

    [Fact]
    public async Task Sending_while_it_is_being_returned_keeps_nothing_until_the_head_has_seen_why()
    {
        await using var world = await BeginAsync();
        var accepted = (SubmitResult.Accepted)await world.ConfirmAsync(Head);
        var seen = accepted.Report.Revision;
        (await world.ReturnAsync(Supervisor, accepted.Report.Id, 1)).ShouldBe(ReturnAnswer.Returned);

        (await world.SubmitAsync(Head, new ReportSubmission(seen) { Scans = 15, Reason = "đếm lại" })).ShouldBeOfType<SubmitResult.Changed>()
            .Report.State.ShouldBe(ReportState.Returned);
        (await world.StepsAsync(accepted.Report.Id.Value))[^1].Reason.ShouldBe("Thiếu cổng sau");

        var again = (await world.ConfirmAsync(Head)).ShouldBeOfType<SubmitResult.Accepted>();
        (again.Version.Number, again.IsCorrection).ShouldBe((2, false));
    }

    [Fact]
    public async Task Another_number_wants_a_reason_and_a_change_of_what_is_in_too()
    {
        await using var world = await BeginAsync();

        (await world.SubmitAsync(Head, new ReportSubmission(0) { Scans = 20 })).ShouldBeOfType<SubmitResult.NeedsReason>();
        (await world.SubmitAsync(Head, new ReportSubmission(0) { Scans = 20, Reason = "  x " })).ShouldBeOfType<SubmitResult.NeedsReason>();
        var first = (await world.SubmitAsync(Head, new ReportSubmission(0) { Scans = 20, Reason = "sổ giấy có thêm 8" })).ShouldBeOfType<SubmitResult.Accepted>();
        (first.Version.Scans, first.Version.Count.Scans, first.Version.Corrected).ShouldBe((20, 12, 20));

        (await world.SubmitAsync(Head, new ReportSubmission(first.Report.Revision))).ShouldBeOfType<SubmitResult.NeedsReason>();
        var second = (await world.SubmitAsync(Head, new ReportSubmission(first.Report.Revision) { Reason = "sổ giấy ghi hai lần" })).ShouldBeOfType<SubmitResult.Accepted>();
        (second.Version.Scans, second.Version.Number, second.IsCorrection).ShouldBe((12, 2, true));
        (await world.Store.ReadAsync(r => r.Reports.VersionsAsync(first.Report.Id, default)))[0].ShouldBe(first.Version, "what was sent stays");
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(ReportPolicy.MostScans + 1)]
    [InlineData(long.MaxValue)]
    public async Task Impossible_numbers_are_refused(long scans)
    {
        await using var world = await BeginAsync();

        (await world.SubmitAsync(Head, new ReportSubmission(0) { Scans = scans, Reason = "đếm lại" })).ShouldBeOfType<SubmitResult.WrongNumber>();
        (await world.SubmitAsync(Head, new ReportSubmission(0) { Note = new string('a', ReportPolicy.LongestText + 1) })).ShouldBeOfType<SubmitResult.TooLong>();
    }

    [Fact]
    public async Task After_the_deadline_it_is_taken_and_marked_as_late()
    {
        await using var world = await BeginAsync();

        (await world.ConfirmAsync(Head, Term.Deadline)).ShouldBeOfType<SubmitResult.Accepted>().Version.IsLate.ShouldBeTrue();
    }

    [Fact]
    public async Task A_unit_without_venues_without_scans_or_far_below_its_people_is_asked_why()
    {
        await using var world = await BeginAsync(scans: 3);

        (await world.SubmitAsync(Head, new ReportSubmission(0))).ShouldBeOfType<SubmitResult.NeedsNote>().Need.ShouldBe(NoteNeed.FarBelow);
        (await world.SubmitAsync(Head, new ReportSubmission(0) { Scans = 0, Reason = "máy hỏng" })).ShouldBeOfType<SubmitResult.NeedsNote>().Need.ShouldBe(NoteNeed.NoScans);
        (await world.SubmitAsync(OtherHead, new ReportSubmission(0), OtherSchool)).ShouldBeOfType<SubmitResult.NeedsNote>().Need.ShouldBe(NoteNeed.NoVenues);
        (await world.SubmitAsync(Head, new ReportSubmission(0) { Note = "Học sinh nghỉ hè" })).ShouldBeOfType<SubmitResult.Accepted>().Version.Note.ShouldBe("Học sinh nghỉ hè");
    }

    [Fact]
    public async Task A_closed_unit_and_one_that_does_not_report_say_so()
    {
        await using var world = await BeginAsync();
        await ChangeAsync(world, u => u with { ValidTo = new DateOnly(2026, 11, 15), Successor = OtherSchool });
        (await world.SubmitAsync(Head, new ReportSubmission(0))).ShouldBeOfType<SubmitResult.UnitClosed>().Successor.ShouldBe(OtherSchool);

        await ChangeAsync(world, u => u with { ValidTo = null, Reports = false });
        (await world.SubmitAsync(Head, new ReportSubmission(0))).ShouldBeOfType<SubmitResult.NotReporting>();

        (await world.SubmitAsync(Head, new ReportSubmission(0), at: Term.Days.Start.AddTicks(-1))).ShouldBeOfType<SubmitResult.TooEarly>();
    }

    [Fact]
    public async Task After_it_was_gathered_only_whoever_gathered_it_opens_it_again()
    {
        await using var world = await BeginAsync();
        var accepted = (SubmitResult.Accepted)await world.ConfirmAsync(Head);
        await world.AggregateAsync(Office);
        var seen = (await world.LookAsync(Head))!.Revision;

        (await world.SubmitAsync(Head, new ReportSubmission(seen) { Scans = 15, Reason = "đếm lại" })).ShouldBeOfType<SubmitResult.InSheet>().Latest.Number.ShouldBe(1);
        (await world.ReturnAsync(Office, accepted.Report.Id, 1)).ShouldBe(ReturnAnswer.Returned);
        seen = (await world.LookAsync(Head))!.Revision;
        (await world.SubmitAsync(Head, new ReportSubmission(seen) { Scans = 15, Reason = "đếm lại" })).ShouldBeOfType<SubmitResult.Accepted>();
    }

    [Fact]
    public async Task Returning_wants_the_right_the_newest_version_and_a_reason()
    {
        await using var world = await BeginAsync();
        var accepted = (SubmitResult.Accepted)await world.ConfirmAsync(Head);
        var id = accepted.Report.Id;

        foreach (var other in new ResidentId[] { Head, Leader, OtherHead, Stranger })
        {
            (await world.ReturnAsync(other, id, 1)).ShouldBe(ReturnAnswer.NotAllowed);
        }

        (await world.ReturnAsync(Supervisor, id, 1, " ")).ShouldBe(ReturnAnswer.NeedsReason);
        (await world.ReturnAsync(Supervisor, id, 2)).ShouldBe(ReturnAnswer.Changed);
        (await world.ReturnAsync(Supervisor, id, 1)).ShouldBe(ReturnAnswer.Returned);
        (await world.ReturnAsync(Supervisor, id, 1)).ShouldBe(ReturnAnswer.NotSubmitted);
    }

    private static Task<bool> ChangeAsync(ReportWorld world, Func<Unit, Unit> change) => world.DoAsync(Before, async t =>
    {
        await t.Records.Units.SaveAsync(change((await t.Records.Units.FindAsync(School, default))!), default);
        return true;
    });
}
