using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using System.Web;
using Bot.ChannelTests.Fakes;
using Bot.ChannelTests.Telegram;
using Bot.Domain.Otp;

namespace Bot.ChannelTests.Otp;

/// <summary>One-time codes by the office's ways, in the whole service before fake providers.</summary>
public sealed class OtpDeliveryTests
{
    private const string GatewayToken = "gateway-SECRET-token";
    private const string Password = "p&ss\"word";
    private const string Taken = """{"ok":true,"result":{"request_id":"req-1","phone_number":"84710000001","request_cost":0}}""";
    private const string NotOnTelegram = """{"ok":false,"error":"PHONE_NUMBER_NOT_FOUND"}""";

    [Fact]
    public async Task Telegram_Gateway_gets_our_code_with_its_life_and_typing_it_proves_the_phone()
    {
        await using var gateway = await FakeProvider.StartAsync();
        gateway.Answer = (200, Taken);
        await using var residents = await ResidentsOnTelegram.StartAsync("webhook", [.. Gateway(gateway, 0)]);

        (await AskForCodeAsync(residents)).Text.ShouldContain("Nhập mã OTP");
        await Eventually.TrueAsync(() => gateway.Calls.Count == 1, "the code left");
        var call = gateway.Calls[0];
        var body = JsonNode.Parse(call.Body)!;
        call.Path.ShouldBe("/sendVerificationMessage");
        call.Authorization.ShouldBe("Bearer " + GatewayToken);
        ((string?)body["phone_number"]).ShouldBe("+84710000001");
        ((int)body["ttl"]!).ShouldBeInRange(290, 300);
        ((string?)body["callback_url"]).ShouldBe("https://checkin.example.vn/otp/telegram-gateway/report");
        var code = (string)body["code"]!;
        (await residents.SayAsync(code)).Text.ShouldContain("sinh năm nào");

        residents.Log.ShouldNotContain(code);
        residents.Log.ShouldNotContain(GatewayToken);
        (await CountsAsync(residents)).ShouldBe([new("telegram-gateway", OtpReceiptStatus.Taken, 1)]);
    }

    [Fact]
    public async Task A_number_that_is_not_on_Telegram_gets_an_SMS_and_the_person_is_told()
    {
        await using var gateway = await FakeProvider.StartAsync();
        await using var sms = await FakeProvider.StartAsync();
        gateway.Answer = (200, NotOnTelegram);
        sms.Answer = (200, """{"code":0,"id":"sms-7"}""");
        await using var residents = await ResidentsOnTelegram.StartAsync("webhook", [.. Gateway(gateway, 0), .. Sms(sms, 1)]);

        await AskForCodeAsync(residents);
        await Eventually.TrueAsync(() => residents.Sent.Any(c => c.Text.Contains("bằng tin nhắn SMS", StringComparison.Ordinal)), "where the code is");
        var told = residents.Sent.First(c => c.Text.Contains("bằng tin nhắn SMS", StringComparison.Ordinal));
        told.Text.ShouldContain("Nhập mã OTP", customMessage: "the open question is shown again");
        var body = JsonNode.Parse(sms.Calls.ShouldHaveSingleItem().Body)!;
        ((string?)body["to"]).ShouldBe("0710000001");
        ((string?)body["password"]).ShouldBe(Password);
        ((string)body["message"]!).ShouldMatch("^Mã OTP: [0-9]{6}, hết hạn sau 5 phút");
        (await CountsAsync(residents)).ShouldBe([new("sms", OtpReceiptStatus.Taken, 1), new("telegram-gateway", OtpReceiptStatus.Failed, 1)]);
    }

    [Fact]
    public async Task Nobody_waits_in_vain_for_a_code_that_no_way_takes()
    {
        await using var sms = await FakeProvider.StartAsync();
        sms.Answer = (500, "out of order");
        await using var residents = await ResidentsOnTelegram.StartAsync("webhook", [.. Sms(sms, 0)]);

        await AskForCodeAsync(residents);
        await Eventually.TrueAsync(() => residents.Sent.Any(c => c.Text.Contains("Chưa gửi được mã OTP", StringComparison.Ordinal)), "the person is told");

        sms.Calls.Count.ShouldBeGreaterThan(1);
        sms.Calls.Select(c => c.Body).Distinct().ShouldHaveSingleItem("it is the same code each time");
    }

    [Fact]
    public async Task A_provider_that_wants_a_form_gets_every_character_as_it_is()
    {
        await using var sms = await FakeProvider.StartAsync();
        sms.Answer = (200, "OK 123");
        await using var residents = await ResidentsOnTelegram.StartAsync(
            "webhook",
            ("Otp:Channels:0", "sms"),
            ("Otp:Sms:Url", sms.Address + "/send?to={phone}"),
            ("Otp:Sms:ContentType", "application/x-www-form-urlencoded"),
            ("Otp:Sms:Body", "key={secret}&text={text}"),
            ("Otp:Sms:Secret", Password),
            ("Otp:Sms:Phone", "e164"),
            ("Otp:Sms:Success", "^OK"));

        await AskForCodeAsync(residents);
        await Eventually.TrueAsync(() => sms.Calls.Count == 1, "the code left");

        HttpUtility.ParseQueryString(sms.Calls[0].Query)["to"].ShouldBe("+84710000001");
        var form = HttpUtility.ParseQueryString(sms.Calls[0].Body);
        form["key"].ShouldBe(Password);
        form["text"]!.ShouldStartWith("Mã OTP: ");
        residents.Log.ShouldNotContain(Password);
    }

    [Fact]
    public async Task Signed_reports_move_a_receipt_on_and_nothing_else_does()
    {
        await using var gateway = await FakeProvider.StartAsync();
        gateway.Answer = (200, Taken);
        await using var residents = await ResidentsOnTelegram.StartAsync("webhook", [.. Gateway(gateway, 0)]);
        await AskForCodeAsync(residents);
        await Eventually.TrueAsync(() => gateway.Calls.Count == 1, "the code left");

        (await ReportAsync(residents, "read", TimeSpan.Zero, "another-token")).ShouldBe(401);
        (await ReportAsync(residents, "read", TimeSpan.FromHours(-1), GatewayToken)).ShouldBe(401);
        (await CountsAsync(residents)).ShouldBe([new("telegram-gateway", OtpReceiptStatus.Taken, 1)]);

        (await ReportAsync(residents, "read", TimeSpan.Zero, GatewayToken)).ShouldBe(200);
        (await ReportAsync(residents, "delivered", TimeSpan.Zero, GatewayToken)).ShouldBe(200, "a late report is no reason to ask again");
        (await ReportAsync(residents, "something-new", TimeSpan.Zero, GatewayToken)).ShouldBe(200);
        (await CountsAsync(residents)).ShouldBe([new("telegram-gateway", OtpReceiptStatus.Read, 1)]);
    }

    private static IEnumerable<(string Key, string Value)> Gateway(FakeProvider gateway, int place) =>
    [
        ($"Otp:Channels:{place}", "telegram-gateway"), ("Otp:TelegramGateway:Token", GatewayToken), ("Otp:TelegramGateway:ApiRoot", gateway.Address),
    ];

    private static IEnumerable<(string Key, string Value)> Sms(FakeProvider sms, int place) =>
    [
        ($"Otp:Channels:{place}", "sms"), ("Otp:Sms:Url", sms.Address + "/send"), ("Otp:Sms:Secret", Password), ("Otp:Sms:Phone", "local"),
        ("Otp:Sms:Body", """{"to":"{phone}","message":"{text}","password":"{secret}"}"""), ("Otp:Sms:Success", "\"code\":0"), ("Otp:Sms:Reference", "\"id\":\"([^\"]+)\""),
    ];

    /// <summary>Up to the question for the code, with the number typed instead of shared.</summary>
    private static async Task<RecordedCall> AskForCodeAsync(ResidentsOnTelegram residents)
    {
        var consent = await residents.SayAsync("/start v_" + residents.Venue.Code);
        await residents.SayAsync(Updates.Tap(consent.PayloadOf("Đồng ý")));
        return await residents.SayAsync("0710 000 001");
    }

    private static async Task<IReadOnlyList<OtpReceiptCount>> CountsAsync(ResidentsOnTelegram residents)
    {
        await residents.Store.WriteAsync(_ => ValueTask.FromResult(true), default);
        return await residents.Store.ReadAsync(s => s.Otps.CountReceiptsAsync(DateTimeOffset.UnixEpoch, default), default);
    }

    private static async Task<int> ReportAsync(ResidentsOnTelegram residents, string status, TimeSpan age, string token)
    {
        var body = $$$"""{"request_id":"req-1","phone_number":"84710000001","request_cost":0,"delivery_status":{"status":"{{{status}}}","updated_at":1}}""";
        var stamp = (DateTimeOffset.UtcNow + age).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var signature = HMACSHA256.HashData(SHA256.HashData(Encoding.UTF8.GetBytes(token)), Encoding.UTF8.GetBytes(stamp + "\n" + body));
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/otp/telegram-gateway/report", UriKind.Relative)) { Content = new StringContent(body) };
        request.Headers.Add("X-Request-Timestamp", stamp);
        request.Headers.Add("X-Request-Signature", Convert.ToHexStringLower(signature));
        using var answer = await residents.PostAsync(request);
        return (int)answer.StatusCode;
    }
}
