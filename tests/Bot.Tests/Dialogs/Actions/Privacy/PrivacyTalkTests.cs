using Bot.Domain.Records;
using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Actions.Privacy;

public sealed class PrivacyTalkTests
{
    [Fact]
    public async Task What_is_held_is_told_in_numbers_and_masked()
    {
        await using var talk = await Talk.CheckedInAsync();

        var said = await talk.SayAsync("/dulieu");

        said.ShouldContain("LÊ THỊ ***");
        said.ShouldContain("0710 000 ***");
        said.ShouldContain("Lượt vào, ra: 1");
        said.ShouldNotContain("MẪU");
    }

    [Fact]
    public async Task On_the_web_an_export_brings_a_page_and_json()
    {
        await using var store = new TemporaryStore();
        await using var telegram = await Talk.CheckedInAsync(store: store);
        await using var web = await Talk.OnAsync(ChatAddress.Web, "w1", store);
        await web.StartAsync("v_DEM0002V");
        await web.PressAsync("Đồng ý");
        await web.SayAsync("0710 000 001");
        await web.SayAsync(web.Secrets.LastCode);
        await web.SayAsync("1958");

        await web.SayAsync("/xuat");

        web.Last.Select(m => m.Attachment!.ContentType).ShouldBe(["text/html; charset=utf-8", "application/json"]);
        var key = web.Last[0].Attachment!.Key;
        (await store.ReadAsync(r => r.Files.FindAsync(key, default))).ShouldNotBeNull();
    }

    [Fact]
    public async Task On_telegram_an_export_leaves_the_country_only_when_the_person_says_so()
    {
        await using var talk = await Talk.CheckedInAsync();

        (await talk.SayAsync("/xuat")).ShouldContain("Telegram lưu tệp ở nước ngoài");
        (await talk.PressAsync("Không gửi")).ShouldContain("Chưa gửi gì");
        await talk.SayAsync("/xuat");
        await talk.PressAsync("Gửi ở đây");
        talk.Last.Count(m => m.Attachment is not null).ShouldBe(2);
    }

    [Fact]
    public async Task A_deletion_needs_a_yes_and_then_leaves_nothing_to_show()
    {
        await using var talk = await Talk.CheckedInAsync();
        await talk.SayAsync("/xoa");
        (await talk.PressAsync("Không xóa")).ShouldContain("Chưa xóa gì");
        await talk.SayAsync("/xoa");

        var said = await talk.PressAsync("Xóa tất cả");

        said.ShouldContain("1 lượt vào, ra và 0 tờ khai");
        (await talk.ResidentAsync()).ShouldBeNull();
        (await talk.SayAsync("/dulieu")).ShouldContain("chưa giữ thông tin gì");
        (await talk.StartAsync("v_DEM00012")).ShouldContain("Bạn có đồng ý không?");
    }

    [Fact]
    public async Task A_deletion_ends_the_unfinished_talk_of_the_persons_other_chat()
    {
        await using var store = new TemporaryStore();
        await using var talk = await Talk.CheckedInAsync(store: store);
        var other = ChatAddress.Private(ChatAddress.Web, "w5");
        var me = await talk.ResidentAsync();
        await store.DoAsync(other, talk.Clock.Now, async t =>
        {
            await t.Records.Residents.LinkChatAsync(other, me!.Id, t.Now, default);
            return true;
        });
        await store.Store.WriteAsync(
            async t =>
            {
                await t.WebActivities.AppendAsync("w5", isFromBot: true, talk.Clock.Now, "Lê Thị Mẫu"u8.ToArray(), default);
                await t.Conversations.SaveAsync(new Bot.Dialogs.Conversations.ConversationState { Chat = other, UpdatedAt = talk.Clock.Now }, default);
                return true;
            },
            default);

        await talk.SayAsync("/xoa");
        await talk.PressAsync("Xóa tất cả");

        (await store.Store.ReadAsync(t => t.Conversations.FindAsync(other, default), default)).ShouldBeNull();
        (await store.Store.ReadAsync(t => t.WebActivities.AfterAsync("w5", 0, 9, default), default)).ShouldBeEmpty();
    }

    [Fact]
    public async Task A_withdrawal_tells_what_it_means_before_it_happens()
    {
        await using var talk = await Talk.CheckedInAsync();
        await talk.SayAsync("/rut");

        (await talk.SayAsync("1")).ShouldContain("không ghi lượt vào, ra của bạn nữa");
        (await talk.PressAsync("Giữ nguyên")).ShouldContain("Giữ nguyên như cũ");
        await talk.SayAsync("/rut");
        await talk.SayAsync("1");
        (await talk.PressAsync("Rút lại")).ShouldContain("Số biên nhận");
        (await talk.SayAsync("/rut")).ShouldContain("không có sự đồng ý nào");
    }

    [Fact]
    public async Task A_stranger_has_nothing_to_see_export_withdraw_or_delete()
    {
        await using var talk = await Talk.OnAsync(ChatAddress.Web);
        foreach (var command in new[] { "/dulieu", "/xuat" })
        {
            (await talk.SayAsync(command)).ShouldContain("chưa giữ thông tin gì");
        }

        (await talk.SayAsync("/rut")).ShouldContain("không có sự đồng ý nào");
        await talk.SayAsync("/xoa");
        (await talk.PressAsync("Xóa tất cả")).ShouldContain("chưa giữ thông tin gì");
    }

    [Fact]
    public async Task A_profile_is_shown_masked_and_corrected_in_place()
    {
        await using var talk = await Talk.CheckedInAsync();
        await talk.SayAsync("/hoso");
        await talk.PressAsync("Nữ");
        await talk.SayAsync("thanh hoa");
        await talk.SayAsync("ham rong");
        (await talk.SayAsync("Tổ 3, phường Hàm Rồng")).ShouldContain("Địa chỉ: Tổ 3, Phường Hàm Rồng, Tỉnh Thanh Hóa");
        await talk.PressAsync("Họ tên");
        await talk.SayAsync("Lê Thị Sửa");

        talk.LastText.ShouldContain("Đã lưu hồ sơ");
        (await talk.ResidentAsync())!.Name!.Value.Value.ShouldBe("Lê Thị Sửa");
        (await talk.ResidentAsync())!.BirthYear.ShouldBe(1958);
    }
}
