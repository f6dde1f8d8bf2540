using Bot.Domain.Declarations;
using Bot.Domain.Text;
using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Actions.Declarations;

public sealed class DeclarationTalkTests
{
    [Fact]
    public async Task A_healthy_person_with_a_profile_declares_with_two_taps()
    {
        await using var talk = await Talk.CheckedInAsync();
        await DeclareHealthyAsync(talk);
        talk.Clock.Pass(TimeSpan.FromHours(25));

        await talk.SayAsync("/khaibao");
        await talk.PressAsync("Không có điều nào");
        (await talk.PressAsync("Đúng, gửi tờ khai")).ShouldStartWith("✅ Bạn có thể vào.");
    }

    [Fact]
    public async Task A_valid_declaration_is_seen_at_the_door_and_an_old_one_is_not()
    {
        await using var talk = await Talk.CheckedInAsync();
        await DeclareHealthyAsync(talk);

        (await talk.StartAsync("v_DEM0002V")).ShouldContain("còn hiệu lực đến 08h00' 21/11");
        talk.Clock.Pass(TimeSpan.FromHours(24));
        (await talk.StartAsync("v_DEM0003F")).ShouldContain("chưa có tờ khai y tế còn hiệu lực");
    }

    [Fact]
    public async Task Symptoms_lead_to_advice_and_are_kept_whole()
    {
        await using var talk = await Talk.CheckedInAsync();
        await DeclareFeverAsync(talk);

        talk.LastText.ShouldStartWith("⛔ Bạn vui lòng chưa vào.");
        var me = await talk.ResidentAsync();
        var kept = await talk.Store.ReadAsync(r => r.Declarations.LatestOwnAsync(me!.Id, default));
        kept!.Level.ShouldBe(TriageLevel.Red);
        kept.Answers.Symptoms.ShouldBe(["fever", "breathless"], ignoreOrder: true);
        kept.Answers.SymptomNote.ShouldBe("Từ tối qua");
        kept.Answers.Travel.ShouldBe("Lào");
        me!.Address!.CommuneCode.ShouldBe("14758");
    }

    [Fact]
    public async Task On_telegram_nothing_said_repeats_what_was_answered()
    {
        await using var talk = await Talk.CheckedInAsync();
        await DeclareFeverAsync(talk);

        talk.Heard.ToString().ShouldNotContain("✓");
        VietnameseText.Fold(talk.LastText).ShouldNotContain("sot");
        talk.Last.SelectMany(m => m.Text.Split('\n')).ShouldAllBe(line => !line.Contains("Lào", StringComparison.Ordinal) && !line.Contains("Khó thở", StringComparison.OrdinalIgnoreCase));
        await talk.SayAsync("/dulieu");
        VietnameseText.Fold(talk.LastText).ShouldNotContain("kho tho");
    }

    [Fact]
    public async Task Whoever_does_not_send_leaves_nothing_behind()
    {
        await using var talk = await Talk.CheckedInAsync();
        await talk.BeginDeclarationAsync();
        await talk.PressAsync("Không có điều nào");

        (await talk.PressAsync("Không gửi")).ShouldContain("Chưa gửi gì");
        var me = await talk.ResidentAsync();
        (await talk.Store.ReadAsync(r => r.Declarations.CountAsync(me!.Id, default))).ShouldBe(0);
    }

    [Fact]
    public async Task Without_consent_to_health_data_no_question_about_health_is_asked()
    {
        await using var talk = await Talk.CheckedInAsync();
        await talk.SayAsync("/khaibao");

        (await talk.PressAsync("Không")).ShouldContain("không giữ gì");
        talk.Heard.ToString().ShouldNotContain("Trong 14 ngày qua");
    }

    [Fact]
    public async Task A_person_declared_for_is_remembered_and_asked_only_about_health()
    {
        await using var talk = await Talk.CheckedInAsync();
        await DeclareHealthyAsync(talk);
        await talk.PressAsync("Khai hộ người khác");
        await talk.SayAsync("Trần Văn Mẫu");
        await talk.SayAsync("1940");
        await talk.PressAsync("Nam");
        await talk.PressAsync("Cùng địa chỉ với tôi");
        await talk.PressAsync("Bỏ qua");
        await talk.PressAsync("Không cần");
        await FinishForAsync(talk);

        talk.LastText.ShouldContain("Cảm ơn bạn đã khai hộ.");
        await talk.SayAsync("/khaiho");
        talk.LastButtons.Take(2).ShouldBe(["Trần Văn Mẫu, 1940", "Người khác"]);
        await talk.SayAsync("1");
        await FinishForAsync(talk);
        var me = await talk.ResidentAsync();
        var sent = await talk.Store.ReadAsync(r => r.Declarations.SentByAsync(me!.Id, 0, 9, default));
        sent.Count(d => d.IsOnBehalf).ShouldBe(2);
        sent[0].Subject.ShouldBeOfType<DeclarationSubject.Other>().Address!.CommuneCode.ShouldBe("14758");
    }

    [Fact]
    public async Task Nobody_is_declared_for_without_being_asked()
    {
        await using var talk = await Talk.CheckedInAsync();
        await talk.SayAsync("/khaiho");
        await talk.PressAsync("Đồng ý");
        await talk.SayAsync("Trần Văn Mẫu");
        await talk.SayAsync("1940");
        await talk.PressAsync("Nam");
        await talk.PressAsync("Địa chỉ khác");
        await talk.SayAsync("thanh hoa");
        await talk.SayAsync("dong tien");
        await talk.PressAsync("Phường Đông Tiến");
        await talk.SayAsync("Thôn 2");
        await talk.SayAsync("0710 000 009");
        await talk.PressAsync("Không cần");

        (await talk.PressAsync("Chưa")).ShouldContain("hỏi ý kiến người đó trước");
    }

    private static async Task FinishForAsync(Talk talk)
    {
        await talk.PressAsync("Đã đồng ý");
        await talk.PressAsync("Không có điều nào");
        await talk.PressAsync("Đúng, gửi tờ khai");
    }

    private static async Task DeclareHealthyAsync(Talk talk)
    {
        await talk.BeginDeclarationAsync();
        await talk.PressAsync("Không có điều nào");
        await talk.PressAsync("Đúng, gửi tờ khai");
    }

    private static async Task DeclareFeverAsync(Talk talk)
    {
        await talk.BeginDeclarationAsync();
        await talk.PressAsync("Có, khai chi tiết");
        await talk.PressAsync("Có");
        await talk.SayAsync("Lào");
        await talk.PressAsync("Sốt");
        await talk.PressAsync("Khó thở");
        await talk.PressAsync("Xong");
        await talk.SayAsync("Từ tối qua");
        await talk.PressAsync("Bỏ qua");
        await talk.PressAsync("Đúng, gửi tờ khai");
    }
}
