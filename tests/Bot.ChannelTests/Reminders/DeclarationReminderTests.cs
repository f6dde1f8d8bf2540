using Bot.Domain.Declarations;
using Bot.Domain.Privacy;
using Bot.Domain.Records;
using Bot.Domain.Reminders;
using Bot.Domain.Residents;

namespace Bot.ChannelTests.Reminders;

/// <summary>From the tap after a declaration to the word that it ended.</summary>
public sealed class DeclarationReminderTests
{
    private const ReminderKind Kind = ReminderKind.Declaration;

    [Fact]
    public async Task Who_asked_for_it_after_declaring_is_told_once_when_it_ends()
    {
        await using var bed = await ResidentsBed.StartAsync();
        await bed.CheckInAsync("1", bed.Office);
        await DeclareAsync(bed);
        await bed.PressAsync("1", "Nhắc tôi khi hết hiệu lực");
        bed.At(hours: 23.9);
        (await bed.RunAsync(Kind)).ShouldBe(0);
        bed.At(hours: 24.1);

        (await bed.RunAsync(Kind)).ShouldBe(1);
        await bed.RestartAsync();
        await bed.RunAsync(Kind);

        bed.Heard("1").Count(m => m.Text.StartsWith("Tờ khai y tế của bạn hết hiệu lực", StringComparison.Ordinal)).ShouldBe(1);
        bed.Heard("1")[^1].Choices.Select(c => c.Label).ShouldBe(["Khai báo y tế", "Nhắc nhở"]);
    }

    [Fact]
    public async Task Nobody_is_told_who_did_not_ask()
    {
        await using var bed = await ResidentsBed.StartAsync();
        await EndingAsync(bed, at: 1, isWanted: null);
        await EndingAsync(bed, at: 1, isWanted: false, person: 2);
        bed.At(hours: 1.1);

        (await bed.RunAsync(Kind)).ShouldBe(0);
    }

    [Theory]
    [InlineData(14, 22.9, false, "ended at 22:00, told not at 06:54")]
    [InlineData(14, 23.1, true, "ended at 22:00, told at 07:06")]
    [InlineData(1, 13.2, false, "ended at 09:00, useless at 21:12, which is in the night too")]
    [InlineData(0, 12.1, false, "ended at 08:00, twelve hours are too late")]
    public async Task One_that_ended_in_the_night_is_told_of_in_the_morning(double ended, double now, bool isTold, string why)
    {
        await using var bed = await ResidentsBed.StartAsync();
        await EndingAsync(bed, ended, isWanted: true);
        bed.At(now);

        (await bed.RunAsync(Kind)).ShouldBe(isTold ? 1 : 0, why);
    }

    [Fact]
    public async Task Without_consent_to_declarations_nobody_is_told()
    {
        await using var bed = await ResidentsBed.StartAsync();
        await EndingAsync(bed, at: 1, isWanted: true);
        bed.At(hours: 1.1);
        await bed.WriteAsync(async s =>
        {
            var turn = new DomainTurn(s, ChatAddress.Private("telegram", "1"), bed.Now);
            return await WithdrawConsent.ExecuteAsync(turn, new ResidentId(1), ConsentPurpose.HealthDeclaration, default);
        });

        (await bed.RunAsync(Kind)).ShouldBe(0);
    }

    private static async Task DeclareAsync(ResidentsBed bed)
    {
        await bed.SayAsync("1", "/khaibao");
        await bed.PressAsync("1", "Đồng ý");
        await bed.PressAsync("1", "Nữ");
        foreach (var typed in new[] { "thanh hoa", "ham rong", "Tổ 3" })
        {
            await bed.SayAsync("1", typed);
        }

        await bed.PressAsync("1", "Không cần");
        await bed.PressAsync("1", "Không có điều nào");
        await bed.PressAsync("1", "Đúng, gửi tờ khai");
    }

    private static async Task EndingAsync(ResidentsBed bed, double at, bool? isWanted, int person = 1)
    {
        await bed.EnterAsync(person, bed.Office);
        var id = new ResidentId(person);
        await bed.WriteAsync(async s =>
        {
            await s.Consents.SaveAsync(
                new Consent { Id = 900 + person, Resident = id, Purpose = ConsentPurpose.HealthDeclaration, TextFingerprint = "t", Language = "vi", GivenAt = bed.Now },
                default);
            await s.Declarations.AddAsync(Declaration(id, bed.Now.AddHours(at)), default);
            if (isWanted is { } wanted)
            {
                await s.Reminders.SaveAsync(new ReminderChoice(id, Kind, wanted, bed.Now), default);
            }

            return 0;
        });
    }

    private static Declaration Declaration(ResidentId person, DateTimeOffset until) => new()
    {
        Id = person.Value,
        DeclaredBy = person,
        Subject = new DeclarationSubject.Self(),
        At = until.AddHours(-24),
        ValidUntil = until,
        Answers = new HealthAnswers(),
        Level = TriageLevel.Green,
        RulesVersion = "t",
        TextFingerprint = "t",
    };
}
