using Bot.Dialogs.Messaging;
using Bot.Domain.CheckIns;
using Bot.Domain.Records;
using Bot.Domain.Venues;
using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Actions.CheckIns;

public sealed class CheckInTalkTests
{
    [Fact]
    public async Task A_first_visit_is_kept_without_scanning_again()
    {
        await using var talk = await Talk.CheckedInAsync();

        talk.LastText.ShouldStartWith("✅ Kiểm tra thành công\nTrung tâm Hành chính công Mẫu\nVào lúc 08h00' 20/11");
        talk.LastButtons.ShouldContain("Khai báo y tế");
        (await talk.CheckInsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_returning_visitor_needs_no_tap_at_all()
    {
        await using var talk = await Talk.CheckedInAsync();
        talk.Clock.Pass(TimeSpan.FromHours(1));

        (await talk.StartAsync("v_DEM00012")).ShouldStartWith("✅ Kiểm tra thành công\nTrung tâm Hành chính công Mẫu\nRa lúc 09h00' 20/11");
        (await talk.SayAsync("dem0-002v")).ShouldStartWith("✅ Kiểm tra thành công\nBệnh viện Đa khoa Mẫu\nVào lúc");
        (await talk.CheckInsAsync()).ShouldBe(3);
    }

    public static TheoryData<string, InboundContent, ScanSource> Ways => new()
    {
        { "/menu", new InboundContent.Start("v_DEM00012"), ScanSource.Link },
        { "/menu", new InboundContent.Text("/start v_DEM00012"), ScanSource.Link },
        { "/menu", new InboundContent.Text("https://qr.example.vn/v/DEM00012"), ScanSource.Link },
        { "/menu", new InboundContent.Text("dem0 0012"), ScanSource.TypedCode },
        { "/menu", new InboundContent.Photo("f", "https://qr.example.vn/v/DEM00012"), ScanSource.Photo },
        { "/checkin", new InboundContent.Start("v_DEM00012"), ScanSource.Link },
        { "/checkin", new InboundContent.Text("https://qr.example.vn/v/DEM00012"), ScanSource.Link },
        { "/checkin", new InboundContent.Text("DEM0-0012"), ScanSource.TypedCode },
        { "/checkin", new InboundContent.Photo("f", "https://qr.example.vn/v/DEM00012"), ScanSource.Photo },
        { "/checkin", new InboundContent.Photo("f", "DEM00012"), ScanSource.Photo },
        { "/khaibao", new InboundContent.Photo("f", "https://qr.example.vn/v/DEM00012"), ScanSource.Photo },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task It_is_kept_how_the_code_came_in(string before, InboundContent code, ScanSource source)
    {
        await using var talk = await Talk.CheckedInAsync();
        talk.Clock.Pass(TimeSpan.FromHours(1));
        await talk.SayAsync(before);

        await talk.SendAsync(code);

        (await LatestAsync(talk)).Source.ShouldBe(source);
        (await talk.CheckInsAsync()).ShouldBe(2);
    }

    [Fact]
    public async Task Leaving_by_button_needs_no_scan_and_counts_as_none()
    {
        await using var talk = await Talk.CheckedInAsync();
        await talk.SayAsync("/ra");

        (await LatestAsync(talk)).Source.ShouldBe(ScanSource.NoScan);
    }

    [Fact]
    public async Task A_repeat_within_minutes_is_kept_marked_and_offers_the_exit()
    {
        await using var talk = await Talk.CheckedInAsync();
        talk.Clock.Pass(TimeSpan.FromMinutes(3));

        (await talk.StartAsync("v_DEM00012")).ShouldContain("quét trùng vì bạn vừa quét lúc 08h00'");
        (await talk.PressAsync("Ra về")).ShouldContain("Ra lúc 08h03' 20/11");
        (await talk.SayAsync("/ra")).ShouldContain("chưa có lượt vào");
        (await talk.CheckInsAsync()).ShouldBe(3);
    }

    [Fact]
    public async Task Nothing_is_kept_when_consent_is_refused()
    {
        await using var talk = await Talk.OnAsync(ChatAddress.Telegram);
        await talk.StartAsync("v_DEM00012");

        (await talk.PressAsync("Không")).ShouldContain("không giữ thông tin gì");
        (await talk.ResidentAsync()).ShouldBeNull();
    }

    [Fact]
    public async Task No_consent_is_chosen_before_the_person_chooses()
    {
        await using var talk = await Talk.OnAsync(ChatAddress.Web);
        await talk.StartAsync("v_DEM00012");

        talk.LastButtons.Take(2).ShouldBe(["Đồng ý", "Không"]);
        talk.Last[^1].Columns.ShouldBe(2);
        await talk.SayAsync("1985");
        (await talk.ResidentAsync()).ShouldBeNull();
    }

    [Theory]
    [InlineData("v_DEM00022", "một ký tự chưa đúng")]
    [InlineData("v_DEM0999Q", "")]
    [InlineData("v_DEM0012H", "không còn dùng mã QR này")]
    [InlineData("v_", "gửi ảnh mã QR")]
    [InlineData("v_rubbish", "gửi ảnh mã QR")]
    [InlineData("old_2021", "hệ thống năm 2021")]
    public async Task A_code_that_leads_nowhere_says_why(string start, string said)
    {
        await using var talk = await Talk.OnAsync(ChatAddress.Telegram);

        (await talk.StartAsync(start)).ShouldContain(said);
        (await talk.CheckInsAsync()).ShouldBe(0);
    }

    [Fact]
    public async Task An_unknown_code_is_told_from_a_mistyped_one()
    {
        await using var talk = await Talk.OnAsync(ChatAddress.Web);
        var unknown = VenueCode.Create(new Random(99));

        (await talk.SayAsync(unknown.Display)).ShouldContain("Không có địa điểm nào dùng mã này");
        (await talk.SayAsync("DEM0-0012")).ShouldContain("Bạn đang ở: Trung tâm Hành chính công Mẫu");
    }

    [Fact]
    public async Task An_old_poster_still_works_and_tells_the_new_code()
    {
        await using var talk = await Talk.CheckedInAsync();
        await talk.Store.DoAsync(talk.Chat, talk.Clock.Now, async t =>
        {
            var venue = await t.Records.Venues.FindAsync(new VenueId(2), default);
            return await t.Records.Venues.SaveAsync(venue! with { Code = VenueCode.Create(new Random(5)) }, default);
        });

        var said = await talk.StartAsync("v_DEM0002V");

        said.ShouldContain("Mã mới của địa điểm này là " + VenueCode.Create(new Random(5)).Display);
        said.ShouldContain("✅ Kiểm tra thành công\nBệnh viện Đa khoa Mẫu");
    }

    [Fact]
    public async Task A_withdrawn_consent_is_asked_for_again_at_the_next_door()
    {
        await using var talk = await Talk.CheckedInAsync();
        await talk.SayAsync("/rut");
        await talk.SayAsync("1");
        await talk.PressAsync("Rút lại");

        (await talk.StartAsync("v_DEM0002V")).ShouldContain("Bạn có đồng ý không?");
        (await talk.CheckInsAsync()).ShouldBe(1);
    }

    [Fact]
    public async Task A_scan_in_the_middle_of_a_form_takes_seconds_and_the_form_waits()
    {
        await using var talk = await Talk.CheckedInAsync();
        await talk.BeginDeclarationAsync();

        var said = await talk.StartAsync("v_DEM0002V");

        said.ShouldContain("✅ Kiểm tra thành công\nBệnh viện Đa khoa Mẫu");
        said.ShouldContain("đang làm dở: Khai báo y tế");
        (await talk.PressAsync("Làm tiếp")).ShouldContain("Trong 14 ngày qua");
    }

    [Fact]
    public async Task The_history_pages_through_all_scans_with_their_count()
    {
        await using var talk = await Talk.CheckedInAsync();
        for (var i = 0; i < 9; i++)
        {
            talk.Clock.Pass(TimeSpan.FromMinutes(10));
            await talk.StartAsync("v_DEM00012");
        }

        (await talk.SayAsync("/lichsu")).ShouldContain("10 lượt (trang 1/2)");
        talk.LastButtons.ShouldNotContain("Mới hơn");
        (await talk.PressAsync("Cũ hơn")).ShouldContain("(trang 2/2)\nHôm nay (20/11)\n• 08h10' ra: Trung tâm Hành chính công Mẫu\n• 08h00' vào:");
        (await talk.PressAsync("Mới hơn")).ShouldContain("(trang 1/2)");
        await talk.PressAsync("Xong");
        (await talk.SayAsync("/menu")).ShouldContain("Bạn cần làm gì?");
    }

    [Fact]
    public async Task It_speaks_english_to_whoever_chose_it()
    {
        await using var talk = await Talk.OnAsync(ChatAddress.Web);
        await talk.SayAsync("/language");

        (await talk.StartAsync("v_DEM00012")).ShouldContain("Do you agree?");
        await talk.PressAsync("I agree");
        await talk.SayAsync("0710 000 001");
        talk.Deliveries[^1].Message.Text.ShouldStartWith("Your code: ");
        await talk.SayAsync(talk.Secrets.LastCode);
        await talk.SayAsync("1985");
        (await talk.SayAsync("John Sample")).ShouldStartWith("✅ Checked in\n");
    }

    private static async Task<CheckIn> LatestAsync(Talk talk)
    {
        var me = (await talk.ResidentAsync())!.Id;
        return (await talk.Store.ReadAsync(r => r.CheckIns.LatestAnywhereAsync(me, default)))!;
    }
}
