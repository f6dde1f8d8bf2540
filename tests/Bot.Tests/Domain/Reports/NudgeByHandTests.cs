using Bot.Domain.Records;
using Bot.Domain.Reports;
using Bot.Domain.Residents;
using Bot.Tests.Fakes;
using static Bot.Tests.Domain.Reports.ReportWorld;

namespace Bot.Tests.Domain.Reports;

public sealed class NudgeByHandTests
{
    private static readonly NudgeByHand Nudge = new(OfficeFiles.Shipped.Reports);
    private static readonly ReportKey Key = Term.Key.Of(School);

    [Fact]
    public async Task Those_who_report_for_the_unit_are_to_be_told()
    {
        await using var world = await BeginAsync();

        var allowed = (await LookAsync(world, Supervisor, Due)).ShouldBeOfType<HandNudge.Allowed>();

        allowed.People.Select(p => p.Resident).ShouldBe([Head, Clerk]);
        (await LookAsync(world, Head, Due)).ShouldBeOfType<HandNudge.NotAllowed>();
        (await LookAsync(world, Stranger, Due)).ShouldBeOfType<HandNudge.NotAllowed>();
    }

    [Fact]
    public async Task A_unit_is_left_in_peace_after_it_whoever_taps()
    {
        await using var world = await BeginAsync();
        await NoteAsync(world, Supervisor, Due);

        (await LookAsync(world, Office, Due.AddHours(3))).ShouldBeOfType<HandNudge.TooSoon>().FreeAt.ShouldBe(Due.AddHours(4));
        (await LookAsync(world, Office, Due.AddHours(4))).ShouldBeOfType<HandNudge.Allowed>();
        await NoteAsync(world, Office, Due.AddHours(4));
        (await LookAsync(world, Supervisor, Due.AddHours(9))).ShouldBeOfType<HandNudge.TooSoon>("twice a day is enough");
        (await LookAsync(world, Supervisor, Due.AddHours(24))).ShouldBeOfType<HandNudge.Allowed>();
    }

    [Fact]
    public async Task At_night_nobody_is_reminded()
    {
        await using var world = await BeginAsync();

        (await LookAsync(world, Supervisor, Due.AddHours(14))).ShouldBeOfType<HandNudge.TooSoon>().FreeAt.ShouldBe(Due.AddHours(23));
    }

    [Fact]
    public async Task A_report_that_is_in_needs_no_reminder_and_one_sent_back_does()
    {
        await using var world = await BeginAsync();
        var accepted = (SubmitResult.Accepted)await world.ConfirmAsync(Head);
        (await LookAsync(world, Supervisor, Due)).ShouldBeOfType<HandNudge.AlreadySent>();

        await world.ReturnAsync(Supervisor, accepted.Report.Id, 1);

        (await LookAsync(world, Supervisor, Due.AddHours(2))).ShouldBeOfType<HandNudge.Allowed>();
    }

    [Fact]
    public async Task Where_nobody_verified_a_phone_somebody_has_to_call()
    {
        await using var world = await BeginAsync();
        await world.DoAsync(Due, async t =>
        {
            var head = await t.Records.UnitPeople.FindAsync(OtherHead.Value, default);
            await t.Records.UnitPeople.SaveAsync(head! with { Tie = Bot.Domain.Units.UnitTie.Listed, Resident = null }, default);
            return true;
        });

        (await world.DoAsync(Due, t => Nudge.LookAsync(t, Supervisor, Term.Key.Of(OtherSchool), default))).ShouldBeOfType<HandNudge.Nobody>();
    }

    private static Task<HandNudge> LookAsync(ReportWorld world, ResidentId who, DateTimeOffset at) => world.DoAsync(at, t => Nudge.LookAsync(t, who, Key, default));

    private static Task<bool> NoteAsync(ReportWorld world, ResidentId who, DateTimeOffset at) => world.DoAsync(at, async t =>
    {
        await NudgeByHand.NoteAsync(t, who, Key, 2, default);
        return true;
    });
}
