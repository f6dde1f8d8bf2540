using System.Text;
using System.Text.Json;
using Bot.Domain.Records;

namespace Bot.ChannelTests.Telegram;

/// <summary>All that a resident does in a year, on Telegram: from the first scan to the last trace deleted.</summary>
public sealed class ResidentJourneyTests
{
    private const string Phone = "84710000001";

    [Theory]
    [InlineData("webhook")]
    [InlineData("polling")]
    public async Task A_resident_comes_in_declares_leaves_takes_a_copy_withdraws_and_deletes(string mode)
    {
        await using var resident = await ResidentsOnTelegram.StartAsync(mode);

        await EnterAsync(resident);
        await DeclareAsync(resident);
        await LookAtProfileAsync(resident);
        await LeaveAsync(resident);
        await TakeCopyAsync(resident);
        await WithdrawAsync(resident);
        await DeleteAsync(resident);
    }

    private static async Task EnterAsync(ResidentsOnTelegram resident)
    {
        var consent = await resident.SayAsync("/start v_" + resident.Venue.Code);
        consent.Text.ShouldContain(resident.Venue.Name);
        var phone = await resident.TapAsync(consent, "Đồng ý");
        phone.Json.ShouldContain("\"request_contact\":true");
        (await resident.SayAsync(Updates.Contact(Phone, Updates.Person))).Text.ShouldContain("sinh năm nào");
        (await resident.SayAsync("1985")).Text.ShouldContain("Họ và tên");

        var entered = await resident.SayAsync("Người Thử");

        entered.Text.ShouldContain("✅ Kiểm tra thành công");
        entered.Text.ShouldContain(resident.Venue.Name);
    }

    private static async Task DeclareAsync(ResidentsOnTelegram resident)
    {
        var consent = await resident.SayAsync("/khaibao");
        consent.Text.ShouldContain("dữ liệu nhạy cảm");
        var sex = await resident.TapAsync(consent, "Đồng ý");
        (await resident.TapAsync(sex, "Nữ")).Text.ShouldContain("tỉnh, thành phố nào");
        (await resident.SayAsync("thanh hoa")).Text.ShouldContain("Phường, xã nào");
        (await resident.SayAsync("ham rong")).Text.ShouldContain("Số nhà");
        var more = await resident.SayAsync("Tổ 3");
        more.Text.ShouldContain("Không bắt buộc");
        var anything = await resident.TapAsync(more, "Không cần");
        var travelled = await resident.TapAsync(anything, "Có, khai chi tiết");
        (await resident.TapAsync(travelled, "Có")).Text.ShouldContain("những nơi nào");
        var symptoms = await resident.SayAsync("Hà Nội, Lào");
        symptoms = await resident.TapAsync(symptoms, "Đau họng");
        symptoms = await resident.TapAsync(symptoms, "Mệt mỏi");
        symptoms.Text.ShouldContain("Đã chọn 2 mục");
        var note = await resident.TapAsync(symptoms, "Xong");
        note.Text.ShouldContain("từ khi nào");
        var contacts = await resident.SayAsync("Từ tối qua");
        contacts = await resident.TapAsync(contacts, "Người từ nước đang có dịch");
        var truth = await resident.TapAsync(contacts, "Xong");
        truth.Text.ShouldContain("cam đoan");
        truth.Text.ShouldNotContain("Đau họng");

        (await resident.TapAsync(truth, "Đúng, gửi tờ khai")).Text.ShouldContain("Đã nhận tờ khai");
    }

    private static async Task LookAtProfileAsync(ResidentsOnTelegram resident)
    {
        var profile = await resident.SayAsync("/hoso");

        profile.Text.ShouldContain("NGƯỜI THỬ");
        profile.Text.ShouldContain("0710 000 ***");
        profile.Text.ShouldContain("Tổ 3, Phường Hàm Rồng");
        await resident.TapAsync(profile, "Không sửa gì");
    }

    private static async Task LeaveAsync(ResidentsOnTelegram resident)
    {
        (await resident.SayAsync("/ra")).Text.ShouldContain("✅ Đã ghi lượt ra");

        var history = await resident.SayAsync("/lichsu");

        history.Text.ShouldContain("2 lượt");
        history.Text.ShouldContain("vào: " + resident.Venue.Name);
        history.Text.ShouldContain("ra: " + resident.Venue.Name);
    }

    private static async Task TakeCopyAsync(ResidentsOnTelegram resident)
    {
        var asked = await resident.SayAsync("/xuat");
        asked.Text.ShouldContain("ở nước ngoài");
        var before = resident.Sent.Count;
        await resident.TapAsync(asked, "Gửi ở đây");

        var documents = resident.Sent.Skip(before).ToList();
        documents.Select(c => c.Method).ShouldBe(["sendDocument", "sendDocument"]);
        var page = documents[0].Files.ShouldHaveSingleItem();
        page.FileName.ShouldEndWith(".html");
        var text = Encoding.UTF8.GetString(page.Content);
        foreach (var known in (string[])["NGƯỜI THỬ", "0710 000 001", "1985", "Tổ 3", resident.Venue.Name, "Hà Nội, Lào", "Đau họng", "Từ tối qua"])
        {
            text.ShouldContain(known);
        }

        LookInto(documents[1].Files.ShouldHaveSingleItem(), resident.Venue.Name);
    }

    private static void LookInto(RecordedFile file, string venue)
    {
        file.FileName.ShouldEndWith(".json");
        using var copy = JsonDocument.Parse(file.Content);
        var root = copy.RootElement;
        root.GetProperty("profile").GetProperty("name").GetString().ShouldBe("Người Thử");
        root.GetProperty("profile").GetProperty("phone").GetString().ShouldBe("+84710000001");
        root.GetProperty("consents").GetArrayLength().ShouldBe(2);
        root.GetProperty("checkIns").EnumerateArray().Select(v => v.GetProperty("venue").GetString()).ShouldBe([venue, venue]);
        var declaration = root.GetProperty("declarations").EnumerateArray().ShouldHaveSingleItem();
        declaration.GetProperty("travel").GetString().ShouldBe("Hà Nội, Lào");
        declaration.GetProperty("symptoms").GetArrayLength().ShouldBe(2);
        declaration.GetProperty("symptomNote").GetString().ShouldBe("Từ tối qua");
        declaration.GetProperty("contacts").GetArrayLength().ShouldBe(1);
    }

    private static async Task WithdrawAsync(ResidentsOnTelegram resident)
    {
        var which = await resident.SayAsync("/rut");
        var sure = await resident.TapAsync(which, "Ghi lượt vào, ra địa điểm");
        sure.Text.ShouldContain("Từ giờ hệ thống không ghi lượt");

        (await resident.TapAsync(sure, "Rút lại")).Text.ShouldContain("✅ Đã rút lại");

        (await resident.SayAsync("/start v_" + resident.Venue.Code)).Labels.ShouldContain("Đồng ý");
        await resident.SayAsync("/huy");
    }

    private static async Task DeleteAsync(ResidentsOnTelegram resident)
    {
        var sure = await resident.SayAsync("/xoa");

        (await resident.TapAsync(sure, "Xóa tất cả")).Text.ShouldContain("2 lượt vào, ra và 1 tờ khai");

        (await resident.SayAsync("/dulieu")).Text.ShouldContain("chưa giữ thông tin gì");
        var chat = ChatAddress.Private(ChatAddress.Telegram, "7001");
        (await resident.Store.ReadAsync(s => s.Residents.FindByChatAsync(chat, CancellationToken.None), CancellationToken.None)).ShouldBeNull();
    }
}
