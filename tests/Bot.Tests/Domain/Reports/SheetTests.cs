using Bot.Domain.Reports;
using Bot.Domain.Residents;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Domain.Reports;

public sealed class SheetTests
{
    [Fact]
    public async Task A_sheet_has_what_was_sent_and_names_what_is_missing()
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);

        var gathered = (await world.AggregateAsync(Office)).ShouldBeOfType<AggregateResult.Gathered>();

        (gathered.Sheet.Version, gathered.Sheet.Scans, gathered.Sheet.Units, gathered.Sheet.Missing).ShouldBe((1, 12, 2, 1));
        gathered.Rows.Select(r => (r.Unit, r.Scans, r.Version, r.Group)).ShouldBe(
            [(School, 12L, 1, "Đơn vị Mẫu 2"), (OtherSchool, (long?)null, 0, "Đơn vị Mẫu 2")]);
        (await world.ReportAsync())!.State.ShouldBe(ReportState.Aggregated);
        (await world.AggregateAsync(Office)).ShouldBeOfType<AggregateResult.Unchanged>().Sheet.Id.ShouldBe(gathered.Sheet.Id);
        (await world.AggregateAsync(Supervisor, Division)).ShouldBeOfType<AggregateResult.Gathered>();
    }

    [Fact]
    public async Task Rights_reach_down_and_never_up()
    {
        await using var world = await BeginAsync();

        foreach (var other in new ResidentId[] { Head, Leader, Stranger, Supervisor })
        {
            (await world.AggregateAsync(other)).ShouldBeOfType<AggregateResult.NotAllowed>();
        }

        (await world.AggregateAsync(Office, Division)).ShouldBeOfType<AggregateResult.Gathered>();
    }

    [Fact]
    public async Task A_leader_signs_by_a_code_that_was_sent_after_the_sheet_was_shown()
    {
        await using var world = await BeginAsync();
        var accepted = (SubmitResult.Accepted)await world.ConfirmAsync(Head);
        var sheet = ((AggregateResult.Gathered)await world.AggregateAsync(Office)).Sheet.Id;
        var at = Due.AddHours(3);

        (await world.SignAsync(Leader, sheet, at)).ShouldBe(SignAnswer.NoProof, "nothing was shown");
        await world.ProveAsync(Leader, at);
        (await world.AskAsync(Leader, sheet, at.AddMinutes(1))).ShouldBe(SignAnswer.Asked);
        (await world.SignAsync(Leader, sheet, at.AddMinutes(1))).ShouldBe(SignAnswer.NoProof, "the code is older than the asking");
        await world.ProveAsync(Leader, at.AddMinutes(2));
        (await world.SignAsync(Leader, sheet, at.AddMinutes(13))).ShouldBe(SignAnswer.NoProof, "the proof is too old");
        (await world.SignAsync(Office, sheet, at.AddMinutes(3))).ShouldBe(SignAnswer.NotAllowed);
        (await world.SendAsync(Office, sheet)).ShouldBe(SendAnswer.NotSigned);

        (await world.SignAsync(Leader, sheet, at.AddMinutes(3))).ShouldBe(SignAnswer.Signed);

        (await world.SignAsync(Leader, sheet, at.AddMinutes(3))).ShouldBe(SignAnswer.AlreadySigned);
        (await world.StepsAsync(sheet.Value)).Select(s => (s.Deed, s.By!.Resident)).ShouldBe(
            [(ReportDeed.Aggregate, Office), (ReportDeed.AskToSign, Leader), (ReportDeed.Sign, Leader)]);
        (await world.StepsAsync(accepted.Report.Id.Value)).Select(s => s.Deed).ShouldBe([ReportDeed.Submit, ReportDeed.Aggregate, ReportDeed.Sign]);
        (await world.SendAsync(Office, sheet)).ShouldBe(SendAnswer.Sent);
        (await world.SendAsync(Office, sheet)).ShouldBe(SendAnswer.AlreadySent);
        (await world.ReportAsync())!.State.ShouldBe(ReportState.Sent);
    }

    [Fact]
    public async Task A_code_proves_one_signature()
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);
        var first = ((AggregateResult.Gathered)await world.AggregateAsync(Office)).Sheet.Id;
        var second = ((AggregateResult.Gathered)await world.AggregateAsync(Office, Division)).Sheet.Id;
        var at = Due.AddHours(3);
        await world.AskAsync(Leader, first, at);
        await world.ProveAsync(Leader, at.AddMinutes(1));
        (await world.SignAsync(Leader, first, at.AddMinutes(2))).ShouldBe(SignAnswer.Signed);

        (await world.AskAsync(Leader, second, at.AddMinutes(3))).ShouldBe(SignAnswer.Asked);
        (await world.SignAsync(Leader, second, at.AddMinutes(3))).ShouldBe(SignAnswer.NoProof);
    }

    [Fact]
    public async Task A_sheet_in_which_something_changed_is_neither_signed_nor_sent()
    {
        await using var world = await BeginAsync();
        var accepted = (SubmitResult.Accepted)await world.ConfirmAsync(Head);
        var sheet = ((AggregateResult.Gathered)await world.AggregateAsync(Office)).Sheet.Id;
        var at = Due.AddHours(3);
        await world.AskAsync(Leader, sheet, at);
        await world.ProveAsync(Leader, at.AddMinutes(1));
        await world.ReturnAsync(Supervisor, accepted.Report.Id, 1);

        (await world.SignAsync(Leader, sheet, at.AddMinutes(2))).ShouldBe(SignAnswer.Stale);
        (await world.AskAsync(Leader, sheet, at.AddMinutes(2))).ShouldBe(SignAnswer.Stale);

        await world.ConfirmAsync(Head, at.AddMinutes(3));
        var next = (await world.AggregateAsync(Office, at: at.AddMinutes(4))).ShouldBeOfType<AggregateResult.Gathered>().Sheet;
        (next.Version, next.State).ShouldBe((2, ReportState.Aggregated));
        (await world.AskAsync(Leader, sheet, at.AddMinutes(5))).ShouldBe(SignAnswer.Stale, "a newer version is there");
        (await world.AskAsync(Leader, next.Id, at.AddMinutes(5))).ShouldBe(SignAnswer.Asked);
    }
}
