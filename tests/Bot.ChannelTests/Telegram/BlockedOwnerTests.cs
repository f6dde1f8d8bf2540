using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Otp;
using Bot.Dialogs.Conversations;
using Bot.Domain.Records;
using Bot.Domain.Residents;
using Bot.Domain.Venues;

namespace Bot.ChannelTests.Telegram;

/// <summary>
/// An owner who blocked the bot on Telegram: what was on the way is dropped as Telegram demands, and what it told of is still there when the
/// owner comes back, or was told to whoever waits for it.
/// </summary>
public sealed class BlockedOwnerTests
{
    private const string Phone = "84710000001";
    private const long Asker = 7002;

    [Fact]
    public async Task A_file_that_could_not_be_handed_over_is_made_again_when_the_owner_is_back()
    {
        await using var owner = await ResidentsOnTelegram.StartAsync("webhook");
        await BecomeOwnerAsync(owner);
        var formats = await owner.TapAsync(await owner.SayAsync("/luotquet"), "Xuất");
        owner.Api.Instead = Blocked;
        await owner.SayAsync(Updates.Tap(formats.PayloadOf("CSV")));
        await Eventually.TrueAsync(async () => (await StateAsync(owner))!.IsUnreachable, "the chat is marked");

        owner.Api.Instead = null;
        await owner.GiveAsync(Updates.Membership("member"));
        await Eventually.TrueAsync(async () => !(await StateAsync(owner))!.IsUnreachable, "the chat is open again");
        var goOn = await owner.TapAsync(await owner.SayAsync("/luotquet"), "Làm tiếp");
        var again = await owner.TapAsync(goOn, "Xuất");
        await owner.TapAsync(again, "CSV");

        owner.Sent.Last(c => c.Method == "sendDocument").Files.ShouldHaveSingleItem().FileName.ShouldStartWith("lich-su-quet-");
    }

    [Fact]
    public async Task A_request_waits_for_the_owner_and_the_asker_is_told_that_no_message_got_through()
    {
        await using var owner = await ResidentsOnTelegram.StartAsync("webhook");
        await BecomeOwnerAsync(owner);
        await owner.GiveAsync(Updates.Membership("kicked"));
        await Eventually.TrueAsync(async () => (await StateAsync(owner))!.IsUnreachable, "the chat is marked");

        var asked = await AskToJoinAsync(owner);
        asked.Text.ShouldContain("Hiện chưa nhắn được cho người phụ trách");
        owner.Sent.ShouldNotContain(c => c.Chat == Updates.Person && c.Text.Contains("xin làm", StringComparison.Ordinal));

        await owner.GiveAsync(Updates.Membership("member"));
        var before = owner.Sent.Count;
        await owner.SayAsync("/start");
        owner.Sent.Skip(before).ShouldContain(c => c.Text.Contains("Yêu cầu tham gia đang chờ bạn duyệt: 1 (/yeucau)", StringComparison.Ordinal));
        var request = await owner.TapAsync(await owner.SayAsync("/yeucau"), "NGƯỜI");
        var approved = owner.Sent.Count;
        await owner.TapAsync(request, "Duyệt");
        owner.Sent.Skip(approved).ShouldContain(c => c.Chat == Asker && c.Text.Contains("Bạn đã được duyệt", StringComparison.Ordinal));
    }

    [Fact]
    public async Task An_offer_of_a_venue_waits_for_who_blocked_the_bot()
    {
        await using var residents = await ResidentsOnTelegram.StartAsync("webhook");
        await BecomeOwnerAsync(residents);
        await OfferAsync(residents, from: 900);
        await residents.GiveAsync(Updates.Membership("kicked"));
        await residents.GiveAsync(Updates.Membership("member"));

        var before = residents.Sent.Count;
        await residents.SayAsync("/start");
        residents.Sent.Skip(before).ShouldContain(c => c.Text.Contains("Địa điểm đang chờ bạn nhận chuyển giao: 1 (/nhandiadiem)", StringComparison.Ordinal));
        var offer = await residents.TapAsync(await residents.SayAsync("/nhandiadiem"), "Bệnh viện");
        (await residents.TapAsync(offer, "Nhận")).Text.ShouldContain("✅ Từ giờ bạn phụ trách Bệnh viện Đa khoa Mẫu");
    }

    [Fact]
    public async Task A_one_time_code_still_counts_for_who_blocked_the_bot_and_came_back()
    {
        await using var sms = await FakeProvider.StartAsync();
        sms.Answer = (200, "OK 1");
        await using var owner = await ResidentsOnTelegram.StartAsync(
            "webhook", ("Otp:Channels:0", "sms"), ("Otp:Sms:Url", sms.Address + "/send"), ("Otp:Sms:Body", """{"to":"{phone}","message":"{text}"}"""),
            ("Otp:Sms:Phone", "local"), ("Otp:Sms:Secret", "sms-secret"), ("Otp:Sms:Success", "^OK"));
        var consent = await owner.SayAsync("/start v_" + owner.Venue.Code);
        await owner.TapAsync(consent, "Đồng ý");
        await owner.SayAsync("0710 000 001");
        await owner.GiveAsync(Updates.Membership("kicked"));
        await Eventually.TrueAsync(() => sms.Calls.Count == 1, "the code left all the same");
        await owner.GiveAsync(Updates.Membership("member"));

        var code = Regex.Match((string)JsonNode.Parse(sms.Calls[0].Body)!["message"]!, "[0-9]{6}").Value;
        (await owner.SayAsync(code)).Text.ShouldContain("sinh năm nào");
    }

    private static Reply? Blocked(RecordedCall call) => call.Method.StartsWith("send", StringComparison.Ordinal) && call.Chat == Updates.Person
        ? Reply.Error(403, "Forbidden: bot was blocked by the user")
        : null;

    private static ValueTask<ConversationState?> StateAsync(ResidentsOnTelegram owner) =>
        owner.Store.ReadAsync(s => s.Conversations.FindAsync(ChatAddress.Private(ChatAddress.Telegram, $"{Updates.Person}"), default), default);

    /// <summary>Checks in at the first demo venue, agrees to be kept as its owner, and is.</summary>
    private static async Task BecomeOwnerAsync(ResidentsOnTelegram owner)
    {
        await EnterAsync(owner, Updates.Person, Phone);
        await owner.TapAsync(await owner.SayAsync("/diadiem"), "Đồng ý");
        await owner.Store.WriteAsync(
            async s =>
            {
                var person = (await s.Residents.FindByPhoneAsync(PhoneNumber.FromE164("+" + Phone), default))!;
                await s.VenuePeople.SaveAsync(Tie(owner.Venue.Id, person.Id), default);
                return true;
            },
            default);
    }

    private static async Task EnterAsync(ResidentsOnTelegram residents, long person, string phone)
    {
        var consent = await residents.SayAsync(Updates.Text("/start v_" + residents.Venue.Code, person));
        await residents.SayAsync(Updates.Tap(consent.PayloadOf("Đồng ý"), person));
        await residents.SayAsync(Updates.Contact(phone, person, person));
        await residents.SayAsync(Updates.Text("1985", person));
        (await residents.SayAsync(Updates.Text("Người Thử", person))).Text.ShouldContain("✅ Kiểm tra thành công");
    }

    private static async Task<RecordedCall> AskToJoinAsync(ResidentsOnTelegram residents)
    {
        await EnterAsync(residents, Asker, "84710000002");
        var consent = await residents.SayAsync(Updates.Text("/thamgia", Asker));
        await residents.SayAsync(Updates.Tap(consent.PayloadOf("Đồng ý"), Asker));
        var role = await residents.SayAsync(Updates.Text(residents.Venue.Code.Display, Asker));
        return await residents.SayAsync(Updates.Tap(role.PayloadOf("Đồng quản lý"), Asker));
    }

    private static async Task OfferAsync(ResidentsOnTelegram residents, long from) => await residents.Store.WriteAsync(
        async s =>
        {
            PersonName.TryParse("Trần Văn Khác", out var name).ShouldBeTrue();
            var owner = new ResidentId(from);
            await s.Residents.SaveAsync(new Resident { Id = owner, CreatedAt = DateTimeOffset.UnixEpoch, Name = name, Phone = PhoneNumber.FromE164("+84710000003") }, default);
            await s.VenuePeople.SaveAsync(Tie(new VenueId(2), owner), default);
            await s.VenueTransfers.SaveAsync(new VenueTransfer(new VenueId(2), owner, PhoneNumber.FromE164("+" + Phone), DateTimeOffset.UtcNow), default);
            return true;
        },
        default);

    private static VenuePerson Tie(VenueId venue, ResidentId who) => new()
    {
        Id = (100 * who.Value) + venue.Value, Venue = venue, Resident = who, Role = VenueRole.Owner, Tie = VenueTie.Active, Since = DateTimeOffset.UnixEpoch,
    };
}
