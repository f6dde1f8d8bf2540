using System.Globalization;
using System.Text;
using Bot.Dialogs.Messaging;
using Bot.Domain.Text;
using Bot.Domain.Units;
using Bot.Host.Demo;
using Bot.Tests.Domain.Units.Import;
using Bot.Tests.Fakes;

namespace Bot.Tests.Dialogs.Actions.Units;

/// <summary>An administrator of the demo department sends lists into the chat.</summary>
public sealed class UnitListTalkTests
{
    private const string Keep = "Ghi vào danh sách";
    private static readonly byte[] Larger = Encoding.UTF8.GetBytes("Mã đơn vị;Số người\nTC-HOA-MAI;81\n");

    [Fact]
    public async Task What_another_administrator_changed_meanwhile_is_shown_before_anything_is_kept()
    {
        await using var one = await KeeperAsync("1", "84710000001");
        await using var other = await KeeperAsync("2", "84710000002", one.Store);
        Enumerable.Range(0, 100).ToList().ForEach(_ => other.Secrets.Token());
        await SendAsync(one, Larger);
        await SendAsync(other, Encoding.UTF8.GetBytes("Mã đơn vị;Số người;Tên đơn vị\nTC-HOA-MAI;81;Trường Hoa Mai\n"));
        (await other.PressAsync(Keep)).ShouldContain("✅ Đã ghi: 1 thay đổi.");

        (await one.PressAsync(Keep)).ShouldContain("không cần ghi thêm");

        await SendAsync(one, Encoding.UTF8.GetBytes("Mã đơn vị;Số người;Tên đơn vị\nTC-HOA-MAI;90;Trường Trung cấp Hoa Mai\n"));
        await SendAsync(other, Encoding.UTF8.GetBytes("Mã đơn vị;Tên đơn vị\nTC-HOA-MAI;Trường Trung cấp Hoa Mai\n"));
        await other.PressAsync(Keep);
        (await one.PressAsync(Keep)).ShouldContain("Danh sách vừa được người khác sửa. Vui lòng xem lại.");
        (await UnitAsync(one)).HeadCount.ShouldBe(81, "it was only shown");

        (await one.PressAsync(Keep)).ShouldContain("✅ Đã ghi");
        (await UnitAsync(one)).HeadCount.ShouldBe(90);
    }

    [Fact]
    public async Task Who_keeps_the_list_no_longer_keeps_nothing()
    {
        await using var talk = await KeeperAsync("1", "84710000001");
        await SendAsync(talk, Larger);
        await EndRolesAsync(talk);

        (await talk.PressAsync(Keep)).ShouldContain("dành cho người quản trị");

        (await UnitAsync(talk)).HeadCount.ShouldBe(75);
    }

    [Fact]
    public async Task It_is_noted_who_kept_which_list_and_that_once()
    {
        await using var talk = await KeeperAsync("1", "84710000001");
        await SendAsync(talk, Larger);
        await talk.PressAsync(Keep);
        var me = (await talk.ResidentAsync())!.Id.ToString();

        var kept = (await talk.Store.ReadAsync(r => r.Audit.AboutAsync("unit lists", 10, default))).Single();
        (kept.Actor, kept.Action, kept.Reason).ShouldBe((me, "units.imported", "telegram; 1 changed"));
        var unit = (await UnitAsync(talk)).Id.ToString();
        (await talk.Store.ReadAsync(r => r.Audit.AboutAsync(unit, 10, default))).Single().Action.ShouldBe("unit.changed");
    }

    [Fact]
    public async Task A_list_waits_an_hour_for_its_yes()
    {
        await using var talk = await KeeperAsync("1", "84710000001");
        await SendAsync(talk, Larger);
        talk.Clock.Pass(UnitPolicy.SentListLife);

        (await talk.PressAsync(Keep)).ShouldContain("quá một giờ");

        (await UnitAsync(talk)).HeadCount.ShouldBe(75);
    }

    public static TheoryData<string, byte[], string> Letters => new()
    {
        { "UTF-8 with its mark", [.. Encoding.UTF8.Preamble, .. Larger], "1 thay đổi" },
        { "UTF-16", [.. Encoding.Unicode.Preamble, .. Encoding.Unicode.GetBytes(Encoding.UTF8.GetString(Larger))], "1 thay đổi" },
        { "Windows-1258", [0x4D, 0xE3, 0x20, 0xF0, 0xBD, 0x6E, 0x20, 0x76, 0xF2], "cần sửa" },
        { "nothing", [], "Tệp trống." },
        { "a mark and nothing", [.. Encoding.UTF8.Preamble], "Tệp trống." },
        { "a workbook", [0x50, 0x4B, 3, 4, 0, 0, 0, 0], "sổ Excel" },
        { "a picture", [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 0x0D], "Tệp không phải bảng" },
    };

    [Theory]
    [MemberData(nameof(Letters))]
    public async Task Every_kind_of_file_is_read_or_refused_with_advice(string kind, byte[] content, string said)
    {
        await using var talk = await KeeperAsync("1", "84710000001");

        (await SendAsync(talk, content)).ShouldContain(said, Case.Sensitive, kind);

        talk.LastButtons.ShouldNotBeEmpty("the way goes on");
    }

    [Theory]
    [InlineData(UnitPolicy.MostSentLines, "mới")]
    [InlineData(UnitPolicy.MostSentLines + 1, "dài quá 2.000 dòng")]
    public async Task A_list_of_more_lines_than_a_turn_takes_is_refused(int lines, string said)
    {
        await using var talk = await KeeperAsync("1", "84710000001");
        var list = new StringBuilder("Mã đơn vị;Tên đơn vị;Loại;Mã đơn vị cấp trên\n");
        for (var i = 1; i <= lines; i++)
        {
            list.Append(CultureInfo.InvariantCulture, $"TH-{i};Trường {i};Trường;SO-MAU\n");
        }

        (await SendAsync(talk, Encoding.UTF8.GetBytes(list.ToString()))).ShouldContain(said);
    }

    [Theory]
    [InlineData("danh-sach.csv", 2_000_000L, "1 MB")]
    [InlineData("danh-sach.xlsx", null, "sổ Excel")]
    [InlineData("danh-sach.csv", null, "Chưa nhận được tệp")]
    public async Task A_file_that_was_not_fetched_is_told_why(string name, long? size, string said)
    {
        await using var talk = await KeeperAsync("1", "84710000001");
        await talk.SayAsync("/nhapdonvi");

        (await talk.SendAsync(new InboundContent.Document("f", name, size))).ShouldContain(said);
    }

    private static async Task<Talk> KeeperAsync(string chat, string phone, TemporaryStore? store = null)
    {
        var talk = await Talk.CheckedInAsync(chat, phone, store);
        var me = (await talk.ResidentAsync())!;
        await talk.Store.DoAsync(talk.Chat, talk.Clock.Now, async t =>
        {
            foreach (var unit in DemoUnits.All())
            {
                await t.Records.Units.SaveAsync(unit, default);
            }

            var top = (await t.Records.Units.ByCodeAsync(ImportBed.Code("SO-MAU"), default))!;
            await t.Records.UnitPeople.SaveAsync(
                new UnitPerson
                {
                    Id = me.Id.Value, Unit = top.Id, Role = UnitRole.Administrator, Tie = UnitTie.Recognised, Resident = me.Id,
                    Name = me.Name!.Value, Phone = me.Phone!.Value, Since = top.ValidFrom, WelcomedAt = t.Now,
                },
                default);
            return true;
        });
        return talk;
    }

    private static async Task EndRolesAsync(Talk talk)
    {
        var me = (await talk.ResidentAsync())!;
        await talk.Store.DoAsync(talk.Chat, talk.Clock.Now, async t =>
        {
            var today = VietnamTime.Date(t.Now);
            foreach (var row in await t.Records.UnitPeople.OfResidentAsync(me.Id, today, default))
            {
                await t.Records.UnitPeople.SaveAsync(row with { Until = today }, default);
            }

            return true;
        });
    }

    private static async Task<string> SendAsync(Talk talk, byte[] content)
    {
        await talk.SayAsync("/nhapdonvi");
        return await talk.SendAsync(new InboundContent.Document("f", "danh-sach.csv", content.Length) { Content = content });
    }

    private static async Task<Unit> UnitAsync(Talk talk) => (await talk.Store.ReadAsync(r => r.Units.ByCodeAsync(ImportBed.Code("TC-HOA-MAI"), default)))!;
}
