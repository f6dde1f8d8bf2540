using Bot.Domain.Otp;
using Bot.Domain.Records;
using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Actions.Residents;

public sealed class IdentityTalkTests
{
    [Fact]
    public async Task A_code_goes_to_the_phone_and_never_into_the_chat()
    {
        await using var talk = await AtTheCodeAsync();

        var (to, message) = talk.Deliveries.ShouldHaveSingleItem();
        to.ShouldBe(ChatAddress.Private(ChatAddress.Sms, "+84710000001"));
        message.Text.ShouldContain(talk.Secrets.LastCode);
        talk.Heard.ToString().ShouldNotContain(talk.Secrets.LastCode);
    }

    [Fact]
    public async Task Wrong_codes_tell_what_is_left_and_then_lock()
    {
        await using var talk = await AtTheCodeAsync();

        (await talk.SayAsync("000000")).ShouldContain("còn 4 lần thử");
        for (var i = 0; i < OtpPolicy.WrongTries - 1; i++)
        {
            await talk.SayAsync("000000");
        }

        talk.LastText.ShouldNotContain("Kiểm tra thành công");
        (await talk.CheckInsAsync()).ShouldBe(0);
        (await talk.ResidentAsync())!.Phone.ShouldBeNull();
    }

    [Fact]
    public async Task An_expired_code_is_replaced_by_one_button()
    {
        await using var talk = await AtTheCodeAsync();
        talk.Clock.Pass(OtpPolicy.Life);

        (await talk.SayAsync(talk.Secrets.LastCode)).ShouldContain("Mã này đã hết hạn");
        (await talk.PressAsync("Gửi lại mã")).ShouldContain("Đã gửi mã mới");
        (await talk.SayAsync(talk.Secrets.LastCode)).ShouldContain("sinh năm nào");
    }

    [Fact]
    public async Task Back_lets_a_wrong_number_be_corrected_at_once()
    {
        await using var talk = await AtTheCodeAsync();

        await talk.PressAsync("Quay lại");
        (await talk.SayAsync("0710 000 002")).ShouldContain("0710 000 002");
        talk.Deliveries[^1].To.Chat.ShouldBe("+84710000002");
        await talk.SayAsync(talk.Secrets.LastCode);
        (await talk.ResidentAsync())!.Phone!.Value.E164.ShouldBe("+84710000002");
    }

    [Fact]
    public async Task A_code_for_one_number_proves_no_other()
    {
        await using var talk = await AtTheCodeAsync();
        var first = talk.Secrets.LastCode;
        await talk.PressAsync("Quay lại");
        await talk.SayAsync("0710 000 002");

        (await talk.SayAsync(first)).ShouldContain("Mã chưa đúng");
    }

    [Fact]
    public async Task An_old_eleven_digit_number_is_explained()
    {
        await using var talk = await Talk.OnAsync(ChatAddress.Web);
        await talk.StartAsync("v_DEM00012");
        await talk.PressAsync("Đồng ý");

        (await talk.SayAsync("0162 000 0001")).ShouldContain("đã đổi thành 10 chữ số từ năm 2018");
    }

    [Fact]
    public async Task A_known_phone_on_another_channel_is_the_same_person()
    {
        await using var store = new TemporaryStore();
        await using var telegram = await Talk.CheckedInAsync(store: store);
        await using var web = await ProvenOnWebAsync(store);

        (await web.SayAsync("1958")).ShouldContain("Chào bạn trở lại");
        (await web.ResidentAsync())!.Id.ShouldBe((await telegram.ResidentAsync())!.Id);
    }

    [Fact]
    public async Task A_new_owner_of_a_number_sees_nothing_of_the_former()
    {
        await using var store = new TemporaryStore();
        await using var telegram = await Talk.CheckedInAsync(store: store);
        await using var web = await ProvenOnWebAsync(store);

        await web.SayAsync("1990");
        await web.PressAsync("Tôi mới dùng số này");
        await web.SayAsync("Trần Văn Mẫu");

        (await web.SayAsync("/lichsu")).ShouldContain("1 lượt");
        web.Heard.ToString().ShouldNotContain("LÊ THỊ", Case.Insensitive);
        (await telegram.ResidentAsync())!.Phone.ShouldBeNull();
        (await web.ResidentAsync())!.BirthYear.ShouldBe(1990);
    }

    [Fact]
    public async Task Guessing_years_ends_after_three()
    {
        await using var store = new TemporaryStore();
        await using var telegram = await Talk.CheckedInAsync(store: store);
        await using var web = await ProvenOnWebAsync(store);
        foreach (var year in new[] { "1950", "1951", "1952" })
        {
            await web.SayAsync(year);
            await web.PressAsync("Nhập lại năm sinh");
        }

        (await web.SayAsync("1958")).ShouldContain("nhập sai nhiều lần");
        (await web.ResidentAsync())!.Name.ShouldBeNull();
    }

    [Fact]
    public async Task Under_sixteen_a_guardian_must_have_agreed()
    {
        await using var talk = await Talk.OnAsync(ChatAddress.Telegram);
        await talk.StartAsync("v_DEM00012");
        await talk.PressAsync("Đồng ý");
        await talk.ShareAsync("84710000003");

        (await talk.SayAsync("2015")).ShouldContain("người giám hộ đã đồng ý");
        (await talk.PressAsync("Chưa")).ShouldContain("nhờ cha, mẹ");
        (await talk.CheckInsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task Signing_out_asks_who_it_is_next_time()
    {
        await using var talk = await Talk.CheckedInAsync();
        await talk.SayAsync("/thoat");
        await talk.PressAsync("Đồng ý thoát");

        (await talk.ResidentAsync()).ShouldBeNull();
        (await talk.StartAsync("v_DEM00012")).ShouldContain("Bạn có đồng ý không?");
    }

    private static async Task<Talk> AtTheCodeAsync()
    {
        var talk = await Talk.OnAsync(ChatAddress.Web);
        await talk.StartAsync("v_DEM00012");
        await talk.PressAsync("Đồng ý");
        await talk.SayAsync("0710 000 001");
        return talk;
    }

    private static async Task<Talk> ProvenOnWebAsync(TemporaryStore store)
    {
        var web = await Talk.OnAsync(ChatAddress.Web, "w9", store);
        await web.StartAsync("v_DEM0003F");
        await web.PressAsync("Đồng ý");
        await web.SayAsync("0710 000 001");
        await web.SayAsync(web.Secrets.LastCode);
        return web;
    }
}
