using System.Text.Json.Nodes;
using Bot.ChannelTests.Fakes;

namespace Bot.ChannelTests.Telegram;

/// <summary>The main job through Telegram: from the scanned link to the recorded visit.</summary>
public sealed class ResidentsOnTelegramTests
{
    private const string Phone = "84710000001";

    [Theory]
    [InlineData("webhook")]
    [InlineData("polling")]
    public async Task A_resident_checks_in_by_link_with_a_shared_contact(string mode)
    {
        await using var residents = await ResidentsOnTelegram.StartAsync(mode);

        var consent = await residents.SayAsync("/start v_" + residents.Venue.Code);
        var phone = await residents.SayAsync(Updates.Tap(consent.PayloadOf("Đồng ý")));
        HasShareButton(phone).ShouldBeTrue();

        var stranger = await residents.SayAsync(Updates.Contact("84710000002", owner: 999));
        HasShareButton(stranger).ShouldBeTrue();
        var forwarded = Updates.Contact(Phone, Updates.Person);
        forwarded["message"]!["forward_origin"] = new JsonObject { ["type"] = "hidden_user", ["date"] = 1 };
        HasShareButton(await residents.SayAsync(forwarded)).ShouldBeTrue();

        var before = residents.Sent.Count;
        var year = await residents.SayAsync(Updates.Contact(Phone, Updates.Person));
        year.Text.ShouldContain("sinh năm nào");
        residents.Sent.Skip(before).ShouldContain(c => c.Json.Contains("remove_keyboard"));
        (await residents.SayAsync("1985")).Text.ShouldContain("Họ và tên");
        var entered = await residents.SayAsync("Người Thử");

        entered.Text.ShouldContain("✅ Kiểm tra thành công");
        entered.Text.ShouldContain(residents.Venue.Name);
    }

    [Fact]
    public async Task A_second_tap_on_a_used_button_gets_a_note_and_changes_nothing()
    {
        await using var residents = await ResidentsOnTelegram.StartAsync("polling");
        var consent = await residents.SayAsync("/start v_" + residents.Venue.Code);
        await residents.SayAsync(Updates.Tap(consent.PayloadOf("Đồng ý"), callbackId: "first"));
        await residents.GiveAsync(Updates.Tap(consent.PayloadOf("Đồng ý"), callbackId: "second"));

        await Eventually.TrueAsync(() => residents.Api.Of("answerCallbackQuery").Count == 2, "both taps are answered");

        var notes = residents.Api.Of("answerCallbackQuery").ToDictionary(c => (string)c.Fields["callback_query_id"]!, c => (string?)c.Fields["text"]);
        notes["first"].ShouldBeNull();
        notes["second"].ShouldNotBeNullOrEmpty();
    }

    [Fact]
    public async Task In_a_group_nothing_personal_is_asked()
    {
        await using var residents = await ResidentsOnTelegram.StartAsync("webhook");
        var update = Updates.Text("/start@kiem_thu_bot v_" + residents.Venue.Code);
        update["message"]!["chat"] = new JsonObject { ["id"] = -100500, ["type"] = "supergroup", ["title"] = "Nhóm" };

        var answer = await residents.SayAsync(update);

        answer.Chat.ShouldBe(-100500);
        residents.Sent.ShouldAllBe(c => !c.Json.Contains("request_contact"));
        residents.Sent.ShouldAllBe(c => !c.Text.Contains("Số điện thoại của bạn"));
    }

    [Fact]
    public async Task A_typed_code_opens_the_same_conversation()
    {
        await using var residents = await ResidentsOnTelegram.StartAsync("webhook");

        (await residents.SayAsync("/start")).Text.ShouldContain("Chào bạn");
        var consent = await residents.SayAsync(residents.Venue.Code.ToString()!.ToLowerInvariant());

        consent.Labels.ShouldContain(l => l.Contains("Đồng ý"));
    }

    [Fact]
    public async Task The_command_menu_holds_what_everybody_may_start_in_both_languages()
    {
        await using var residents = await ResidentsOnTelegram.StartAsync("webhook");
        await Eventually.TrueAsync(() => residents.Api.Of("setMyCommands").Count == 3, "the menus");

        Commands(residents, 1).Intersect(["quetma", "khaibao", "hoso", "riengtu", "trogiup"]).Count().ShouldBe(5);
        Commands(residents, 2).Intersect(["checkin", "declare", "profile", "privacy", "help"]).Count().ShouldBe(5);
        Commands(residents, 1).ShouldNotContain("start");
        Commands(residents, 2).ShouldNotContain("batdau");
    }

    private static bool HasShareButton(RecordedCall call) => call.Json.Contains("\"request_contact\":true");

    private static IReadOnlyList<string> Commands(ResidentsOnTelegram residents, int menu) =>
        [.. residents.Api.Of("setMyCommands")[menu].Fields["commands"]!.AsArray().Select(c => (string)c!["command"]!)];
}
