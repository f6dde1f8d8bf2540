using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Tests.Fakes;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Domain.Reports;

public sealed class ReturnSheetTests
{
    [Fact]
    public async Task The_reason_stays_in_the_chain_and_the_sheet_can_still_be_signed()
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);
        var sheet = ((AggregateResult.Gathered)await world.AggregateAsync(Office)).Sheet.Id;

        (await ReturnAsync(world, Office, sheet)).ShouldBe(SheetReturn.NotAllowed);
        (await ReturnAsync(world, Leader, sheet)).ShouldBe(SheetReturn.Returned);

        (await world.StepsAsync(sheet.Value)).Select(s => (s.Deed, s.Reason)).ShouldBe([(ReportDeed.Aggregate, string.Empty), (ReportDeed.Return, "Số thấp bất thường")]);
        (await world.AskAsync(Leader, sheet, Due.AddHours(3))).ShouldBe(SignAnswer.Asked);
    }

    [Fact]
    public async Task A_sheet_that_was_gathered_anew_is_not_sent_back()
    {
        await using var world = await BeginAsync();
        var accepted = (SubmitResult.Accepted)await world.ConfirmAsync(Head);
        var sheet = ((AggregateResult.Gathered)await world.AggregateAsync(Office)).Sheet.Id;
        await world.ReturnAsync(Office, accepted.Report.Id, 1);
        await world.AggregateAsync(Office);

        (await ReturnAsync(world, Leader, sheet)).ShouldBe(SheetReturn.Changed);
    }

    [Fact]
    public async Task Leaders_are_asked_about_a_sheet_no_more_often_than_units_are_reminded()
    {
        await using var world = await BeginAsync();
        await world.ConfirmAsync(Head);
        var sheet = ((AggregateResult.Gathered)await world.AggregateAsync(Office)).Sheet.Id;
        var ask = new AskForSignature(OfficeFiles.Shipped.Reports);
        await world.DoAsync(Due, async t =>
        {
            await AskForSignature.NoteAsync(t, Office, sheet, default);
            return true;
        });

        (await world.DoAsync(Due.AddHours(1), t => ask.FreeAtAsync(t, sheet, default))).ShouldBe(Due.AddHours(4));
        (await world.DoAsync(Due.AddHours(5), t => ask.FreeAtAsync(t, sheet, default))).ShouldBe(Due.AddHours(5));
    }

    private static Task<SheetReturn> ReturnAsync(ReportWorld world, ResidentId who, SheetId sheet) =>
        world.DoAsync(Due.AddHours(3), t => new ReturnSheet(world.Ids).ExecuteAsync(t, who, sheet, " Số thấp  bất thường ", default));
}
