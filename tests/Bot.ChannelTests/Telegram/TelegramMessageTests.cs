using Bot.Channels.Outbox;
using Bot.Channels.Telegram;
using Bot.Dialogs.Messaging;
using Bot.Domain.Records;

namespace Bot.ChannelTests.Telegram;

/// <summary>From a message without a channel in it to the exact requests.</summary>
public sealed class TelegramMessageTests
{
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 1, 2, 3];

    public static TheoryData<string, OutgoingMessage, string> Requests => new()
    {
        {
            "plain text keeps what looks like markup",
            new OutgoingMessage { Text = "Xin chào <b>bạn</b> & *tôi* \"ở\" 😀" },
            """{"chat_id":77,"text":"Xin chào <b>bạn</b> & *tôi* \"ở\" \uD83D\uDE00","link_preview_options":{"is_disabled":true}}"""
        },
        {
            "something sensitive is protected",
            new OutgoingMessage { Text = "riêng", IsSensitive = true },
            """{"chat_id":77,"text":"riêng","link_preview_options":{"is_disabled":true},"protect_content":true}"""
        },
        {
            "short answers side by side, controls on the last row",
            new OutgoingMessage
            {
                Text = "Bạn có sốt không?",
                Choices = [new("Có", "7:0"), new("Không", "7:1"), new("Quay lại", "7:b", ChoiceKind.Control), new("Hủy", "7:c", ChoiceKind.Control)],
            },
            """{"chat_id":77,"text":"Bạn có sốt không?","link_preview_options":{"is_disabled":true},"reply_markup":{"inline_keyboard":[[{"text":"Có","callback_data":"7:0"},{"text":"Không","callback_data":"7:1"}],[{"text":"Quay lại","callback_data":"7:b"},{"text":"Hủy","callback_data":"7:c"}]]}}"""
        },
        {
            "wide answers one below the other",
            new OutgoingMessage { Text = "?", Choices = [new("Phường Đồng Thọ, Thanh Hóa", "a"), new("Phường Hạc", "b")] },
            """{"chat_id":77,"text":"?","link_preview_options":{"is_disabled":true},"reply_markup":{"inline_keyboard":[[{"text":"Phường Đồng Thọ, Thanh Hóa","callback_data":"a"}],[{"text":"Phường Hạc","callback_data":"b"}]]}}"""
        },
        {
            "the flow's wish for columns is kept where labels fit",
            new OutgoingMessage { Text = "?", Columns = 3, Choices = [new("1", "a"), new("2", "b"), new("3", "c"), new("4", "d")] },
            """{"chat_id":77,"text":"?","link_preview_options":{"is_disabled":true},"reply_markup":{"inline_keyboard":[[{"text":"1","callback_data":"a"},{"text":"2","callback_data":"b"},{"text":"3","callback_data":"c"}],[{"text":"4","callback_data":"d"}]]}}"""
        },
        {
            "links open an address",
            new OutgoingMessage { Text = "?", Choices = [new("Xem trang", "", ChoiceKind.Link, "https://checkin.example.vn/v/K7QM2PXD"), new("Tiếp", "t")] },
            """{"chat_id":77,"text":"?","link_preview_options":{"is_disabled":true},"reply_markup":{"inline_keyboard":[[{"text":"Tiếp","callback_data":"t"}],[{"text":"Xem trang","url":"https://checkin.example.vn/v/K7QM2PXD"}]]}}"""
        },
        {
            "a contact is asked for by a keyboard, other choices as words on it",
            new OutgoingMessage
            {
                Text = "Số của bạn?",
                Input = InputHint.Contact,
                ShareLabel = "Gửi số điện thoại của tôi",
                Choices = [new("Bỏ qua", "s", ChoiceKind.Control)],
            },
            """{"chat_id":77,"text":"Số của bạn?","link_preview_options":{"is_disabled":true},"reply_markup":{"keyboard":[[{"text":"Gửi số điện thoại của tôi","request_contact":true}],[{"text":"Bỏ qua"}]],"resize_keyboard":true,"one_time_keyboard":true}}"""
        },
        {
            "a place likewise",
            new OutgoingMessage { Text = "Bạn ở đâu?", Input = InputHint.Location, ShareLabel = "Gửi vị trí" },
            """{"chat_id":77,"text":"Bạn ở đâu?","link_preview_options":{"is_disabled":true},"reply_markup":{"keyboard":[[{"text":"Gửi vị trí","request_location":true}]],"resize_keyboard":true,"one_time_keyboard":true}}"""
        },
        {
            "other questions need no keyboard",
            new OutgoingMessage { Text = "Mã OTP?", Input = InputHint.Otp },
            """{"chat_id":77,"text":"Mã OTP?","link_preview_options":{"is_disabled":true}}"""
        },
    };

    [Theory]
    [MemberData(nameof(Requests))]
    public async Task A_message_becomes_exactly_this_request(string why, OutgoingMessage message, string expected)
    {
        await using var bed = await ChannelBed.StartAsync();

        (await bed.SendAsync(message)).ShouldBeOfType<SendResult.Sent>();

        bed.Api.Of("sendMessage").ShouldHaveSingleItem().Json.ShouldBe(expected, why);
    }

    [Fact]
    public async Task In_a_group_no_share_keyboard_is_offered()
    {
        await using var bed = await ChannelBed.StartAsync();

        await bed.SendAsync(new OutgoingMessage { Text = "Số?", Input = InputHint.Contact, ShareLabel = "Gửi số" }, new ChatAddress(ChatAddress.Telegram, "-5", "7"));

        bed.Api.Calls.ShouldHaveSingleItem().Fields.ContainsKey("reply_markup").ShouldBeFalse();
    }

    [Fact]
    public async Task The_share_keyboard_goes_with_the_next_message()
    {
        await using var bed = await ChannelBed.StartAsync();
        await bed.SendAsync(new OutgoingMessage { Text = "Số?", Input = InputHint.Contact, ShareLabel = "Gửi số" });

        await bed.SendAsync("Cảm ơn bạn.");
        await bed.SendAsync("Còn một việc.");

        bed.Api.Calls[1].Fields["reply_markup"]!.ToJsonString().ShouldBe("""{"remove_keyboard":true}""");
        bed.Api.Calls[2].Fields.ContainsKey("reply_markup").ShouldBeFalse();
    }

    [Fact]
    public async Task Before_buttons_the_share_keyboard_goes_with_the_first_paragraph()
    {
        await using var bed = await ChannelBed.StartAsync();
        await bed.SendAsync(new OutgoingMessage { Text = "Số?", Input = InputHint.Contact, ShareLabel = "Gửi số" });

        await bed.SendAsync(new OutgoingMessage { Text = "Đã nhận số.\n\nBạn có sốt không?", Choices = [new("Có", "1"), new("Không", "2")] });

        bed.Api.Calls[1].Text.ShouldBe("Đã nhận số.");
        bed.Api.Calls[1].Fields["reply_markup"]!.ToJsonString().ShouldBe("""{"remove_keyboard":true}""");
        bed.Api.Calls[2].Text.ShouldBe("Bạn có sốt không?");
        bed.Api.Calls[2].Labels.ShouldBe(["Có", "Không"]);
    }

    [Theory]
    [InlineData("vi", "Đã đóng nút chia sẻ.")]
    [InlineData("en", "The share button is closed.")]
    public async Task Before_buttons_under_a_single_paragraph_a_short_line_takes_the_keyboard_away(string language, string line)
    {
        await using var bed = await ChannelBed.StartAsync();
        await bed.SendAsync(new OutgoingMessage { Text = "Số?", Input = InputHint.Contact, ShareLabel = "Gửi số" });

        await bed.SendAsync(new OutgoingMessage { Text = "?", Language = language, Choices = [new("Có", "1")] });

        bed.Api.Calls.Skip(1).Select(c => c.Text).ShouldBe([line, "?"]);
    }

    [Fact]
    public async Task A_picture_is_uploaded_once_and_then_named_by_its_id()
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Attachments.Files["venue-qr/K7QM2PXD"] = Png;
        var message = new OutgoingMessage { Text = "Mã QR của bạn", Attachment = new("venue-qr/K7QM2PXD", "Mã QR Sân Đình.png", "image/png") };

        await bed.SendAsync(message);
        await bed.SendAsync(message);

        var file = bed.Api.Calls[0].Files.ShouldHaveSingleItem();
        (file.Field, file.FileName, file.ContentType).ShouldBe(("photo", "ma-qr-san-dinh.png", "image/png"));
        file.Content.ShouldBe(Png);
        bed.Api.Calls[0].Json.ShouldBe("""{"chat_id":77,"caption":"Mã QR của bạn"}""");
        bed.Api.Calls[1].Json.ShouldBe("""{"chat_id":77,"photo":"photo-101","caption":"Mã QR của bạn"}""");
    }

    [Fact]
    public async Task A_picture_that_telegram_does_not_take_goes_as_a_file()
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Attachments.Files["k"] = Png;
        bed.Api.Next("sendPhoto", Reply.Error(400, "Bad Request: PHOTO_INVALID_DIMENSIONS"));

        (await bed.SendAsync(new OutgoingMessage { Text = "ảnh", Attachment = new("k", "a.png", "image/png") })).ShouldBeOfType<SendResult.Sent>();

        bed.Api.Calls.Select(c => c.Method).ShouldBe(["sendPhoto", "sendDocument"]);
    }

    [Fact]
    public async Task A_document_may_be_saved_even_when_it_is_sensitive()
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Attachments.Files["file/1"] = "{}"u8.ToArray();

        await bed.SendAsync(new OutgoingMessage { Text = "Dữ liệu", IsSensitive = true, Attachment = new("file/1", "dữ liệu.json", "application/json"), Choices = [new("Xong", "x")] });

        var call = bed.Api.Calls.ShouldHaveSingleItem();
        call.Files.ShouldHaveSingleItem().FileName.ShouldBe("du-lieu.json");
        call.Json.ShouldBe("""{"chat_id":77,"caption":"Dữ liệu","reply_markup":{"inline_keyboard":[[{"text":"Xong","callback_data":"x"}]]}}""");
    }

    [Fact]
    public async Task A_file_that_is_gone_is_refused_without_a_call()
    {
        await using var bed = await ChannelBed.StartAsync();

        (await bed.SendAsync(new OutgoingMessage { Text = "x", Attachment = new("gone", "a.png", "image/png") })).ShouldBe(new SendResult.Refused("attachment-gone"));
        bed.Api.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_caption_flows_on_in_a_text_and_the_buttons_hang_on_the_last()
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Attachments.Files["k"] = Png;
        var text = string.Join(' ', Enumerable.Repeat("Vui lòng đọc kỹ.", 100));

        await bed.SendAsync(new OutgoingMessage { Text = text, Attachment = new("k", "a.png", "image/png"), Choices = [new("Tôi đã đọc", "1")] });

        bed.Api.Calls.Select(c => c.Method).ShouldBe(["sendPhoto", "sendMessage"]);
        bed.Api.Calls[0].Text.Length.ShouldBeLessThanOrEqualTo(1024);
        (bed.Api.Calls[0].Text + " " + bed.Api.Calls[1].Text).ShouldBe(text);
        bed.Api.Calls[0].Labels.ShouldBeEmpty();
        bed.Api.Calls[1].Labels.ShouldBe(["Tôi đã đọc"]);
    }

    [Fact]
    public async Task A_link_that_telegram_does_not_take_goes_into_the_text()
    {
        await using var bed = await ChannelBed.StartAsync();
        bed.Api.Next("sendMessage", Reply.Error(400, "Bad Request: inline keyboard button URL 'http://localhost:5080/chat' is invalid: Wrong HTTP URL"));

        (await bed.SendAsync(new OutgoingMessage { Text = "Mở trang:", Choices = [new("Trang", "", ChoiceKind.Link, "http://localhost:5080/chat"), new("Tiếp", "t")] }))
            .ShouldBeOfType<SendResult.Sent>();

        bed.Api.Calls[1].Text.ShouldBe("Mở trang:\nTrang: http://localhost:5080/chat");
        bed.Api.Calls[1].Labels.ShouldBe(["Tiếp"]);
    }

    [Fact]
    public async Task Buttons_that_telegram_would_refuse_are_left_out_and_reported()
    {
        await using var bed = await ChannelBed.StartAsync();
        var tooLong = string.Concat(Enumerable.Repeat("ữ", 22));

        await bed.SendAsync(new OutgoingMessage
        {
            Text = "?",
            Choices = [new("Được", new string('x', 64)), new("Quá dài", tooLong), new("", "a"), new("Trống", ""), new("Lạ", "", ChoiceKind.Link, "javascript:1")],
        });

        bed.Api.Calls.ShouldHaveSingleItem().Labels.ShouldBe(["Được"]);
        bed.Logs.Lines.ShouldContain(l => l.Contains(" 3111 ") && l.Contains("4 buttons"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n ")]
    public async Task An_empty_message_is_refused_without_a_call(string text)
    {
        await using var bed = await ChannelBed.StartAsync();

        (await bed.SendAsync(text)).ShouldBe(new SendResult.Refused("empty-message"));
        bed.Api.Calls.ShouldBeEmpty();
    }

    [Fact]
    public async Task Odd_text_arrives_as_it_is_and_a_broken_half_letter_becomes_a_sign()
    {
        await using var bed = await ChannelBed.StartAsync();
        const string Odd = "Z̷͓a̶l̴g̵o \u202Eשלום 👨‍👩‍👧 a\u0302\u0301 ";

        await bed.SendAsync(Odd + "\uD83D.");

        bed.Api.Calls.ShouldHaveSingleItem().Text.ShouldBe(Odd + "\uFFFD.");
    }

    [Fact]
    public void The_limits_are_those_of_the_platform()
    {
        var limits = TelegramLimits.Limits;

        (limits.Channel, limits.TextLength, limits.CaptionLength, limits.PayloadBytes).ShouldBe(("telegram", 4096, 1024, 64));
        limits.MayCarryHealthWords.ShouldBeFalse();
    }
}
