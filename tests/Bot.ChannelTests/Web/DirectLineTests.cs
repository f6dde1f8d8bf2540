using System.Net;
using System.Text.Json.Nodes;
using Bot.Channels.Web;
using Bot.Dialogs.Messaging;

namespace Bot.ChannelTests.Web;

public sealed class DirectLineTests
{
    [Fact]
    public async Task What_is_said_comes_back_with_its_id_and_the_answer_after_it()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();

        var (status, sent) = await client.SayAsync("Chào bạn", "m1");
        var (texts, watermark, activities) = await client.FetchAsync();

        status.ShouldBe(HttpStatusCode.OK);
        texts.ShouldBe(["Chào bạn", "Đã nhận: Chào bạn"]);
        watermark.ShouldBe("2");
        activities[0]!["id"]!.GetValue<string>().ShouldBe(sent!["id"]!.GetValue<string>());
        activities[0]!["channelData"]!["clientActivityID"]!.GetValue<string>().ShouldBe("m1");
        activities[1]!["from"]!["role"]!.GetValue<string>().ShouldBe("bot");
        activities[1]!["timestamp"]!.GetValue<string>().ShouldBe("2026-11-30T03:24:00Z");
    }

    [Fact]
    public async Task A_repeated_send_is_dropped_and_answers_the_same_id()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();

        var first = await client.SayAsync("một", "same");
        var second = await client.SayAsync("một", "same");

        second.Status.ShouldBe(HttpStatusCode.OK);
        second.Body!["id"]!.GetValue<string>().ShouldBe(first.Body!["id"]!.GetValue<string>());
        server.Pipeline.Handled.Count.ShouldBe(1);
        (await client.FetchAsync()).Texts.Count.ShouldBe(2);
    }

    [Fact]
    public async Task Two_sends_without_a_client_id_are_two_messages()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();

        await client.SayAsync("một");
        await client.SayAsync("một");

        server.Pipeline.Handled.Select(e => e.EventId).Distinct().Count().ShouldBe(2);
    }

    [Fact]
    public async Task Fetching_after_a_watermark_gives_only_what_is_newer()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        await client.SayAsync("một");
        var (_, watermark, _) = await client.FetchAsync();

        await client.SayAsync("hai");

        (await client.FetchAsync(watermark)).Texts.ShouldBe(["hai", "Đã nhận: hai"]);
        (await client.FetchAsync("4")).Texts.ShouldBeEmpty();
    }

    [Fact]
    public async Task A_history_that_was_erased_is_read_from_its_new_beginning()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        await client.SayAsync("một");
        await client.SayAsync("hai");
        await server.Store.RemoveAsync(client.Conversation, CancellationToken.None);

        await client.SayAsync("ba");

        (await client.FetchAsync("4")).Texts.ShouldBe(["ba", "Đã nhận: ba"]);
    }

    [Fact]
    public async Task A_client_is_told_that_what_it_shows_was_erased()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        await client.SayAsync("một");
        await client.SayAsync("hai");
        await server.Store.ClearAsync(client.Conversation, CancellationToken.None);
        await client.SayAsync("ba");

        var (_, set) = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}/activities?watermark=4");
        var (_, next) = await client.SendAsync(HttpMethod.Get, $"conversations/{client.Conversation}/activities?watermark={set!["watermark"]}");

        set["erased"]!.GetValue<bool>().ShouldBeTrue();
        set["activities"]!.AsArray().Count.ShouldBe(2);
        next!["erased"].ShouldBeNull();
        next["activities"]!.AsArray().ShouldBeEmpty();
    }

    [Fact]
    public async Task A_long_poll_answers_as_soon_as_something_comes()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();

        var polling = client.FetchAsync(wait: 20);
        await client.SayAsync("một");

        (await polling).Texts.ShouldContain("một");
    }

    [Fact]
    public async Task Choices_become_suggested_actions_and_the_awaited_answer_is_named()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        server.Pipeline.Script = _ =>
        [
            new OutgoingMessage
            {
                Text = "Số điện thoại của bạn?",
                Input = InputHint.Phone,
                Choices = [new("Bỏ qua", "p|7|skip"), new("Quay lại", "p|7|back", ChoiceKind.Control), new("Trang web", "-", ChoiceKind.Link, "https://example.vn/")],
            },
        ];

        await client.SayAsync("bắt đầu");
        var message = (await client.FetchAsync()).Activities[1]!;
        var actions = message["suggestedActions"]!["actions"]!.AsArray();

        message["inputHint"]!.GetValue<string>().ShouldBe("expectingInput");
        message["channelData"]!["input"]!.GetValue<string>().ShouldBe("phone");
        message["locale"]!.GetValue<string>().ShouldBe("vi-VN");
        actions.Select(a => a!["type"]!.GetValue<string>()).ShouldBe(["postBack", "postBack", "openUrl"]);
        actions.Select(a => a!["value"]!.GetValue<string>()).ShouldBe(["p|7|skip", "p|7|back", "https://example.vn/"]);
        actions[1]!["channelData"]!["control"]!.GetValue<bool>().ShouldBeTrue();
    }

    [Fact]
    public async Task A_pressed_button_a_start_link_and_a_scanned_code_are_understood()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();

        await client.PostAsync(JsonNode.Parse("""{"type":"message","value":"p|7|skip","channelData":{"postBack":true,"label":"Bỏ qua"}}""")!);
        await client.PostAsync(JsonNode.Parse("""{"type":"message","text":"p|7|back","channelData":{"postBack":true}}""")!);
        await client.PostAsync(JsonNode.Parse("""{"type":"event","name":"start","value":"v_K7QM2PXD"}""")!);
        await client.PostAsync(JsonNode.Parse("""{"type":"message","channelData":{"qrText":"https://example.vn/v/K7QM2PXD"}}""")!);
        await client.PostAsync(JsonNode.Parse("""{"type":"message","channelData":{"location":{"latitude":10.2,"longitude":106.3}}}""")!);
        await client.PostAsync(JsonNode.Parse("""{"type":"typing"}""")!);
        await client.PostAsync(JsonNode.Parse("""{"type":"conversationUpdate"}""")!);

        server.Pipeline.Handled.Select(e => e.Content).ShouldBe(
        [
            new InboundContent.Button("p|7|skip"),
            new InboundContent.Button("p|7|back"),
            new InboundContent.Start("v_K7QM2PXD"),
            new InboundContent.Photo("browser", "https://example.vn/v/K7QM2PXD"),
            new InboundContent.Location(10.2, 106.3),
        ]);
        (await client.FetchAsync()).Texts[0].ShouldBe("Bỏ qua");
    }

    [Fact]
    public async Task A_file_opens_by_its_link_in_its_conversation_only_and_not_for_ever()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        using var other = await server.Client().ConnectAsync();
        server.Pipeline.Script = _ => [new OutgoingMessage { Text = "Dữ liệu của bạn", Attachment = new("file/1", "dữ liệu.json", "application/json") }];
        await client.SayAsync("/xuat");
        var link = (await client.FetchAsync()).Activities[1]!["attachments"]![0]!["contentUrl"]!.GetValue<string>();
        using var http = new HttpClient();

        using var good = await http.GetAsync(new Uri(link));
        using var foreign = await http.GetAsync(new Uri(link.Replace(client.Conversation, other.Conversation, StringComparison.Ordinal)));
        server.Clock.Now += TimeSpan.FromHours(25);
        using var late = await http.GetAsync(new Uri(link));

        link.ShouldStartWith(server.Address.ToString());
        (await good.Content.ReadAsStringAsync()).ShouldBe("{\"xin\":\"chào\"}");
        good.Content.Headers.ContentDisposition!.DispositionType.ShouldBe("attachment");
        foreign.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        late.StatusCode.ShouldBe(HttpStatusCode.Gone);
    }

    [Fact]
    public async Task A_dead_letter_is_read_back_as_the_same_event()
    {
        await using var server = await WebChatServer.StartAsync();
        using var client = await server.Client().ConnectAsync();
        await client.SayAsync("Chào bạn", "m1");
        await client.PostAsync(JsonNode.Parse("""{"type":"message","value":"p|7|skip","locale":"en-US","channelData":{"postBack":true,"label":"Skip"}}""")!);
        await client.PostAsync(JsonNode.Parse("""{"type":"event","name":"start","value":"v_K7QM2PXD"}""")!);
        await client.PostAsync(JsonNode.Parse("""{"type":"message","channelData":{"qrText":"https://example.vn/v/K7QM2PXD"}}""")!);

        foreach (var first in server.Pipeline.Handled)
        {
            var again = new WebRawReader().Read(first.Raw, first.ReceivedAt)!;
            (again with { Raw = default }).ShouldBe(first with { Raw = default });
        }
    }
}
